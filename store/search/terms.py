"""One part of a query as a reader types it: a word, a phrase, or a field like "who:putin", read into a record. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from store import edtf
from store.records import GENRES, Kind
from store.search.date_input import LONGEST, read_date, read_span
from store.text.folding import for_search

Field = Literal[
    "words",
    "who",
    "kind",
    "tag",
    "source",
    "genre",
    "when",
    "published",
    "from",
    "to",
    "title",
    "notes",
    "in",
    "has",
    "is",
]
Flag = Literal[
    "unread",
    "read",
    "starred",
    "undated",
    "inferred",
    "planned",
    "conflict",
    "confirmed",
    "several",
    "lost",
    "uncertain",
]
DATED = ("when", "published", "from", "to")
"""Fields that want a date."""
PLACES = ("title", "notes")
"""What may stand behind `in:`: where the words beside it are looked for."""
HAVING = ("note", "tag")
"""What may stand behind `has:`."""
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
        "when:2020-11",
        "tells something of that time, whenever it was written: 2020-11, 2020..2021, fall 2020, 2020..; an event "
        "by its date",
    ),
    ("published:2020..2021", "was published then; an event by the articles that tell it"),
    (
        "from:2020-09",
        "nothing that ends before: 2020, 2020-09, Sep 2020, fall 2020, 27 Sep 2020, or EDTF as 2020-23",
    ),
    ("to:2021", "nothing that begins after"),
    (
        "in:title  in:notes",
        "the words beside it are looked for in titles, or in your comments and tags",
    ),
    ("title:fire  notes:check", "the same for one word"),
    ("has:note", "there is a note on it; also has:tag"),
    (
        "is:unread",
        "also read, starred, undated, inferred; in the timeline also planned, confirmed, several (two sources "
        "or more), conflict (dates or numbers that clash); in the list of notes also lost, uncertain",
    ),
    (
        "(fire OR flood) -drill",
        "one of them is enough; brackets hold together; a minus also before a bracket",
    ),
    ("-who:putin", "a minus before any of these: what it finds is left out"),
)
"""Each form with what it finds, for the reader."""

_PART = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|(\S*))')
_WORD = re.compile(r"\S+")
_FAR = 60
"""Characters that the longest span takes."""
QUOTES = str.maketrans("“”„«»", '"""""')
"""Quotation marks of all shapes -> the plain one."""
_WANTED = {
    "who": "a name: who:putin",
    "kind": "person, place, organisation or other",
    "tag": "a tag: tag:war",
    "source": "a source: source:tass",
    "genre": f"one of {', '.join(GENRES)}",
    "when": "a time: when:2020-11",
    "published": "a time: published:2020..2021",
    "title": "a word: title:fire",
    "notes": "a word: notes:check",
    "in": "one of title, notes",
    "has": "one of note, tag",
    "from": "a date: from:2020-09",
    "to": "a date: to:2021",
    "is": f"one of {', '.join(FLAGS)}",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query."""

    field: Field
    value: str
    """Folded for words, tags, sources, titles and flags; as typed for names; EDTF for dates and spans."""
    exclude: bool = False
    """True if it must not hold."""


def read_part(text: str, at: int, end: int) -> tuple[Term | str | None, int]:
    """The part that begins there and where it ends: a sentence if it cannot be read, None if nothing is left of it.

    `text` has plain quotation marks; nothing from `end` on belongs to the part.
    """
    match = part_at(text, at, end)
    return _dated(match, text, end) or (_read(match), max(match.end(), at + 1))


def part_at(text: str, at: int, end: int) -> re.Match[str]:
    """The minus, the field, the phrase and the word that stand there."""
    match = _PART.match(text, at, end)
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
    if name in ("in", "has"):
        return _choice(name, for_search(value).removesuffix("s"), exclude)
    if name in DATED:
        return _date(name, value, exclude)
    return Term(name, value if name == "who" else for_search(value), exclude)  # type: ignore[arg-type]


def _choice(field: str, value: str, exclude: bool) -> Term | str:
    """One of few values, be it in the plural or not."""
    choices = PLACES if field == "in" else HAVING
    known = next((known for known in choices if known.removesuffix("s") == value), None)
    if known is None:
        return f"“{field}:{value}” says nothing: {field}: wants {_WANTED[field]}"
    return Term(field, known, exclude)  # type: ignore[arg-type]


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
    date = _read_date(field, value)
    if date:
        return Term(field, date, exclude)  # type: ignore[arg-type]
    if edtf.is_valid(value):
        return f"{field}: “{value}” names no year"
    return f"{field}: “{value}” is no date: 2020, 2020-09, Sep 2020, 27 Sep 2020"


def _read_date(field: str, value: str) -> str | None:
    """A date or, where a time is asked for, a span."""
    return read_date(value) if field in ("from", "to") else read_span(value)


def _dated(match: re.Match[str], text: str, end: int) -> tuple[Term, int] | None:
    """A date of several words without quotation marks ("from:9 Nov 2020"), the longest there is, and where it ends."""
    minus, field, phrase, _ = match.groups()
    if not field or field.lower() not in DATED or phrase is not None:
        return None
    words = list(_WORD.finditer(text, match.start(4), min(end, match.start(4) + _FAR)))
    for last in range(min(len(words), 2 * LONGEST), 1, -1):
        stop = words[last - 1].end()
        date = _read_date(field.lower(), text[match.start(4) : stop])
        if date and words[0].start() == match.start(4):
            return Term(field.lower(), date, bool(minus)), stop  # type: ignore[arg-type]
    return None


def as_words(match: re.Match[str]) -> list[Term]:
    """An unknown field is sought as it stands: texts have colons, too."""
    minus, field, phrase, bare = match.groups()
    if field.lower() in FIELDS:
        return []
    words = for_search(f"{field}:{phrase if phrase is not None else bare}")
    return [Term("words", words, bool(minus))]
