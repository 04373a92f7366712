"""The reader's alias file: what it says, and what is wrong with it."""

import pytest

from store.names.overrides.alias_file import read


def test_lines_of_names() -> None:
    found = read('same = [\n  ["A a", "B b", "C c"],\n]\ndifferent = [\n  ["D", "E"],\n]\n')
    said = [(r.verb, r.one.text, r.other.text if r.other else "", r.by) for r in found.rulings]
    assert said == [
        ("same", "B b", "A a", "your alias file, line 2"),
        ("same", "C c", "A a", "your alias file, line 2"),
        ("different", "E", "D", "your alias file, line 5"),
    ]
    assert not found.problems


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("same = [", "aliases.toml:1: not TOML: invalid value at the end. The file was passed over."),
        ("same = ]", "aliases.toml:1: not TOML at column 8: invalid value. The file was passed over."),
        (
            'x = 1\nsaem = [["A", "B"]]',
            "aliases.toml:2: “saem” means nothing here: write “same” or “different”.",
        ),
        ('\nsame = "A"', 'aliases.toml:2: same must be a list of lists: same = [["A", "B"]].'),
        ('same = [\n  ["A", "B"],\n  ["C"],\n]', "aliases.toml:3: a line of same needs two names or more"),
        ('same = [["A", 1]]', "aliases.toml:1: a line of same needs names in quotes."),
        ('same = [["A", " "]]', "aliases.toml:1: a line of same needs names in quotes."),
    ],
)
def test_problems_have_a_line(written: str, problem: str) -> None:
    assert any(found.startswith(problem) for found in read(written).problems)


def test_what_is_right_beside_what_is_wrong_holds() -> None:
    assert len(read('same = [["A", "B"], ["C"]]').rulings) == 1


@pytest.mark.parametrize(
    "written",
    [
        "same = " + "[" * 3_000 + "]" * 3_000,
        "same = [[1" + "0" * 6_000 + "]]",
        "same = [[0x" + "f" * 9_000 + "]]",
    ],
)
def test_a_monster_is_passed_over(written: str) -> None:
    found = read(written)
    assert not found.rulings
    (problem,) = found.problems
    assert "not TOML" in problem and problem.endswith("The file was passed over.") and len(problem) < 200
