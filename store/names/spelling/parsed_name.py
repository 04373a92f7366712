"""A name taken apart: what the rules of comparison look at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from store.names.gazetteer import cyrillic_stem, gazetteer
from store.names.spelling.acronyms import is_acronym
from store.names.spelling.normalise import clean, plain_key
from store.names.spelling.romanisation import ascii_of
from store.text.word_lists import word_lists

_LISTS = word_lists("store.names.gazetteer", "spelling.txt")
CORPORATE = _LISTS["corporate"]
DIRECTIONS = _LISTS["directions"]
SMALL = _LISTS["small"]
SUFFIXES = _LISTS["suffixes"]
PARTICLES = _LISTS["particles"]
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
    shown, bracket = clean(text), ""
    # Most names have no such marks, and to look for one costs little beside a pattern.
    if "." in shown:
        shown = _STUCK.sub(r"\1 ", shown)
    bare = shown
    if "(" in shown or "[" in shown:
        bracket = " ".join(m[1] for m in _BRACKETS.finditer(shown))
        bare = _BRACKETS.sub("", shown) or shown
    bare, where = _without_place(_without_title(_turned(_unbound(bare))))
    key = plain_key(bare)
    every = [ascii_of(w) for w in _WORDS.findall(key)]
    every = _spelled_out([w[:-2] if w.endswith("'s") else w for w in every if w])
    legal = _NO_WORDS if CORPORATE.isdisjoint(every) else frozenset(w for w in every[1:] if w in CORPORATE)
    kept = tuple(every)
    if not (CORPORATE.isdisjoint(every) and SUFFIXES.isdisjoint(every)):
        kept = tuple(
            w for i, w in enumerate(every) if (i == 0 or w not in CORPORATE) and not (w in SUFFIXES and i > 1)
        )
    usual = _usual(key)
    places = gazetteer().places
    words = kept or tuple(every) or (shown or "?",)
    place = key in places or usual in places
    return Name(
        shown, key, words, legal, usual, is_acronym(bare), place, key in gazetteer().demonyms,
        _NO_WORDS if DIRECTIONS.isdisjoint(every) else DIRECTIONS.intersection(every), _numbers(every), plain_key(bracket or where),
        not legal and not place and _like_person(words), words[0] if len(words) == 1 else "".join(words), informal(key),
    )  # fmt: skip


def _numbers(words: list[str]) -> frozenset[str]:
    found = [w for w in words if not w.isalpha() and any(c.isdigit() for c in w)]
    return frozenset(found) if found else _NO_WORDS


_LED = re.compile(r"(?<=\w)-(?:led|based|backed|owned|run|built|made|controlled)$")
_PLURAL = re.compile(r"^([A-Z]{2,5})s$")
_APPOSED = re.compile(
    r"^(?:automaker|carmaker|planemaker|aircraft maker|chipmaker|drugmaker|airline|retailer|insurer|broadcaster|newspaper|carrier) (?=\w+$)",
    re.IGNORECASE,
)


def _unbound(text: str) -> str:
    """ "EADS-led", "GMs" and "Automaker GM" without what the sentence has bound to the name."""
    return _APPOSED.sub("", _PLURAL.sub(r"\1", _LED.sub("", text)))


_DEGREES = re.compile(
    r",(?: ?[A-Z]\.(?: ?,)?| ?[A-Z]\b,?| (?:MD|PhD|Ph\.D|QC|KC|MP|MBA|OBE|CBE)\b\.?,?){1,12}+$"
)


def _like_person(words: tuple[str, ...]) -> bool:
    if not 2 <= len(words) <= 6:
        return False
    rest = words[1:] if words[0] in gazetteer().given_names else words
    heads = gazetteer().heads
    return not any(
        w in heads["organisation"] or w in heads["place"] or w in heads["other"] or w in SMALL for w in rest
    )


def _turned(text: str) -> str:
    """ "PUTIN, Vladimir" as Vladimir PUTIN."""
    if "," not in text:
        return text
    text = _DEGREES.sub("", text)
    parts = [p.strip() for p in text.split(",")]
    if len(parts) == 2 and all(parts) and _is_role(parts[0]) and not _is_role(parts[1]):
        return parts[1]
    if len(parts) == 2 and all(parts) and parts[1].lower().strip(".") not in SUFFIXES | CORPORATE:
        if plain_key(parts[1]) in gazetteer().aliases or plain_key(parts[1]) in gazetteer().places:
            return parts[0]
        if len(parts[1].split()) <= 3 and len(parts[0].split()) <= 2:
            return f"{parts[1]} {parts[0]}"
    return text


def _is_role(text: str) -> bool:
    """ "Quinby Foundation Trustee", before a comma and the person."""
    words = text.lower().split()
    return len(words) > 1 and (words[-1] in gazetteer().roles or words[-1] in gazetteer().titles)


_PLACED = re.compile(
    r"^(.+ (?:center|centre|hospital|clinic|hotel|airport|museum|prison|school|college|university|park|church|court|mall|store)) (?:in|at) (.+)$",
    re.IGNORECASE,
)


def _without_place(text: str) -> tuple[str, str]:
    """ "Betty Ford Center in Rancho Mirage": the name, and where it is."""
    match = _PLACED.match(text) if text.count(" ") > 2 else None
    return (match[1], match[2]) if match else (text, "")


def _without_title(text: str) -> str:
    """ "Mr. Larue", "Australian Prime Minister John Howard", "automaker GM" without what stands before the name."""
    words = text.split()
    begin = 0
    while (
        begin < len(words) - 1
        and words[begin].islower()
        and words[begin] not in PARTICLES
        and words[-1][:1].isupper()
    ):
        begin += 1
    after = begin
    if words[after : after + 1] and words[after].lower() in gazetteer().demonyms and after < len(words) - 2:
        after += 1
    length = _title_length(words, after)
    left = len(words) - after - length
    if length and left > 0 and not _is_head(words[-1]) and (left > 1 or words[after].lower() not in RANKS):
        begin = after + length
    return " ".join(words[begin:]) if begin else text


RANKS = _LISTS["ranks"]
"""Titles that also begin names of other things: "General Motors"."""


def _title_length(words: list[str], begin: int) -> int:
    for length in (3, 2, 1):
        if " ".join(words[begin : begin + length]).lower() in gazetteer().titles:
            return length
    return 0


def _is_head(word: str) -> bool:
    heads = gazetteer().heads
    lower = word.lower().rstrip(".")
    return (
        lower in heads["organisation"]
        or lower in heads["place"]
        or lower in heads["other"]
        or lower in CORPORATE
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
