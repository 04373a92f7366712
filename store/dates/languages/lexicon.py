"""The words of one language and what each can be in a date: its roles, with a value.

From a file of our own (`data/`), or for languages without one from dateparser's locale data, whole words only.
A word has as many roles as it can play: Ukrainian "по" is "to" in a range and stands before a month alone.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from store.dates.units import Unit
from store.dates.vocabulary import MONTH_NAMES, WEEKDAY_NAMES
from store.text.word_lists import Lists, ordered_lists

Roles = dict[str, Any]
"""Role -> value: {"month": 5}, {"relative": ("day", -1)}."""

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u200c])"
WORD = rf"{_LETTER}++(?:['’ʼ]{_LETTER}++)*+"
"""A word with the marks that are written into it: vowel signs, zero-width joints, apostrophes."""
_PART = re.compile(rf"{WORD}|[^\w\s]|\d+")
_TITLE = re.compile(r"(?P<name>[a-z_]{1,30}+)(?P<number>[+-]?\d{1,2})?")
_LIKE = str.maketrans(
    "أإآٱىيكё’ʼİ", "ااااییکе''i", "\u200c\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
)
"""Letters that are written now so, now so; the second list is left out."""
_UNITS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
_POINTERS = ("last", "next", "this", "same")
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_MODS = {"start": "START", "middle": "MID", "end": "END"}


def norm(word: str) -> str:
    """A word as it is looked up: lower case, letters that are spelt in two ways in one."""
    return unicodedata.normalize("NFC", word.translate(_LIKE).lower())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the words of one language can be."""

    words: dict[str, Roles] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Roles]]] = field(default_factory=dict)
    """First word -> (all words, roles) of the phrases that it begins, the longest first."""
    ahead: frozenset[str] = frozenset()
    back: frozenset[str] = frozenset()
    ahead_endings: tuple[str, ...] = ()
    ahead_beginnings: tuple[str, ...] = ()
    back_endings: tuple[str, ...] = ()
    case_endings: frozenset[str] = frozenset()
    """Behind an apostrophe: Turkish "Mayıs'ın"."""
    in_endings: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    """Letters written to the front of a word: Arabic "and", "in"."""
    ordinal: frozenset[str] = frozenset()
    """What stands close behind the figure of a day: "1er"."""
    not_after: frozenset[str] = frozenset()
    """Words behind which the word for tomorrow is a morning."""
    writing: str = ""
    """ "lower" where months and weekdays are written so, "nouns" where only they are written large."""

    def joints(self, role: str) -> list[str]:
        """The words of a role, to be looked for in the text."""
        return [word for word, roles in self.words.items() if role in roles]


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon | None:
    """The words of a language by its ISO 639-1 code; None if nobody has any for it."""
    if (files("store.dates.languages") / "data" / f"{language}.txt").is_file():
        return _of_file(ordered_lists("store.dates.languages", f"{language}.txt"))
    return _of_dateparser(language)


def _of_file(lists: Lists) -> Lexicon:
    words: dict[str, Roles] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Roles]]] = {}
    for title, entries in lists.items():
        role = _role(title)
        if role is None:
            continue
        for entry in entries:
            parts = tuple(norm(part) for part in _PART.findall(entry.replace("_", " ")))
            if len(parts) == 1:
                words.setdefault(parts[0], {}).update(role)
            else:
                known = phrases.setdefault(parts[0], [])
                same = next((roles for given, roles in known if given == parts), None)
                if same is None:
                    known.append((parts, dict(role)))
                else:
                    same.update(role)
    for known in phrases.values():
        known.sort(key=lambda phrase: -len(phrase[0]))
    ahead, ahead_endings, beginnings = _signs(lists.get("ahead", ()))
    back, back_endings, _ = _signs(lists.get("back", ()))
    apart = {name: frozenset(map(norm, lists.get(name, ()))) for name in _SETS}
    return Lexicon(
        words=words,
        phrases=phrases,
        ahead=ahead,
        ahead_endings=ahead_endings,
        ahead_beginnings=beginnings,
        back=back,
        back_endings=back_endings,
        writing="".join(lists.get("writing", ())),
        **apart,
    )


def _signs(said: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Whole words, endings, and beginnings, which the file writes with a star in the place of the rest."""
    words = frozenset(norm(word) for word in said if "*" not in word)
    endings = tuple(norm(word[1:]) for word in said if word[0] == "*")
    return words, endings, tuple(norm(word[:-1]) for word in said if word[-1] == "*")


def _role(title: str) -> Roles | None:
    """What a section of a file makes of its words; None for lists that are kept apart."""
    match = _TITLE.fullmatch(title)
    name, said = (match["name"], match["number"] or "") if match else (title, "")
    number = int(said or 0)
    if name == "days" or (name in _UNITS and said and (name != "month" or said[0] in "+-")):
        return {"relative": (_UNITS[name.removesuffix("s")], number)}
    if name in _NUMBERED:
        return _NUMBERED[name](number)
    kind, _, rest = name.partition("_")
    if kind in _POINTERS and rest in ("before", "after"):
        return {rest: kind}
    if kind in _KINDS:
        return _KINDS[kind](rest)
    if name in _MODS:
        return {"mod": _MODS[name]}
    return None if name in _APART else {name: name}


_NUMBERED: dict[str, Callable[[int], Roles]] = {
    "month": lambda number: {"month": number},
    "before_day": lambda number: {"before_day": number, "month": number},
    "in_month": lambda number: {"in_month": number, "month": number},
    "short": lambda number: {"short": number},
    "weekday": lambda number: {"weekday": number - 1},
    "shared": lambda number: {"shared": number - 1},
    "nth": lambda number: {"nth": number},
    "n": lambda number: {"count": number},
    "first_day": lambda _: {"day": 1},
}
"""Sections with a number behind their name."""
_KINDS: dict[str, Callable[[str], Roles]] = {
    "unit": lambda rest: {"unit": _UNITS[rest]} | ({"unit_year": Unit.YEAR} if rest == "year" else {}),
    "season": lambda rest: {"season": _SEASONS[rest]},
}
_SETS = ("case_endings", "in_endings", "prefixes", "ordinal", "not_after")
_APART = frozenset(("ahead", "back", "writing", *_SETS))


def _of_dateparser(language: str) -> Lexicon | None:
    """Whole words and relative phrases of a language without a file, out of dateparser's locale data."""
    try:
        info: dict[str, Any] = importlib.import_module(
            f"dateparser.data.date_translation_data.{language}"
        ).info
    except ImportError:
        return None
    return _of_file(dict([*_calendar_words(info), *_relative_phrases(info)]))


def _calendar_words(info: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for title, names in (("month", MONTH_NAMES), ("weekday", WEEKDAY_NAMES)):
        for number, name in enumerate(names, start=1):
            forms = [form for form in info.get(name.lower(), ()) if form[:1].isalpha() and " " not in form]
            longest = max(map(len, forms), default=0)
            # The short forms are common words in some language or other: "mar", "sun", "po".
            least = max(longest - 2, min(longest, 4))
            yield f"{title}{number}", tuple(form for form in forms if len(form) >= least)


def _relative_phrases(info: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for canon, phrases in info.get("relative-type", {}).items():
        match = re.fullmatch(r"(?P<in>in )?(?P<count>[0-3]) (?P<unit>day|week|month|year)(?: ago)?", canon)
        if match:
            count = int(match["count"]) * (1 if match["in"] else -1)
            unit = "days" if match["unit"] == "day" else match["unit"]
            yield f"{unit}{count:+}", tuple(p.replace(" ", "_") for p in phrases if len(p) > 3)


def listed() -> Iterator[str]:
    """The codes of the languages with a file."""
    for path in sorted((files("store.dates.languages") / "data").iterdir(), key=lambda one: one.name):
        if path.name.endswith(".txt"):
            yield path.name.removesuffix(".txt")
