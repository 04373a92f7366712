"""What the letters of a name tell of its kind: lists, head words, endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from store.names.entity_types.scores import MentionFeatures, add
from store.names.entity_types.weights import SPELLING
from store.names.gazetteer import gazetteer
from store.names.spelling.acronyms import is_acronym
from store.names.spelling.normalise import plain_key
from store.names.spelling.parsed_name import CORPORATE
from store.records import Kind
from store.text.word_lists import word_lists

_SURNAME_ENDING = re.compile(
    r"(?:ov|ova|ev|eva|yan|ian|shvili|dze|enko|chuk|sson|sen|son|ski|sky|ska|skaya|escu|vic|vich|ić|ic|oğlu|oglu|zadeh|zade|iyev|poulos|idis|akis|ez|elli|etti|ini|wala|singh|nen|mann|stein)$"
)
_PLACE_ENDING = re.compile(
    r"(?:stan|ville|burg|burgh|grad|gorod|abad|pur|shire|polis|heim|sk|wick|mouth|borough|boro|ford|field|land|ton|ham|bury|port|view)$"
)
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|Van|Fitz|O)\w*[a-z][A-Z]")
_WORDS = word_lists("store.names.gazetteer", "spelling.txt")
_FOREIGN_ORGANISATIONS = _WORDS["foreign_organisations"]
_FOREIGN_PLACES = _WORDS["foreign_places"]
HEADED: tuple[Kind, ...] = ("organisation", "place", "other")
"""Kinds that head words tell."""
_OF_ORGANISATIONS = _WORDS["first_of_organisations"]
OF_PLACES = _WORDS["first_of_places"]
_CLUBS = _WORDS["clubs"]
TOWN_WORDS = frozenset("town city county".split())
"""Last words of places that teams have too."""
_BUILDINGS = _WORDS["buildings"]
_WORLD = frozenset("world united un international european global".split())
_PROGRAMMES = frozenset("programme program".split())
_PARTICLES = _WORDS["inside_persons"]
_INSTITUTIONS = _WORDS["institutions"]


@lru_cache(maxsize=1 << 17)
def signs(text: str) -> tuple[str, ...]:
    """The signs of a spelling."""
    words = text.lower().replace(".", "").split()
    if not words:
        return ()
    known = _known(text, words)
    if known:
        return (known,)
    return tuple(_of_one(text, words[0]) if len(words) == 1 else _of_several(text, words))


def _known(text: str, words: list[str]) -> str:
    """What the lists of places and organisations say."""
    key = plain_key(text)
    usual = gazetteer().aliases.get(key, key)
    if key in gazetteer().places or usual in gazetteer().places:
        if len(words) == 1 and words[0] in gazetteer().given_names:
            return "place or given name"
        if key in gazetteer().countries or usual in gazetteer().countries:
            return "country"
        return "place of several words" if len(words) > 1 else "place"
    if key in gazetteer().towns:
        return "town"
    if key in gazetteer().organisations:
        return "organisation"
    if key in gazetteer().known_organisations:
        return "organisation of several words" if len(words) > 1 else "organisation of one word"
    return ""


def _of_one(text: str, word: str) -> Iterator[str]:
    heads = gazetteer().heads
    if is_acronym(text) and len(text) < 7:
        yield "acronym"
    elif _CAMEL.search(text):
        yield "capital inside"
    elif any(c.isdigit() for c in text):
        yield "digit"
    elif word in gazetteer().common_given_names:
        yield "given name"
    elif word in gazetteer().given_names:
        yield "nickname"
    elif word in gazetteer().common_surnames:
        yield "surname"
    elif _SURNAME_ENDING.search(word):
        yield "surname ending"
    elif _PLACE_ENDING.search(word):
        yield "place ending"
    else:
        yield "one word"
    if word in _INSTITUTIONS:
        yield "institution"
    elif word in heads["organisation"]:
        yield "head of organisation alone"
    elif word in heads["place"]:
        yield "head of place alone"
    elif word in gazetteer().words:
        yield "plain word alone"


def _of_several(text: str, words: list[str]) -> Iterator[str]:
    yield from _of_heads(words)
    first, last = words[0], words[-1]
    rest = plain_key(" ".join(words[1:]))
    if rest in gazetteer().organisations or rest in gazetteer().known_organisations:
        yield "organisation behind a word"
    if any(w in CORPORATE for w in words[1:]):
        yield "legal form"
    elif is_acronym(text.split()[-1]) and not text.isupper() and "." not in text.split()[-1]:
        yield "acronym last"
    elif "&" in words or "and" in words:
        yield "and"
    if first in gazetteer().demonyms:
        yield "demonym first"
    elif _is_team(words):
        yield "place and a plural"
    elif plain_key(first) in gazetteer().places and first not in gazetteer().given_names:
        yield "place first"
    elif (
        first in gazetteer().towns
        and first not in gazetteer().given_names
        and first not in gazetteer().common_surnames
    ):
        yield "town first"
    elif (
        text.split()[0].isupper()
        and len(first) in (2, 3, 4)
        and not text.isupper()
        and "." not in text.split()[0]
    ):
        yield "acronym first"
    elif first in _FOREIGN_ORGANISATIONS:
        yield "foreign organisation first"
    elif first in _FOREIGN_PLACES:
        yield "foreign place first"
    elif first in _OF_ORGANISATIONS:
        yield "organisation's word first"
    elif first in OF_PLACES:
        yield "place's word first"
    if plain_key(last) in gazetteer().places and first not in gazetteer().given_names:
        if all(w in gazetteer().words for w in words[:-1]) and len(words) > 2:
            yield "land behind plain words"
        is_land = (
            plain_key(last) in gazetteer().countries
            and first not in OF_PLACES
            and first not in gazetteer().words
        )
        yield "country behind" if is_land else "known place behind"
    yield from _like_person(text, words)


def _is_team(words: list[str]) -> bool:
    """ "Derby Larks": a place, and what its men call themselves."""
    last, front = words[-1], plain_key(" ".join(words[:-1]))
    if (
        not last.endswith("s")
        or last.endswith("ss")
        or (front not in gazetteer().places and front not in gazetteer().towns)
    ):
        return False
    return words[0] not in gazetteer().given_names and not any(
        last in gazetteer().heads[kind] for kind in HEADED
    )


def _of_heads(words: list[str]) -> Iterator[str]:
    heads, last = gazetteer().heads, words[-1]
    if len(words) > 1 and last in _CLUBS:
        yield "club's word last"
    bridge = next((i for i, w in enumerate(words) if w in ("of", "for", "to", "on", "against")), 0)
    if bridge:
        yield "of"
    for kind in HEADED:
        if last in heads[kind]:
            shown: str = "building" if kind == "organisation" and last in _BUILDINGS else kind
            shown = "town's word" if last in TOWN_WORDS else shown
            shown = (
                "organisation" if kind == "other" and words[0] in _WORLD and last in _PROGRAMMES else shown
            )
            yield f"{kind} last behind of" if bridge else f"{shown} last"
        if bridge and any(w in heads[kind] for w in words[:bridge]):
            yield f"{kind} before of"
        if not bridge and any(w in heads[kind] for w in words[:-1]):
            yield f"{kind} inside"


def _like_person(text: str, words: list[str]) -> Iterator[str]:
    if words[0] in gazetteer().common_given_names:
        yield "given name first"
    elif words[0] in gazetteer().given_names:
        yield "nickname first"
    if re.search(r"\b[A-Z]\.", text):
        yield "initial"
    if any(w in _PARTICLES or w.startswith(("al-", "el-")) for w in words[1:-1]):
        yield "particle"
    if words[-1] in gazetteer().common_surnames:
        yield "surname last"
    elif _SURNAME_ENDING.search(words[-1]):
        yield "surname ending last"
    if words[0] in gazetteer().common_surnames and len(words) < 4:
        yield "surname first"
    common = [w in gazetteer().words for w in words]
    if not any(common):
        yield "rare words" if len(words) in (2, 3) else "many rare words"
    elif all(common):
        yield "plain words"
    elif common[-1]:
        yield "plain word last"
    else:
        yield "plain word first" if common[0] else "plain word inside"


def spelling(text: str) -> MentionFeatures:
    """What the spelling itself tells."""
    evidence: MentionFeatures = {}
    for sign in signs(text):
        for kind, weight in SPELLING.get(sign, {}).items():
            add(evidence, kind, weight)
    return evidence
