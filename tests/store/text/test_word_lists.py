"""Lists of words as data: how they are read, and that those of the house are in order."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from store.text.word_lists import ordered_lists, parse, word_lists

LISTS = [
    *(("store.names.gazetteer", name) for name in ("context.txt", "detection.txt", "spelling.txt")),
    *(("store.dates", name) for name in ("common_words.txt", "guards.txt", "vocabulary.txt")),
]


def test_sections_go_on_in_indented_lines() -> None:
    text = "# Ships. Own writing.\nships: barge sloop\n  yawl\n\n# Winds.\nwinds: föhn #9\n"
    assert parse(text, "a.txt") == {"ships": ("barge", "sloop", "yawl"), "winds": ("föhn", "#9")}


@pytest.mark.parametrize("text", ["ships barge sloop", "  barge\n", "ships: barge\nships: sloop"])
def test_what_belongs_to_no_section_is_refused_with_the_name_of_the_file(text: str) -> None:
    with pytest.raises(ValueError, match=r"a\.txt"):
        parse(text, "a.txt")


def test_sets_hold_what_the_lists_hold() -> None:
    lists, sets = (read("store.dates", "guards.txt") for read in (ordered_lists, word_lists))
    assert {name: frozenset(words) for name, words in lists.items()} == sets


@pytest.mark.parametrize(("package", "name"), LISTS)
def test_no_list_holds_a_word_twice(package: str, name: str) -> None:
    for section, words in ordered_lists(package, name).items():
        assert words, section
        assert [word for word, number in Counter(words).items() if number > 1] == [], section


@pytest.mark.parametrize(
    ("package", "name"),
    [listed for listed in LISTS if listed[1] not in ("common_words.txt", "vocabulary.txt")],
)
def test_a_line_says_what_each_list_is_for(package: str, name: str) -> None:
    lines = (files(package) / "data" / name).read_text(encoding="utf-8").splitlines()
    begun = [at for at, line in enumerate(lines) if line and not line.startswith(("#", " "))]
    assert begun
    assert [lines[at] for at in begun if not lines[at - 1].startswith("#")] == []
