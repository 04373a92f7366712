"""What each fold takes away, and what it leaves."""

from __future__ import annotations

import pytest

from store.text.folding import MARKS, for_finding, for_names, for_search, lower, name_words


@pytest.mark.parametrize(
    ("written", "folded"), [("Željko", "zeljko"), ("X™", "xtm"), ("ǅ", "dz"), ("ABC", "abc")]
)
def test_a_search_overlooks_case_and_accents(written: str, folded: str) -> None:
    assert for_search(written) == folded


def test_a_search_by_words_keeps_marks_and_blanks() -> None:
    assert for_search("d’Arc\tX") == "d’arc\tx"


@pytest.mark.parametrize("mark", sorted(set(MARKS) - set("´″")))
def test_finding_and_names_know_every_shape_of_a_mark(mark: str) -> None:
    assert for_names(f"a{mark}é") == f"a{MARKS[mark]}é"
    assert for_finding(f"a{mark}É") == f"a{MARKS[mark]}e"


def test_names_keep_case_and_accents_and_are_composed() -> None:
    assert for_names("Jose\u0301\u00a0D`Arc") == "José D'Arc"
    assert for_names("O`Hara") == "O'Hara"


def test_finding_overlooks_what_has_no_width() -> None:
    assert for_finding("co\u00adop\u2009X") == "coop x"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Пашинян", ("pashinyan",)),
        ("O'Hara-Smith", ("ohara", "smith")),
        ("Ångström", ("angstrom",)),
        ("…", ()),
    ],
)
def test_names_are_looked_up_in_latin_letters(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


def test_small_letters_keep_the_length() -> None:
    assert lower("ABC") == "abc"
    assert lower("İSTANBUL") == "İstanbul"
