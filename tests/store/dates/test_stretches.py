"""Rules run only where they may match; what they read is what they would read anywhere."""

import pytest

from bench.texts import articles
from store.dates import grammar
from store.dates.grammar import read
from store.dates.lexer import tokens

HARD = [
    "At 5 p.m. local time on Friday, at noon Yerevan standard time, at 10:30 New York time they met.",
    "In the turbulent middle of May, the week after the war, the last weekend of the very hot summer of 2020.",
    "one two three four Friday five six seven eight May 5 nine ten eleven twelve 2020 more words follow here",
    "May\nMay 5\n\n2020; Friday — Monday. Two more trading days, a week and a half later.",
    "",
    "words only and nothing else",
]


@pytest.mark.parametrize("text", [*HARD, *(text for _, text in articles(12, 300, 5))])
def test_the_same_is_read(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = tokens(text)
    quick = read(cut)
    monkeypatch.setattr(grammar, "_promising", lambda codes: (codes, list(range(len(codes)))))
    assert quick == read(cut)


def test_long_stretches_of_plain_words_are_left_out() -> None:
    codes, places = grammar._promising(tokens("nothing happened here " * 50 + "on Friday").codes)
    assert len(codes) == len(places) < 8
