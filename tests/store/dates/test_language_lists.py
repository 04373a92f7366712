"""The lists of the other languages are whole: months, weekdays, no section that no pattern asks for, no word twice."""

from collections import Counter
from importlib.resources import files

import pytest

from store.dates.languages.calendar_rules import CALENDAR, WEEKDAYS
from store.dates.languages.lexicon import lexicon, listed
from store.dates.languages.relative_rules import RELATIVE
from store.text.word_lists import ordered_lists

_PACKAGE = "store.dates.languages"
_ELSEWHERE = {"range_to", "range_and", "between", "until", "nth", "year_mark"}
"""Roles that the joints of ranges and the tenses ask for."""


@pytest.mark.parametrize("language", listed())
def test_a_list_is_whole(language: str) -> None:
    lists = ordered_lists(_PACKAGE, f"{language}.txt")
    assert all(lists.get(f"month{number}") for number in range(1, 13))
    assert all(lists.get(f"weekday{n}") or lists.get(f"shared{n}") for n in range(1, 8))
    assert lists["ahead"] and lists["back"]
    twice = {title: [w for w, n in Counter(words).items() if n > 1] for title, words in lists.items()}
    assert {title: words for title, words in twice.items() if words} == {}


@pytest.mark.parametrize("language", listed())
def test_every_role_is_asked_for(language: str) -> None:
    words = lexicon(language)
    assert words is not None
    roles = {role for known in words.words.values() for role in known}
    asked = " ".join(rule.pattern for rule in (*CALENDAR, *RELATIVE, *WEEKDAYS))
    assert {role for role in roles if role not in asked} <= _ELSEWHERE


@pytest.mark.parametrize("language", listed())
def test_a_list_says_where_it_is_from(language: str) -> None:
    text = (files(_PACKAGE) / "data" / f"{language}.txt").read_text(encoding="utf-8")
    head = text.split("\n\n")[0]
    assert head.startswith("# ") and "CLDR" in head and "own writing" in head.lower()
