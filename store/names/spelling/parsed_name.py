"""A name taken apart: what the rules of comparison look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.names.gazetteer import cyrillic_stem, gazetteer
from store.names.spelling.acronyms import is_acronym
from store.names.spelling.normalise import clean, plain_key
from store.names.spelling.offices import office
from store.names.spelling.romanisation import ascii_of
from store.names.spelling.stripping import CORPORATE, PARTICLES, SUFFIXES, stripped
from store.text.word_lists import word_lists

_LISTS = word_lists("store.names.gazetteer", "spelling.txt")
DIRECTIONS = _LISTS["directions"]
SMALL = _LISTS["small"]
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_BRACKETS = re.compile(r"\s{0,60}+[(\[]([^)\]\n]{0,200}+)[)\]]")
_STUCK = re.compile(r"\b((?:Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Sgt|Prof)\.)(?=[^\W\d_])")
_FORMAL = re.compile(
    r"^(?:the )?(?:(?:people'?s |democratic |federal |federative |islamic |socialist |arab |co-?operative |bolivarian |plurinational |"
    r"independent |sovereign |united |eastern |hellenic )*(?:republic|kingdom|state|states|commonwealth|principality|grand duchy|sultanate|"
    r"federation|union|emirate|province|region|territory|municipality|autonomous region|autonomous republic|land|estado|département|departement|"
    r"provincia|oblast|county|canton|freistaat)) (?:of |de |du |do |da |del |of the )?(?=\w)|(?:,? (?:oblast|province|krai|federal district|autonomous okrug))$"
)


_NO_WORDS: frozenset[str] = frozenset()
"""One for all names: an empty set takes as much room as a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a name and its parts."""

    text: str
    key: str
    words: tuple[str, ...]
    """Words of the key, legal forms and brackets left out; lower case, Latin letters."""
    legal: frozenset[str]
    """Legal forms that were left out."""
    usual: str
    """Key of the usual name of its alias group, or its own."""
    acronym: bool
    place: bool
    demonym: bool
    directions: frozenset[str]
    numbers: frozenset[str]
    bracket: str
    """What stood in brackets, as a key."""
    generation: str
    """"jr" or "sr", if the name says which of two."""
    like_person: bool
    """Two to six words, none of them a head word (but "Bill" and "Mark" as given names)."""
    joined: str
    """The words without spaces."""
    informal: str
    """The key without "Republic of", "Province" and the like."""

    @property
    def last(self) -> str:
        """The last word: in most languages of news, the surname."""
        return self.words[-1] if self.words else ""


@lru_cache(maxsize=1 << 18)
def parse(text: str) -> Name:
    """A name taken apart; the same for the same text."""
    shown, bare, bracket = _without_brackets(clean(text))
    bare, where = stripped(bare)
    key = plain_key(bare)
    every, kept, legal = _word_parts(key)
    usual, places = _usual(key), gazetteer().places
    words = kept or every or (shown or "?",)
    place = key in places or usual in places
    return Name(
        text=shown,
        key=key,
        words=words,
        legal=legal,
        usual=usual,
        acronym=is_acronym(bare),
        place=place,
        demonym=key in gazetteer().demonyms,
        directions=_NO_WORDS if DIRECTIONS.isdisjoint(every) else DIRECTIONS.intersection(every),
        numbers=_numbers(every),
        bracket=plain_key(bracket or where),
        generation=_generation(every),
        like_person=not legal and not place and _like_person(words),
        joined=words[0] if len(words) == 1 else "".join(words),
        informal=informal(key),
    )


def _without_brackets(shown: str) -> tuple[str, str, str]:
    """The name as it is shown, without what stands in brackets, and that."""
    # Most names have no such marks, and to look for one costs little beside a pattern.
    if "." in shown:
        shown = _STUCK.sub(r"\1 ", shown)
    if "(" not in shown and "[" not in shown:
        return shown, shown, ""
    bracket = " ".join(match[1] for match in _BRACKETS.finditer(shown))
    return shown, _BRACKETS.sub("", shown) or shown, bracket


def _word_parts(key: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """All words of a key in Latin letters; those that are neither legal forms nor suffixes; its legal forms."""
    latin = [ascii_of(word) for word in _WORDS.findall(key)]
    every = tuple(_spelled_out([word.removesuffix("'s") for word in latin if word]))
    if CORPORATE.isdisjoint(every) and SUFFIXES.isdisjoint(every):
        return every, every, _NO_WORDS
    legal = frozenset(word for word in every[1:] if word in CORPORATE)
    kept = (word for at, word in enumerate(every) if not _is_appended(word, at))
    return every, tuple(kept), legal or _NO_WORDS


def _is_appended(word: str, at: int) -> bool:
    """A legal form or a generation behind a first word, another suffix behind two: no part of the name itself."""
    if at == 0:
        return False
    return word in CORPORATE or word in _GENERATIONS or (at > 1 and word in SUFFIXES)


_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}


def _generation(words: tuple[str, ...]) -> str:
    return _GENERATIONS.get(words[-1], "") if len(words) > 1 else ""


def _numbers(words: tuple[str, ...]) -> frozenset[str]:
    found = [w for w in words if not w.isalpha() and any(c.isdigit() for c in w)]
    return frozenset(found) if found else _NO_WORDS


def _like_person(words: tuple[str, ...]) -> bool:
    if not 2 <= len(words) <= 6:
        return False
    rest = words[1:] if words[0] in gazetteer().given_names else words
    heads = gazetteer().heads
    return not any(
        w in heads["organisation"] or w in heads["place"] or w in heads["other"] or w in SMALL for w in rest
    )


_SPELLED_OUT = {"us": ("united", "states"), "usa": ("united", "states"), "uk": ("united", "kingdom"), "un": ("united", "nations"),
                "eu": ("european", "union")}  # fmt: skip


def _spelled_out(words: list[str]) -> list[str]:
    """ "US Air Force" as United States Air Force."""
    if len(words) > 1 and words[0] in _SPELLED_OUT:
        return [*_SPELLED_OUT[words[0]], *words[1:]]
    return words


def _usual(key: str) -> str:
    """The usual name of the alias group; "Republic of Azerbaijan" belongs to the group of Azerbaijan."""
    aliases = gazetteer().aliases
    if (its := office(aliases.get(key, key))) and its.land:
        return f"{its.what} of {its.land}"
    if key in aliases:
        return aliases[key]
    if not key.isascii() and cyrillic_stem(key) in gazetteer().cyrillic_stems:
        return gazetteer().cyrillic_stems[cyrillic_stem(key)]
    plain = informal(key)
    return aliases.get(plain, plain) if plain != key and plain in gazetteer().places else key


def informal(key: str) -> str:
    """A territory's key without "Republic of", "Province" and the like."""
    return key if _FORMAL_WORDS.isdisjoint(key.split()) else _FORMAL.sub("", key).strip() or key


_FORMAL_WORDS = _LISTS["formal"]

__all__ = ["CORPORATE", "DIRECTIONS", "PARTICLES", "SMALL", "SUFFIXES", "Name", "informal", "parse"]
