"""What a reader types to filter a list: words, phrases and fields like "who:putin", read into records. Pure.

    ceasefire "trilateral statement" who:putin tag:war source:tass from:2020-09 to:2021 is:unread -draft

Every part must hold; one with "-" before it must not. What cannot be read is left out, and a sentence says why: while
somebody types, every query is unfinished.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from store import edtf
from store.search.folding import folded

Field = Literal["words", "who", "tag", "source", "from", "to", "is"]
Flag = Literal["unread", "read", "starred", "undated", "inferred", "planned", "conflict"]
FIELDS: tuple[str, ...] = tuple(field for field in get_args(Field) if field != "words")
FLAGS: tuple[str, ...] = get_args(Flag)
HELP: tuple[tuple[str, str], ...] = (
    ("word  “a phrase”", "every word occurs, whatever its case and accents; a phrase in quotation marks"),
    (
        "who:putin",
        "names this person, place or organisation, in any of its spellings; near misses are found too",
    ),
    ("tag:war", "carries this tag or one below it"),
    ("source:tass", "comes from this source"),
    (
        "from:2020-09",
        "nothing that ends before; a year, month, season or day: 2020, 2020-09, 2020-23, 2020-09-27",
    ),
    ("to:2021", "nothing that begins after"),
    ("is:unread", "also read, starred, undated, inferred; in the timeline also planned, conflict"),
    ("-who:putin", "a minus before any of these: what it finds is left out"),
)
"""Each form with what it finds, for the reader."""

_PART = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|(\S*))')
_QUOTES = str.maketrans("“”„«»", '"""""')
_WANTED = {
    "who": "a name: who:putin",
    "tag": "a tag: tag:war",
    "source": "a source: source:tass",
    "from": "a date: from:2020-09",
    "to": "a date: to:2021",
    "is": f"one of {', '.join(FLAGS)}",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query."""

    field: Field
    value: str
    """Folded for words, tags, sources and flags; as typed for names; EDTF for dates."""
    exclude: bool = False
    """True if it must not hold."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query as far as it could be read."""

    terms: tuple[Term, ...] = ()
    problems: tuple[str, ...] = ()
    """Sentences on what could not be read."""

    def of(self, field: Field) -> tuple[Term, ...]:
        """Its parts of one field."""
        return tuple(term for term in self.terms if term.field == field)


@lru_cache(256)
def parse(typed: str) -> Query:
    """Reads what was typed; never raises."""
    terms: list[Term] = []
    problems: list[str] = []
    text = typed.translate(_QUOTES)
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        match = _PART.match(text, at)
        assert match is not None
        at = max(match.end(), at + 1)
        found = _read(match)
        if isinstance(found, Term):
            terms.append(found)
        elif found:
            problems.append(found)
            terms += _as_words(match)
    return Query(tuple(terms), tuple(problems))


def quoted(field: Field, value: str) -> str:
    """A part as one would type it: who:"Nikol Pashinyan"."""
    bare = value.translate(_QUOTES).replace('"', "")
    return f'{field}:"{bare}"' if " " in bare else f"{field}:{bare}"


def _read(match: re.Match[str]) -> Term | str | None:
    """The part; a sentence if it cannot be read; None if nothing is left of it."""
    minus, field, phrase, bare = match.groups()
    value = (phrase if phrase is not None else bare or "").strip()
    exclude = bool(minus)
    if not field:
        return Term("words", " ".join(folded(value).split()), exclude) if value else None
    name = field.lower()
    if name not in FIELDS:
        return f"“{field}:” is no filter ({', '.join(f'{known}:' for known in FIELDS)}): sought as words"
    if not value:
        return f"{name}: wants {_WANTED[name]}"
    if name == "is":
        return _flag(folded(value), exclude)
    if name in ("from", "to"):
        return _date(name, value, exclude)
    return Term(name, value if name == "who" else folded(value), exclude)  # type: ignore[arg-type]


def _flag(value: str, exclude: bool) -> Term | str:
    if value in FLAGS:
        return Term("is", value, exclude)
    return f"“is:{value}” says nothing: is: wants {_WANTED['is']}"


def _date(field: str, value: str, exclude: bool) -> Term | str:
    try:
        days = edtf.days(value)
    except ValueError as error:
        return f"{field}: {error}"
    if days.first is None and days.last is None:
        return f"{field}: “{value}” names no year"
    return Term(field, value, exclude)  # type: ignore[arg-type]


def _as_words(match: re.Match[str]) -> list[Term]:
    """An unknown field is sought as it stands: texts have colons, too."""
    minus, field, phrase, bare = match.groups()
    if field.lower() in FIELDS:
        return []
    words = folded(f"{field}:{phrase if phrase is not None else bare}")
    return [Term("words", words, bool(minus))]
