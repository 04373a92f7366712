from itertools import pairwise

import pytest

from tests.tui.reading.texts import TEXTS
from tui.reading.graphemes import cells
from tui.reading.wrap import wrap

WIDTHS = (1, 2, 7, 20, 76)


def drawn(text: str, width: int) -> list[str]:
    return [text[row.start : row.end].rstrip() for row in wrap(text, width)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", TEXTS)
def test_rows_follow_one_another_and_cover_the_text(name: str, width: int) -> None:
    text = TEXTS[name]
    rows = wrap(text, width)
    assert rows[0].start == 0 and rows[-1].stop == len(text)
    assert all(row.start <= row.end <= row.stop for row in rows)
    assert all(above.stop == below.start for above, below in pairwise(rows))
    assert all(text[row.end : row.stop].strip(" \t\n\u200b") == "" for row in rows)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", TEXTS)
def test_no_row_is_wider_than_it_may_be(name: str, width: int) -> None:
    for row in wrap(TEXTS[name], width):
        run = cells(TEXTS[name], row.start, row.end)
        assert run.before[-1] <= width or len(run.starts) == 2


def test_rows_break_at_blanks_and_inside_hyphenated_words() -> None:
    assert drawn("a well-known guest came", 8) == ["a well-", "known", "guest", "came"]


def test_a_hyphen_before_figures_does_not_part_them() -> None:
    assert drawn("the 2020-21 season", 8) == ["the", "2020-21", "season"]


def test_a_long_word_is_cut_where_the_row_ends() -> None:
    assert drawn("abcdefgh", 3) == ["abc", "def", "gh"]


def test_chinese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    assert drawn("港口关闭。没有", 8) == ["港口关", "闭。没有"]


def test_wide_characters_are_never_cut() -> None:
    assert drawn("港口关闭", 5) == ["港口", "关闭"]


def test_a_line_end_ends_the_row_and_an_empty_line_is_a_row() -> None:
    assert drawn("one\n\ntwo", 20) == ["one", "", "two"]


def test_a_line_end_at_the_very_end_opens_no_row() -> None:
    assert drawn("one\n", 20) == ["one"]


def test_a_megabyte_without_a_blank_is_wrapped() -> None:
    assert len(wrap("x" * 1_000_000, 76)) == 13158
