import pytest

from tests.tui.reading.texts import FAMILY, TEXTS
from tui.reading.safe import safe, shown

FORBIDDEN = [
    *range(0x20),
    *range(0x7F, 0xA0),
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    0xAD,
]


@pytest.mark.parametrize("code", FORBIDDEN)
def test_no_control_or_unseen_character_is_sent(code: int) -> None:
    assert chr(code) not in shown(chr(code))[0]
    assert chr(code) not in safe(f"a{chr(code)}b")


def test_an_escape_sequence_is_shown_and_not_obeyed() -> None:
    assert safe("\x1b[31mred\x1b[0m") == "\u241b[31mred\u241b[0m"
    assert "\x1b" not in safe("\x1b]52;c;aGFjaw==\x07")


def test_what_turns_the_direction_of_writing_is_a_symbol() -> None:
    assert "\u202e" not in safe(TEXTS["escapes"]) and "evil" in safe(TEXTS["escapes"])


def test_joiners_stay_where_they_join() -> None:
    assert shown(FAMILY) == (FAMILY, False)
    assert shown("\u0645\u200c")[0] == "\u0645\u200c"
    assert "\u200d" not in shown("a\u200d")[0]


def test_lines_and_tabs_become_blanks_in_one_line() -> None:
    assert safe("one\r\n\ttwo") == "one two"


def test_a_tower_of_marks_is_cut() -> None:
    assert len(shown("a" + "\u0301" * 50)[0]) < 10


def test_a_mark_without_a_base_stands_on_a_ring() -> None:
    assert shown("\u0301")[0] == "\u25cc\u0301"


def test_ordinary_prose_is_left_alone() -> None:
    for name in ("english", "armenian", "cyrillic", "georgian", "chinese", "hebrew"):
        line = TEXTS[name].split("\n")[0]
        assert safe(line) == line
