"""Two names that stand side by side without a mark: "Peru Carlos Lemos", "ILO Cynthia Samuel", "Havana Julio Estrada"."""

from __future__ import annotations

from store.names.gazetteer import gazetteer
from store.names.spelling.acronyms import is_acronym
from store.names.spelling.normalise import plain_key
from store.names.spelling.stripping import PATRONYMICS
from store.text.word_lists import word_lists

_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_SAINTS = _WORDS["before_places"]
_LEGAL = _WORDS["legal_ends"]


def person_from(words: list[str], *, placed: bool) -> int:
    """Where a person begins behind something else, 0 if nowhere; `placed` if "of", "in" or the like stands before."""
    for i in range(1, len(words) - 1):
        if _opens_person(words, i, placed=placed):
            return i
    return 0


def _opens_person(words: list[str], i: int, *, placed: bool) -> bool:
    front, person = words[:i], words[i:]
    known = gazetteer().given_names
    if len(person) == 2 and front[-1].lower().strip(".") in _LEGAL and person[0].lower() in known:
        return True  # "Halden LLC Otto Press": a legal form closes the name of a firm
    if len(front) == 1 and person[-1].lower().endswith(PATRONYMICS):
        return False  # "KALNINS Otto Ottovich": the surname first
    if any(w.lower() in known or w.lower() in _SAINTS for w in front) or not _may_be_person(person):
        return False
    if person[0].lower() in known:
        return _is_no_given_name(front)
    return placed and len(person) == 2 and (_is_place(front) or _is_organisation(front))


def _is_organisation(words: list[str]) -> bool:
    """A known one of several words."""
    return len(words) > 1 and plain_key(" ".join(words)) in gazetteer().known_organisations


def _may_be_person(words: list[str]) -> bool:
    """Two to five words, none of them plain, a place, a head word or in capitals."""
    return 2 <= len(words) <= 5 and not any(map(_is_other, words[1:])) and not _is_capitals(words[0])


def _is_other(word: str) -> bool:
    lower, heads = word.lower(), gazetteer().heads
    if (
        any(lower in heads[kind] for kind in ("organisation", "place", "other"))
        or lower in gazetteer().demonyms
    ):
        return True
    return lower in gazetteer().words or plain_key(word) in gazetteer().places or _is_capitals(word)


def _is_capitals(word: str) -> bool:
    return len(word) > 2 and word.isupper()


def _is_no_given_name(front: list[str]) -> bool:
    """A place, an acronym, a demonym, a role or the head of an office closes what stands before the person."""
    last = front[-1].lower()
    if _is_place(front) or is_acronym(front[-1]) or last in gazetteer().demonyms:
        return True
    if last in gazetteer().words or last in gazetteer().roles or last in gazetteer().titles:
        return True
    return last in gazetteer().heads["organisation"] or last in gazetteer().heads["place"]


def _is_place(words: list[str]) -> bool:
    return plain_key(" ".join(words)) in gazetteer().places
