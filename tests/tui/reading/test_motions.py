from typing import get_args

import pytest

from tests.tui.reading.texts import DEVANAGARI, FAMILY, FLAG, TEXTS
from tui.reading.layout import lay_out
from tui.reading.motions import Motion, Place, move
from tui.reading.page import Page, covering, next_span, previous_span

TEXT = TEXTS["english"]


def walk(text: str, motion: Motion, width: int = 40, start: int = 0, height: int = 10) -> list[int]:
    page, layout, place = Page(text), lay_out(text, width), Place(start)
    seen = [start]
    while True:
        place = move(page, layout, motion, place, height)
        if place.offset in seen:
            return seen
        seen.append(place.offset)


@pytest.mark.parametrize("motion", get_args(Motion))
@pytest.mark.parametrize("name", TEXTS)
def test_every_motion_ends_and_stands_on_a_place(name: str, motion: Motion) -> None:
    text = TEXTS[name]
    layout = lay_out(text, 20)
    for offset in {0, len(text) // 2, len(text)}:
        for seen in walk(text, motion, 20, layout.snap(offset)):
            assert 0 <= seen <= len(text) and layout.snap(seen) == seen


def test_right_and_left_go_by_clusters() -> None:
    text = f"a{FAMILY}{FLAG}{DEVANAGARI}z"
    forth = walk(text, "right")
    assert len(forth) == 5
    assert walk(text, "left", start=forth[-1]) == forth[::-1]


def test_right_crosses_to_the_next_row() -> None:
    assert walk("ab\ncd", "right") == [0, 1, 3, 4]


def words_at(offsets: list[int], text: str) -> list[str]:
    return [text[offset:].split()[0].strip("“”,.;") for offset in offsets]


def test_words_forth_and_back() -> None:
    forth = walk(TEXT, "next-word")
    assert words_at(forth[:5], TEXT) == ["The", "harbour", "master", "closed", "the"]
    assert "well-known" in words_at(forth, TEXT)
    back = walk(TEXT, "previous-word", start=forth[-2])
    assert back == forth[:-1][::-1]


def test_word_ends() -> None:
    assert [TEXT[: offset + 1].split()[-1] for offset in walk(TEXT, "word-end")[1:4]] == [
        "The",
        "harbour",
        "master",
    ]


def test_sentences_and_paragraphs() -> None:
    assert words_at(walk(TEXT, "next-sentence")[:3], TEXT)[1:] == ["Storm", "Two"]
    assert words_at(walk(TEXT, "next-paragraph")[:2], TEXT) == ["The", "Two"]


def test_up_and_down_keep_the_column() -> None:
    text = "a long first row\nab\nanother long row"
    page, layout = Page(text), lay_out(text, 40)
    place = Place(9)
    for _ in range(2):
        place = move(page, layout, "down", place)
    assert layout.column(place.offset) == 9
    assert move(page, layout, "up", move(page, layout, "up", place)).offset == 9


def test_the_ends_of_a_row_and_of_the_text() -> None:
    page, layout = Page("one two\nthree four"), lay_out("one two\nthree four", 40)
    assert move(page, layout, "row-end", Place(1)).offset == 6
    assert move(page, layout, "row-start", Place(10)).offset == 8
    assert move(page, layout, "last", Place(0)).offset == 17
    assert move(page, layout, "first", Place(9)).offset == 0


def test_pages_move_by_the_height_of_the_screen() -> None:
    text = "\n".join(f"row {n}" for n in range(100))
    page, layout = Page(text), lay_out(text, 40)
    assert layout.row_of(move(page, layout, "half-page-down", Place(0), 20).offset) == 10
    assert layout.row_of(move(page, layout, "page-down", Place(0), 20).offset) == 18


def test_spans_are_found_by_offset() -> None:
    spans = [(2, 4), (6, 9)]
    assert covering(spans, 3) == (2, 4) and covering(spans, 4) is None
    assert next_span(spans, 2) == (6, 9) and next_span(spans, 6) is None
    assert previous_span(spans, 6) == (2, 4) and previous_span(spans, 2) is None
