"""Passages in their lines, the words found in one column."""

import pytest
from rich.cells import cell_len

from tui.presenters.concordance import Line, around, in_column


def test_the_words_around_end_with_the_line() -> None:
    text = "One.\n  Two three four.\nFive"
    start = text.index("three")
    assert around(text, (start, start + 5)) == Line("Two ", "three", " four.")


def test_what_is_far_is_left_away_and_nothing_is_sent_to_the_terminal() -> None:
    line = around("x" * 900 + "\x1b[31m word" + "y" * 900, (906, 910))
    assert "\x1b" not in line.before
    assert max(len(line.before), len(line.after)) <= 200


@pytest.mark.parametrize(
    "before", ["", "a few ", "a great many words that stand before ", "双方签署停火协议双方签署停火协议"]
)
def test_the_words_begin_in_one_column_in_any_width(before: str) -> None:
    for width in (12, 30, 61):
        shown = in_column(Line(before, "word", " and all that comes after it in the line"), width)
        assert cell_len(shown.before) == width // 3
        assert cell_len(shown.before + shown.words + shown.after) <= width
        assert shown.words == "word"
