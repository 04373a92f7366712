"""People who bear the name of a month: "April Kalnins", "Mrs May", "Marta May … May said"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.names.detection.capitalised_runs import Token
from store.names.detection.context import after, before
from store.names.entity_types import SAID
from store.names.gazetteer import gazetteer, is_dictionary_word
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key
from store.text.word_lists import word_lists

_WORDS = word_lists("store.names.gazetteer", "detection.txt")
GIVEN = _WORDS["months_as_given_names"]
"""Months that are given names: the first pass has seen to it that a surname stands behind them."""
SURNAMES = _WORDS["months_as_surnames"]
"""Months that are surnames too."""
_DATED = re.compile(
    r"\b(?:in|since|until|till|by|from|to|of|for|on|at|this|last|next|early|late|mid|during|before|after|around|the|a|an|and|or|"
    r"through|between|its|his|her|their|\w*\d)[ -]$",
    re.IGNORECASE,
)


def is_given_name(text: str, run: list[Token]) -> bool:
    """The first word of a run is a month and a given name, and a surname stands behind it: no "April Paris talks"."""
    if len(run) < 2 or run[0].text.lower() not in GIVEN or run[0].text.isupper():
        return False
    if _is_dated(text, run[0].start):
        return False
    return _is_surname(run[1].text) and not _was_named_before(text, run)


def _was_named_before(text: str, run: list[Token]) -> bool:
    """ "Queiroz spoke. … June Queiroz numbers fell": who was named without the month has another given name."""
    month, surname = run[0].text, run[1].text
    first = text.find(surname, 0, run[0].start)
    begin = first - len(month) - 1
    return first >= 0 and (not text.startswith(f"{month} ", max(begin, 0)) or _is_dated(text, begin))


def _is_dated(text: str, offset: int) -> bool:
    return _DATED.search(text, max(0, offset - 10), offset) is not None


def _is_surname(word: str) -> bool:
    lower, known = word.lower(), gazetteer()
    if lower in known.common_surnames:
        return True
    if len(word) < 3 or not word[1:].islower() or is_dictionary_word(lower):
        return False
    key = plain_key(word)
    others = (known.places, known.towns, known.known_organisations, known.demonyms, known.titles, known.roles)
    is_head = any(lower in known.heads[kind] for kind in ("organisation", "place", "other", "weak"))
    return not is_head and not any(key in words or lower in words for words in others)


def speaking(text: str, run: list[Token]) -> Iterator[Candidate]:
    """ "May said": a month alone that speaks is somebody, if the collection knows a bearer."""
    word = run[0]
    if len(run) == 1 and word.text.lower() in SURNAMES and after(text, word.end).split(" ")[0] in SAID:
        yield Candidate(
            word.start, word.end, word.text, "mid", before(text, word.start), after(text, word.end)
        )


def is_bearer(c: Candidate, known_bearers: int) -> bool:
    """A month behind a title, or speaking where the collection has somebody of this surname; no day of the month."""
    if c.text.lower() not in SURNAMES or c.after[:1].isdigit() or c.text.isupper():
        return False
    said = c.role.split()[-1:]
    is_titled = bool(said) and said[0].lower() in gazetteer().titles and said[0][0].isupper()
    return is_titled or (known_bearers > 0 and c.after.split(" ")[0] in SAID)
