"""A failure costs one article one field, and is told."""

import logging

import pytest

from store.pipeline.stages.article_stage import or_default_logged


def test_a_failure_is_told_with_the_article(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> int:
        raise ValueError("too many X")

    with caplog.at_level(logging.ERROR):
        assert or_default_logged("dates", "a\x1b.txt", fail, 7) == 7
    assert "'a\\x1b.txt': its dates could not be read (ValueError: too many X)" in caplog.text


def test_no_failure_no_word(caplog: pytest.LogCaptureFixture) -> None:
    assert or_default_logged("dates", "a", lambda: 3, 7) == 3
    assert not caplog.records


def test_ctrl_c_is_no_failure() -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        or_default_logged("dates", "a", interrupted, 7)
