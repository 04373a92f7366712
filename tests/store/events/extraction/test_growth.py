"""Texts made against the loops: twice the length takes twice the work, counted, not timed."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from store.articles import Given
from store.articles.metadata.describe import describe
from store.pipeline import assemble, examine_all
from store.records import Document

OPENING = "Six hours in Orlgrad\n\nMara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020.\n\n"


def work(text: str) -> int:
    """Lines of our own code that run for it."""
    article = describe(text, id="a", path="/news/a.txt", given=Given())
    document = Document(article, text, article.published, None)
    return counted(lambda: assemble({"a": document}, {"a": next(iter(examine_all([document], jobs=1)))[1]}))


def counted(act: Callable[[], object]) -> int:
    lines = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace if "/store/" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        act()
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize(
    "piece",
    [
        "2020\n\n",
        "2020, ",
        "Read more: https://gazette.example/a\n\n",
        "He said so in 2020. ",
        "Share this\n\n",
        "Bank of ",
        "May 5, ",
    ],
)
def test_the_work_grows_with_the_text(piece: str) -> None:
    work(OPENING)
    once, twice = work(OPENING + piece * 150), work(OPENING + piece * 300)
    assert twice < 2.6 * once
