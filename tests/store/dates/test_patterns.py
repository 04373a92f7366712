"""Tokens, patterns in words, and what a pattern cannot do without."""

import re

import pytest

from store.dates.grammar import RULES
from store.dates.lexer import CLASS_OF, code, tokens
from store.dates.pattern import rx
from store.dates.prefilter import needle


def classes(text: str) -> list[str]:
    return [CLASS_OF[character] for character in tokens(text).codes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 19th of May", ["the", "ordnum", "of", "may"]),
        ("$1990 in 1990", ["mark", "money", "in_", "year"]),
        ("1914-18", ["year", "dash", "year"]),
        ("3-5 May", ["day", "dash", "day", "may"]),
        ("12:30 p.m.", ["clock", "ampm"]),
        ("2020-05", ["iso"]),
        ("1941/42", ["year"]),
        ("May May", ["plain", "plain"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert classes(text) == expected


def test_offsets_of_a_split_range() -> None:
    cut = tokens("in 1914-18.")
    assert [cut.text[a:b] for a, b in zip(cut.starts, cut.ends, strict=True)] == [
        "in",
        "1914",
        "-",
        "18",
        ".",
    ]


def test_a_pattern_in_words() -> None:
    pattern = rx("(last|next) unit")
    assert pattern.search(tokens("It ended last year.").codes)
    assert not pattern.search(tokens("It ended last Monday.").codes)


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        rx("last nonsense")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab?", "a"),
        ("a?b", "b"),
        ("(?:a|b)c?", "ab"),
        ("(?:a|b?)", None),
        ("a{0,3}b(?!c)", "b"),
        ("(?:ab|c)+", "ac"),
        ("a?", None),
    ],
)
def test_needles(pattern: str, expected: str | None) -> None:
    assert needle(pattern) == (frozenset(expected) if expected else None)


def test_every_rule_has_a_needle_that_holds() -> None:
    sample = "On Tuesday, May 3, 2020, in the last week of the 1990s, two years ago, at 5 p.m. EST, every Friday, in Q3 2021."
    codes = tokens(sample).codes
    for rule in RULES:
        pattern = rule.compiled()
        needed = needle(pattern.pattern)
        match = re.search(pattern, codes)
        assert match is None or needed is None or not needed.isdisjoint(match[0])


def test_codes_are_single_characters() -> None:
    assert all(len(code(name)) == 1 for name in CLASS_OF.values())
