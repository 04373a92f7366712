import pytest

from tui.settings import key_sequences, keyboard_layouts
from tui.settings.key_sequences import Parser, Pressed

BINDINGS = {("g", "g"): "top", ("G",): "bottom", ("]", "e"): "name", ("]", "d"): "date", ("j",): "down"}


def typed(*pressed: str, positions: dict[str, str] | None = None) -> list[Pressed]:
    parser = Parser(positions)
    return [parser.feed(key, BINDINGS) for key in pressed]


@pytest.mark.parametrize(
    ("written", "sequence"),
    [
        ("gg", ("g", "g")),
        ("g g", ("g", "g")),
        ("]e", ("]", "e")),
        ("up", ("up",)),
        ("ctrl+r", ("ctrl+r",)),
        ("shift+tab", ("shift+tab",)),
        ("z space", ("z", "space")),
        ("+", ("+",)),
        ("ж", ("ж",)),
    ],
)
def test_sequences_are_read_as_written(written: str, sequence: tuple[str, ...]) -> None:
    assert key_sequences.read(written) == sequence


@pytest.mark.parametrize("written", ["", "  ", "entr", "ctrl+", "hyper+entr", "ctlr+r"])
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(key_sequences.BadKey):
        key_sequences.read(written)


def test_a_misspelt_key_is_told_the_nearest() -> None:
    with pytest.raises(key_sequences.BadKey, match="nearest: “enter”"):
        key_sequences.read("entr")


def test_a_sequence_is_followed_to_its_end() -> None:
    assert typed("g", "g") == [Pressed(pending=("g",)), Pressed(command="top")]


def test_keys_that_share_a_beginning_part_at_the_next() -> None:
    assert [pressed.command for pressed in typed("]", "d", "]", "e")] == [None, "date", None, "name"]


def test_escape_takes_back_what_was_begun_and_nothing_else() -> None:
    assert typed("g", "escape", "g", "g")[1:] == [Pressed(), Pressed(pending=("g",)), Pressed(command="top")]


def test_a_key_that_ends_no_sequence_is_swallowed_with_it() -> None:
    assert typed("g", "j", "j") == [Pressed(pending=("g",)), Pressed(), Pressed(command="down")]


def test_a_key_without_meaning_is_left_to_others() -> None:
    assert typed("x") == [Pressed(taken=False)]


@pytest.mark.parametrize(
    ("letters", "command"), [("о", "down"), ("пп", "top"), ("П", "bottom"), ("ъу", "name"), ("Ж", None)]
)
def test_a_russian_layout_is_read_by_position(letters: str, command: str | None) -> None:
    assert typed(*letters, positions=dict(keyboard_layouts.positions()))[-1].command == command


@pytest.mark.parametrize(
    ("letters", "command"), [("յ", "down"), ("գգ", "top"), ("ծե", "name"), ("Գ", "bottom")]
)
def test_an_armenian_layout_is_read_by_position(letters: str, command: str) -> None:
    assert typed(*letters, positions=dict(keyboard_layouts.positions()))[-1].command == command


def test_a_letter_bound_itself_wins_over_its_position() -> None:
    parser = Parser(keyboard_layouts.positions())
    assert parser.feed("о", {("о",): "own", ("j",): "down"}).command == "own"


def test_layouts_never_translate_ascii() -> None:
    for table in keyboard_layouts.LAYOUTS.values():
        assert not any(letter.isascii() for letter in table)
        assert all(key.isascii() and len(key) == 1 for key in table.values())


def test_the_shifted_russian_row_is_the_shifted_english_one() -> None:
    assert [keyboard_layouts.RUSSIAN[letter] for letter in "ЙЖЭХЪ№"] == ["Q", ":", '"', "{", "}", "#"]


def test_keys_are_shown_as_a_reader_knows_them() -> None:
    assert [key_sequences.show(k) for k in [("g", "g"), ("ctrl+r",), ("escape",), ("z", "space")]] == [
        "gg",
        "ctrl+r",
        "esc",
        "z space",
    ]


def test_a_printable_key_is_called_by_its_character() -> None:
    assert key_sequences.name("slash", "/") == "/"
    assert key_sequences.name("space", " ") == "space"
    assert key_sequences.name("enter", "\r") == "enter"
    assert key_sequences.name("ctrl+r", "\x12") == "ctrl+r"
