"""What a reader types to filter a list: words, phrases and fields like "who:putin", read into records. Pure.

    ceasefire "trilateral statement" who:putin kind:place tag:war source:tass from:2020-09 to:Nov 2020 is:unread -draft

Every part must hold; one with "-" before it must not. What cannot be read is left out, and a sentence says why: while
somebody types, every query is unfinished.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from store import edtf
from store.records import GENRES, Kind
from store.search.date_input import LONGEST, read_date
from store.text.folding import for_search

Field = Literal["words", "who", "kind", "tag", "source", "genre", "from", "to", "is"]
Flag = Literal[
    "unread", "read", "starred", "undated", "inferred", "planned", "conflict", "confirmed", "several"
]
FIELDS: tuple[str, ...] = tuple(field for field in get_args(Field) if field != "words")
FLAGS: tuple[str, ...] = get_args(Flag)
HELP: tuple[tuple[str, str], ...] = (
    ("word  “a phrase”", "every word occurs, whatever its case and accents; a phrase in quotation marks"),
    (
        "who:putin",
        "names this person, place or organisation, in any of its spellings; near misses are found too",
    ),
    ("kind:person", "is, or names, one of this kind: person, place, organisation, other"),
    ("tag:war", "carries this tag or one below it; an event also by the passages that tell it"),
    ("source:tass", "comes from this source"),
    (
        "genre:opinion",
        "is, or is told or named in, an article of this kind: news, live, market, opinion, interview, listing, document",
    ),
    (
        "from:2020-09",
        "nothing that ends before: 2020, 2020-09, Sep 2020, fall 2020, 27 Sep 2020, or EDTF as 2020-23",
    ),
    ("to:2021", "nothing that begins after"),
    (
        "is:unread",
        "also read, starred, undated, inferred; in the timeline also planned, confirmed, several (two sources "
        "or more), conflict (dates or numbers that clash)",
    ),
    ("-who:putin", "a minus before any of these: what it finds is left out"),
)
"""Each form with what it finds, for the reader."""

_PART = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|(\S*))')
_WORD = re.compile(r"\S+")
_FAR = 40
"""Characters that the longest date takes."""
QUOTES = str.maketrans("“”„«»", '"""""')
"""Quotation marks of all shapes -> the plain one."""
_WANTED = {
    "who": "a name: who:putin",
    "kind": "person, place, organisation or other",
    "tag": "a tag: tag:war",
    "source": "a source: source:tass",
    "genre": f"one of {', '.join(GENRES)}",
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
    text = typed.translate(QUOTES)
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        begin = at
        found, at = read_part(text, at)
        if isinstance(found, Term):
            terms.append(found)
        elif found:
            problems.append(found)
            terms += _as_words(_part(text, begin))
    return Query(tuple(terms), tuple(problems))


def read_part(text: str, at: int) -> tuple[Term | str | None, int]:
    """The part that begins there and where it ends: a sentence if it cannot be read, None if nothing is left of it.

    `text` has plain quotation marks.
    """
    match = _part(text, at)
    return _dated(match, text) or (_read(match), max(match.end(), at + 1))


def _part(text: str, at: int) -> re.Match[str]:
    match = _PART.match(text, at)
    assert match is not None
    return match


def quoted(field: Field, value: str) -> str:
    """A part as one would type it: who:"Nikol Pashinyan"."""
    bare = value.translate(QUOTES).replace('"', "")
    return f'{field}:"{bare}"' if any(map(str.isspace, bare)) else f"{field}:{bare}"


def _read(match: re.Match[str]) -> Term | str | None:
    """The part; a sentence if it cannot be read; None if nothing is left of it."""
    minus, field, phrase, bare = match.groups()
    value = (phrase if phrase is not None else bare or "").strip()
    exclude = bool(minus)
    if not field:
        return Term("words", " ".join(for_search(value).split()), exclude) if value else None
    name = field.lower()
    if name not in FIELDS:
        return f"“{field}:” is no filter ({', '.join(f'{known}:' for known in FIELDS)}): sought as words"
    if not value:
        return f"{name}: wants {_WANTED[name]}"
    if name == "is":
        return _flag(for_search(value), exclude)
    if name == "kind":
        return _kind(for_search(value), exclude)
    if name == "genre":
        return _genre(for_search(value), exclude)
    if name in ("from", "to"):
        return _date(name, value, exclude)
    return Term(name, value if name == "who" else for_search(value), exclude)  # type: ignore[arg-type]


def _flag(value: str, exclude: bool) -> Term | str:
    if value in FLAGS:
        return Term("is", value, exclude)
    return f"“is:{value}” says nothing: is: wants {_WANTED['is']}"


def _kind(value: str, exclude: bool) -> Term | str:
    """A kind by its beginning, however its plural is made: "people", "orgs", "organizations"."""
    word = {"people": "person"}.get(value, value).replace("organiz", "organis").removesuffix("s")
    kind = next((kind for kind in get_args(Kind) if word and kind.startswith(word)), None)
    return Term("kind", kind, exclude) if kind else f"“kind:{value}” is none: kind: wants {_WANTED['kind']}"


def _genre(value: str, exclude: bool) -> Term | str:
    """A kind of article by its beginning, also in the plural: "op", "documents"."""
    word = value.removesuffix("s") if value != "news" else value
    kind = next((kind for kind in GENRES if word and kind.startswith(word)), None)
    return (
        Term("genre", kind, exclude) if kind else f"“genre:{value}” is none: genre: wants {_WANTED['genre']}"
    )


def _date(field: str, value: str, exclude: bool) -> Term | str:
    date = read_date(value)
    if date:
        return Term(field, date, exclude)  # type: ignore[arg-type]
    if edtf.is_valid(value):
        return f"{field}: “{value}” names no year"
    return f"{field}: “{value}” is no date: 2020, 2020-09, Sep 2020, 27 Sep 2020"


def _dated(match: re.Match[str], text: str) -> tuple[Term, int] | None:
    """A date of several words without quotation marks ("from:9 Nov 2020"), the longest there is, and where it ends."""
    minus, field, phrase, _ = match.groups()
    if not field or field.lower() not in ("from", "to") or phrase is not None:
        return None
    words = list(_WORD.finditer(text, match.start(4), match.start(4) + _FAR))
    for last in range(min(len(words), LONGEST), 1, -1):
        end = words[last - 1].end()
        if words[0].start() == match.start(4) and (date := read_date(text[match.start(4) : end])):
            return Term(field.lower(), date, bool(minus)), end  # type: ignore[arg-type]
    return None


def _as_words(match: re.Match[str]) -> list[Term]:
    """An unknown field is sought as it stands: texts have colons, too."""
    minus, field, phrase, bare = match.groups()
    if field.lower() in FIELDS:
        return []
    words = for_search(f"{field}:{phrase if phrase is not None else bare}")
    return [Term("words", words, bool(minus))]
