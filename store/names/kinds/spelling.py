"""What the letters of a name tell of its kind: lists, head words, endings."""

from __future__ import annotations

import re
from functools import lru_cache

from store.names import lists
from store.names.kinds.evidence import Evidence, add
from store.names.linking.acronyms import is_acronym
from store.names.linking.name import CORPORATE
from store.names.normalise import plain_key
from store.records import Kind

_SURNAME_ENDING = re.compile(
    r"(?:ov|ova|ev|eva|yan|ian|shvili|dze|enko|chuk|sson|sen|son|ski|sky|ska|skaya|escu|vic|vich|ić|ic|oğlu|oglu|zadeh|zade|iyev|poulos|idis|akis|ez|elli|etti|ini|wala|singh|nen|mann|stein)$"
)
_PLACE_ENDING = re.compile(
    r"(?:stan|ville|burg|burgh|grad|gorod|abad|pur|shire|polis|heim|sk|wick|mouth|borough|boro|ford|field)$"
)
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|Van|Fitz|O)\w*[a-z][A-Z]")
_FOREIGN_ORGANISATIONS = frozenset(
    "banque banco banca institut instituto istituto universidad université universität diario radio ministerio ministère partido parti "
    "club deportivo sporting real fc cf sc ac afc dynamo dinamo spartak lokomotiv atletico athletic borussia esperance etoile société "
    "sociedad compañía télé tele prensa editorial fundación fondation asociación sindicato unión".split()
)
_FOREIGN_PLACES = frozenset(
    "plaza calle carretera avenida rue laguna reparto mall souq souk jebel djebel oued wadi bandar beit kafr tell khan ciudad villa "
    "cerro isla islas sierra valle monte palacio parque playa barrio metro estadio río rio ponte praia vila chez anse".split()
)
HEADED: tuple[Kind, ...] = ("organisation", "place", "other")
"""Kinds that head words tell."""
# First words that organisations, and places, often have.
_OF_ORGANISATIONS = frozenset(
    "national international world federal royal supreme democratic global european african united people's communist catholic "
    "central bank ministry university department first general standard american british".split()
)
_OF_PLACES = frozenset(
    "san santa santo são el la los las new old fort port mount mt lake cape upper lower north south east west northern southern "
    "eastern western villa ciudad rio río puerto bad saint st sri greater".split()
)


@lru_cache(maxsize=1 << 17)
def _spelling(text: str) -> tuple[tuple[Kind, float], ...]:
    evidence: Evidence = {}
    words = text.lower().replace(".", "").split()
    if not words:
        return ()
    key = plain_key(text)
    if key in lists.places() or lists.aliases().get(key) in lists.places():
        wide = 6.5 if len(words) > 1 else 4.5
        sure = 9.0 if key in lists.countries() or lists.aliases().get(key) in lists.countries() else wide
        add(evidence, "place", 2.2 if words[0] in lists.given_names() and len(words) == 1 else sure)
    elif key in lists.organisations():
        add(evidence, "organisation", 6.5)
    elif len(words) == 1:
        _one_word(evidence, text, words[0])
    else:
        _several_words(evidence, text, words)
    return tuple(evidence.items())


def _one_word(evidence: Evidence, text: str, word: str) -> None:
    if is_acronym(text) and len(text) < 7:
        add(evidence, "organisation", 2.2)
    elif _CAMEL.search(text):
        add(evidence, "organisation", 2.0)
    elif word in lists.given_names():
        add(evidence, "person", 1.6)
    elif _SURNAME_ENDING.search(word):
        add(evidence, "person", 0.7)
    elif _PLACE_ENDING.search(word):
        add(evidence, "place", 0.8)
    heads = lists.heads()
    if word in heads["organisation"] or word in _INSTITUTIONS:
        add(evidence, "organisation", 2.5)


_INSTITUTIONS = frozenset(
    "kremlin pentagon hezbollah hamas taliban congress parliament senate cabinet treasury".split()
)


def _several_words(evidence: Evidence, text: str, words: list[str]) -> None:
    heads = lists.heads()
    first, last = words[0], words[-1]
    of = " of " in text or " for " in text
    for kind in HEADED:
        if last in heads[kind]:
            add(evidence, kind, 4.0 if not of else 1.5)
        if of and any(w in heads[kind] for w in words[: words.index("of") if "of" in words else 1]):
            add(evidence, kind, 3.5)
        if any(w in heads[kind] for w in words[1:-1]) and not of:
            add(evidence, kind, 1.0)
    if any(w in CORPORATE for w in words[1:]) or "&" in words or "and" in words:
        add(evidence, "organisation", 3.5)
    if first in lists.demonyms():
        add(evidence, "organisation", 1.2)
    if plain_key(words[0]) in lists.places() and first not in lists.given_names():
        add(evidence, "organisation", 1.2)
    if of and not evidence:
        add(evidence, "organisation", 1.5)
    if first in _FOREIGN_ORGANISATIONS or (
        text.split()[0].isupper() and len(first) in (2, 3, 4) and not text.isupper()
    ):
        add(evidence, "organisation", 2.0)
    elif first in _FOREIGN_PLACES:
        add(evidence, "place", 2.5)
    if plain_key(last) in lists.places() and first not in lists.given_names():
        add(evidence, "organisation", 1.2)
    if first in _OF_ORGANISATIONS:
        add(evidence, "organisation", 1.5)
    elif first in _OF_PLACES:
        add(evidence, "place", 1.5)
    _like_person(evidence, text, words)


def _like_person(evidence: Evidence, text: str, words: list[str]) -> None:
    if words[0] in lists.given_names():
        add(evidence, "person", 3.0)
    if re.search(r"\b[A-Z]\.", text):
        add(evidence, "person", 1.5)
    if any(
        w in ("bin", "ibn", "von", "van", "der", "de", "da", "al", "el", "dos", "del")
        or w.startswith(("al-", "el-"))
        for w in words[1:-1]
    ):
        add(evidence, "person", 1.0)
    if _SURNAME_ENDING.search(words[-1]):
        add(evidence, "person", 1.0)
    if words[0] in lists.common_surnames() and len(words) < 4:
        add(evidence, "person", 1.5)
    common = sum(w in lists.words() for w in words)
    if len(words) in (2, 3) and not common:
        add(evidence, "person", 1.3)
    elif common == len(words):
        add(evidence, "organisation", 0.8)


def spelling(text: str) -> Evidence:
    """What the spelling itself tells."""
    return dict(_spelling(text))
