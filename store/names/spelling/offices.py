"""Organisations that every land has: a ministry, a parliament, a central bank is told by its land."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from store.names.gazetteer import gazetteer
from store.names.spelling.lands import land
from store.text.word_lists import word_lists

_LISTS = word_lists("store.names.gazetteer", "offices.txt")
_HEADS = _LISTS["heads"]
_KINDS = frozenset(kind.replace("-", " ") for kind in _LISTS["kinds"])
_OF_TOWNS = frozenset(kind.replace("-", " ") for kind in _LISTS["of_towns"])
"""Offices that towns, provinces and the lands of a federation have too."""
_SYNONYMS = {"internal": "interior", "economic": "economy", "financial": "finance", "affairs": ""}
_SMALL = frozenset(("of", "the", "and", "for"))
_FORMAL = re.compile(
    r"^(?:the )?(?:(?:(?:islamic|people's|federal|democratic) )*(?:republic|kingdom|state) of (?:the )?)?"
)


class Office(NamedTuple):
    """An organisation as lands have it."""

    what: str
    """ "foreign ministry": the same for all ways to say it."""
    land: str
    """Key of the land, or "" if the name does not say it."""


@lru_cache(maxsize=1 << 14)
def office(key: str) -> Office | None:
    """The office that a name is of, by its `plain_key`; None of all other names."""
    words = key.split()
    if _HEADS.isdisjoint(words):
        return None
    for size in range(min(len(words) - 1, 3), 0, -1):
        place = land([w.removesuffix("'s") for w in words[:size]])
        if place and (what := _what(words[size:])):
            return Office(what, place)
    ends = (at for at, word in enumerate(words) if word == "of" and at)
    for at in ends:
        place = land(_FORMAL.sub("", " ".join(words[at + 1 :])).split())
        if place and (what := _what(words[:at])):
            return Office(what, place)
    what = _what(words)
    return Office(what, "") if what else None


def _what(words: list[str]) -> str:
    """ "ministry of foreign affairs" and "foreign affairs ministry" as "foreign ministry"; "" if it is no office."""
    if "ministry" in words and (words[0] == "ministry" or words[-1] == "ministry"):
        rest = [_SYNONYMS.get(w, w) for w in words if w != "ministry" and w not in _SMALL]
        return " ".join([*filter(None, rest), "ministry"]) if any(rest) else ""
    kept = " ".join(w for w in words if w not in _SMALL)
    return kept if kept in _KINDS else ""


def owner(what: str, before: str, after: str) -> str:
    """The land whose office it is by the words beside it: "armenia's", "of armenia"; "" if they say none.

    A capital that stands for its land is none, where towns have no such office.
    """
    place = _beside(before, after)
    return place if place in gazetteer().countries or what in _OF_TOWNS else ""


def _beside(before: str, after: str) -> str:
    words = before.split()
    if words and words[-1].endswith(("'s", "’s", "s'", "s’")):
        words[-1] = words[-1].rstrip("'’").removesuffix("'s").removesuffix("’s")
        for size in (2, 1):
            if len(words) >= size and (place := land(words[-size:])):
                return place
    said = after.split()
    return land(said[1:]) if len(said) == 2 and said[0] == "of" else ""
