"""What the letters of a name tell of its kind: lists, head words, endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from store.names.entity_types.scores import MentionFeatures, add
from store.names.entity_types.weights import SPELLING
from store.names.gazetteer import gazetteer, is_dictionary_word
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
_HYPHENATED_GIVEN = re.compile(r"[A-Z][a-z]{1,6} [A-Z][a-z]{1,5}-[a-z]{2,6}")
"""A surname and a given name of two syllables, as Korean and Taiwanese names are romanised."""
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
    """One sign for the form of the word, one if it is a common noun."""
    known, heads = gazetteer(), gazetteer().heads
    if is_acronym(text) and len(text) < 7:
        yield "acronym"
    elif _CAMEL.search(text):
        yield "capital inside"
    elif any(c.isdigit() for c in text):
        yield "digit"
    else:
        yield _person_sign(word) or ("place ending" if _PLACE_ENDING.search(word) else "one word")
    if word in _INSTITUTIONS:
        yield "institution"
    elif word in heads["organisation"]:
        yield "head of organisation alone"
    elif word in heads["place"]:
        yield "head of place alone"
    elif word in known.words:
        yield "plain word alone"


def _person_sign(word: str) -> str:
    """What the lists of persons' names say of a word by itself; "" if nothing."""
    known = gazetteer()
    if word in known.common_given_names:
        return "given name"
    if word in known.given_names:
        return "nickname"
    if word in known.common_surnames:
        return "surname"
    return "surname ending" if _SURNAME_ENDING.search(word) else ""


def _of_several(text: str, words: list[str]) -> Iterator[str]:
    """The signs of a name of several words, side by side: any of them may be missing."""
    yield from _of_heads(words)
    yield from _of_organisation(text, words)
    if first := _first_word_sign(text, words):
        yield first
    yield from _place_behind(words)
    yield from _like_person(text, words)


def _of_organisation(text: str, words: list[str]) -> Iterator[str]:
    """ "Royal Halden Bank", "Halden Ltd", "Halden FC", "Halden & Sons"."""
    rest, last = plain_key(" ".join(words[1:])), text.split()[-1]
    if rest in gazetteer().organisations or rest in gazetteer().known_organisations:
        yield "organisation behind a word"
    if any(w in CORPORATE for w in words[1:]):
        yield "legal form"
    elif is_acronym(last) and not text.isupper() and "." not in last:
        yield "acronym last"
    elif "&" in words or "and" in words:
        yield "and"


_FIRST_WORDS = (
    ("foreign organisation first", _FOREIGN_ORGANISATIONS),
    ("foreign place first", _FOREIGN_PLACES),
    ("organisation's word first", _OF_ORGANISATIONS),
    ("place's word first", OF_PLACES),
)


def _first_word_sign(text: str, words: list[str]) -> str:
    """What the first word is, by the surest list that has it; "" if none has."""
    known, first = gazetteer(), words[0]
    may_be_person = first in known.given_names or _is_called_by_place(text, words)
    if first in known.demonyms:
        return "demonym first"
    if _is_team(words):
        return "place and a plural"
    if plain_key(first) in known.places and not may_be_person:
        return "place first"
    if first in known.towns and not may_be_person and first not in known.common_surnames:
        return "town first"
    if _is_short_acronym(text.split()[0]) and not text.isupper():
        return "acronym first"
    return next((sign for sign, listed in _FIRST_WORDS if first in listed), "")


def _is_called_by_place(text: str, words: list[str]) -> bool:
    """ "Sydney Kalnins", no "Sydney Post", "Sydney Larks" or "Sydney Zoo": a surname stands behind."""
    last, known = words[-1], gazetteer()
    if len(words) != 2 or words[0] not in known.given_places or not text.split()[-1][1:].islower():
        return False
    if last in known.common_surnames:
        return True
    is_other = last in known.demonyms or last in known.places or last in known.towns or last in known.titles
    is_head = (
        any(last in known.heads[kind] for kind in (*HEADED, "weak")) or last in _CLUBS or last in CORPORATE
    )
    return not (is_other or is_head or is_dictionary_word(last) or _is_team(words))


def _is_short_acronym(word: str) -> bool:
    return word.isupper() and "." not in word and len(word) in (2, 3, 4)


def _place_behind(words: list[str]) -> Iterator[str]:
    """ "Bank of Halden", "Bright Future Halden": a known place ends the name."""
    known, first, last = gazetteer(), words[0], plain_key(words[-1])
    if last not in known.places or first in known.given_names:
        return
    if len(words) > 2 and all(w in known.words for w in words[:-1]):
        yield "land behind plain words"
    is_land = last in known.countries and first not in OF_PLACES and first not in known.words
    yield "country behind" if is_land else "known place behind"


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
    """Head words at the end, before "of" and inside, kind by kind."""
    if len(words) > 1 and words[-1] in _CLUBS:
        yield "club's word last"
    bridge = next((i for i, w in enumerate(words) if w in _BRIDGES), 0)
    if bridge:
        yield "of"
    for kind in HEADED:
        heads = gazetteer().heads[kind]
        if words[-1] in heads:
            yield f"{kind} last behind of" if bridge else f"{_shown_head(kind, words)} last"
        if any(w in heads for w in (words[:bridge] if bridge else words[:-1])):
            yield f"{kind} before of" if bridge else f"{kind} inside"


_BRIDGES = ("of", "for", "to", "on", "against")


def _shown_head(kind: Kind, words: list[str]) -> str:
    """What a head word at the end says: some say less, or something else, than their kind."""
    last = words[-1]
    if kind == "other" and words[0] in _WORLD and last in _PROGRAMMES:
        return "organisation"
    if last in TOWN_WORDS:
        return "town's word"
    return "building" if kind == "organisation" and last in _BUILDINGS else kind


def _like_person(text: str, words: list[str]) -> Iterator[str]:
    """Signs of persons' names at the head, in the middle and at the end, and how plain the words are."""
    known, first, last = gazetteer(), words[0], words[-1]
    if _is_called_by_place(text, words):
        yield "given name first"
    elif first in known.given_names:
        yield "given name first" if first in known.sure_given_names else "nickname first"
    if _HYPHENATED_GIVEN.fullmatch(text):
        yield "given name of two syllables"
    if re.search(r"\b[A-Z]\.", text):
        yield "initial"
    if any(w in _PARTICLES or w.startswith(("al-", "el-")) for w in words[1:-1]):
        yield "particle"
    if last in known.common_surnames:
        yield "surname last"
    elif _SURNAME_ENDING.search(last):
        yield "surname ending last"
    if first in known.common_surnames and len(words) < 4:
        yield "surname first"
    yield _plainness([w in known.words for w in words])


def _plainness(plain: list[bool]) -> str:
    """Which of the words are plain ones."""
    if not any(plain):
        return "rare words" if len(plain) in (2, 3) else "many rare words"
    if all(plain):
        return "plain words"
    if plain[-1]:
        return "plain word last"
    return "plain word first" if plain[0] else "plain word inside"


def spelling(text: str) -> MentionFeatures:
    """What the spelling itself tells."""
    evidence: MentionFeatures = {}
    for sign in signs(text):
        for kind, weight in SPELLING.get(sign, {}).items():
            add(evidence, kind, weight)
    return evidence
