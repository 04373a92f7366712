from pathlib import Path

import pytest

from tui.commands import ALL, BY_ID, WHERE_NAMES, keymap
from tui.commands.keymap import KeymapError, parse
from tui.state.where import Where


def refused(written: str) -> str:
    with pytest.raises(KeymapError) as error:
        parse(ALL, written)
    return str(error.value)


def test_the_commands_do_not_clash() -> None:
    sequences = keymap.default(ALL).sequences
    assert [(a.id, b.id, pair) for a, b, pair in keymap.clashes(ALL, sequences)] == []


def test_every_command_says_what_it_is() -> None:
    assert len(BY_ID) == len(ALL)
    for command in ALL:
        assert command.id and command.title and command.help, command
        assert not command.help.endswith("."), command.id
        assert command.where in WHERE_NAMES, command.id


def test_an_empty_file_changes_nothing() -> None:
    assert parse(ALL, "").sequences == keymap.default(ALL).sequences


def test_a_key_is_changed_and_the_default_gone() -> None:
    changed = parse(ALL, '[keys]\n"text.tag" = "X"\n')
    assert changed.bindings[Where.TEXT][("X",)] == "text.tag"
    assert ("t",) not in changed.bindings[Where.TEXT]


def test_several_keys_and_the_unquoted_spelling() -> None:
    changed = parse(ALL, '[keys]\ntext.tag = ["X", "z t"]\n')
    assert changed.all_shown("text.tag") == ("X", "zt")


def test_none_takes_the_key_away() -> None:
    changed = parse(ALL, '[keys]\n"text.tag" = "none"\n')
    assert changed.shown("text.tag") == ""
    assert "text.tag" not in changed.bindings[Where.TEXT].values()


def test_two_commands_may_swap_their_keys() -> None:
    changed = parse(ALL, '[keys]\n"text.tag" = "a"\n"text.annotate" = "t"\n')
    assert changed.bindings[Where.TEXT][("a",)] == "text.tag"


def test_an_unknown_id_is_named_with_line_and_nearest() -> None:
    assert (
        refused('[keys]\n\n"text.tga" = "X"\n') == ":3: no command is called “text.tga”; nearest: “text.tag”"
    )


def test_an_unknown_id_below_a_table_head_has_its_line() -> None:
    assert refused('[keys.text]\ntag = "X"\ntga = "Z"\n').startswith(":3: no command is called “text.tga”")


def test_a_clash_in_one_pane_is_named() -> None:
    assert refused('[keys]\n"text.tag" = "y"\n') == ":2: “y” would run both text.copy and text.tag"


def test_a_clash_across_panes_is_named_where_both_work() -> None:
    assert "would run both" in refused('[keys]\n"app.undo" = "j"\n')


def test_the_same_key_in_different_panes_is_no_clash() -> None:
    assert parse(ALL, '[keys]\n"entity.who" = "t"\n').shown("entity.who") == "t"


def test_a_key_that_begins_a_sequence_is_a_clash() -> None:
    assert "begin alike" in refused('[keys]\n"text.tag" = "g"\n')


def test_broken_toml_is_named_with_its_line() -> None:
    assert refused('[keys]\n"text.tag" = \n').startswith(":2: not TOML at column")


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ('[keys]\n"text.tag" = 3\n', ":2: text.tag needs a key in quotes"),
        ('[keys]\n"text.tag" = "entr"\n', "nearest: “enter”"),
        ('[keys]\n"text.tag" = ""\n', 'write "none"'),
        ('"text.tag" = "X"\n', ":1: “text.tag” is not a setting"),
        ('layouts = ["rusian"]\n', ":1: no layout is called “rusian”; nearest: “russian”"),
        ('layouts = "russian"\n', ":1: layouts must be a list"),
        ("keys = 3\n", "must be a table"),
    ],
)
def test_other_mistakes_are_named(written: str, part: str) -> None:
    assert part in refused(written)


def test_the_eastern_armenian_layout_can_be_chosen() -> None:
    assert parse(ALL, 'layouts = ["armenian-eastern"]\n').positions["ճ"] == "j"
    assert keymap.default(ALL).positions["յ"] == "j"


def test_a_file_with_a_mistake_leaves_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\n"text.tga" = "X"\n', encoding="utf-8")
    keys, wrong = keymap.load(ALL, file)
    assert keys.sequences == keymap.default(ALL).sequences
    assert wrong is not None
    assert wrong.startswith(f"{file}:2: no command is called “text.tga”")
    assert wrong.endswith("The default keys stay.")


def test_no_file_is_no_mistake(tmp_path: Path) -> None:
    assert keymap.load(ALL, tmp_path / "none.toml")[1] is None


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in (keymap.load(ALL, file)[1] or "")


def test_the_path_can_be_given_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_KEYMAP", str(tmp_path / "mine.toml"))
    assert keymap.default_path() == tmp_path / "mine.toml"


@pytest.mark.parametrize("layouts", ["[[]]", "[{}]", "[1]", '[["russian"]]'])
def test_a_layout_is_a_word(layouts: str) -> None:
    assert refused(f"layouts = {layouts}\n").startswith(":1: layouts must be a list of words")


@pytest.mark.parametrize(
    "written",
    [
        "layouts = " + "[" * 3_000 + "]" * 3_000,
        "[keys]\n" + ".".join("a" * 3_000) + ' = "x"\n',
        "[keys]\ntext.tag = 0x" + "f" * 9_000,
    ],
)
def test_a_monster_is_one_short_sentence(written: str) -> None:
    assert "not TOML" in refused(written) or len(refused(written)) < 300
