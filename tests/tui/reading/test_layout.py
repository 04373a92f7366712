import pytest

from tests.tui.reading.texts import FAMILY, TEXTS
from tui.reading.layout import lay_out, needs_space


@pytest.mark.parametrize("width", [1, 9, 40])
@pytest.mark.parametrize("name", TEXTS)
def test_every_offset_has_a_row_a_column_and_a_place(name: str, width: int) -> None:
    text = TEXTS[name]
    layout = lay_out(text, width)
    for offset in range(len(text) + 1):
        row = layout.row_of(offset)
        place = layout.snap(offset)
        assert layout.rows[row].start <= place <= max(offset, layout.rows[row].start)
        assert 0 <= layout.column(place) <= max(width, 4)
        assert layout.at(row, layout.column(place)) == place
        assert layout.after(place) >= place


def test_the_cursor_never_stands_inside_a_cluster() -> None:
    text = f"a{FAMILY}b"
    layout = lay_out(text, 20)
    assert {layout.snap(offset) for offset in range(len(text))} == {0, 1, len(text) - 1}
    assert layout.after(1) == len(text) - 1


def test_paragraphs_without_blank_lines_get_some_on_the_screen() -> None:
    text = "\n".join(["A long paragraph of prose. " * 6] * 3)
    assert needs_space(text)
    layout = lay_out(text, 200)
    assert layout.lines == (0, 2, 4) and layout.height == 5
    assert layout.row_at_line(1) is None and layout.nearest_row(1) == 0


def test_short_lines_stay_together() -> None:
    assert not needs_space("One\nTwo\nThree")
    assert not needs_space("A long paragraph of prose. " * 6 + "\n\n" + "Another long one follows here. " * 6)
    assert lay_out("One\nTwo", 20).lines == (0, 1)


def test_a_column_beyond_a_short_row_is_its_last_character() -> None:
    layout = lay_out("long enough\nab", 20)
    assert layout.at(1, 9) == 13
