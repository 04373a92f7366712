from __future__ import annotations

import pytest

from store.events.extraction.page_stamps import is_stamp
from store.records import TimeExpression


def expression(text: str, words: str, value: str = "2011-11-08") -> TimeExpression:
    start = text.index(words)
    return TimeExpression(start, start + len(words), words, "DATE", value, value, "said")


@pytest.mark.parametrize(
    ("text", "words", "stamped"),
    [
        ("Page last updated on 8 November 2011", "8 November 2011", True),
        ("8 November 2011 Last updated at 06:28 The jury met.", "8 November 2011", True),
        ("8 November 2011 06:28 GMT The jury met.", "8 November 2011", True),
        ("The jury met on 8 November 2011 in the town.", "8 November 2011", False),
        ("The list was updated on Tuesday.", "Tuesday", False),
    ],
)
def test_stamps_of_a_page(text: str, words: str, stamped: bool) -> None:
    assert is_stamp(text, expression(text, words), "2011-11-08") is stamped


def test_an_old_date_with_a_clock_is_no_stamp() -> None:
    text = "The dam broke on 8 November 2001 at 06:28 in the morning."
    assert not is_stamp(text, expression(text, "8 November 2001", "2001-11-08"), "2011-11-08")
