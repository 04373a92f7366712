"""What kind a name is: person, place, organisation or other. Evidence is added up, first over a spelling, then over a cluster.

The weights are logits, rounded by hand; their order matters, not their exact size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from store.names import lists
from store.names.linking.acronyms import is_acronym
from store.names.linking.name import CORPORATE
from store.names.model import Candidate
from store.names.normalise import plain_key
from store.records import Kind

Evidence = dict[Kind, float]
KINDS: tuple[Kind, ...] = ("person", "place", "organisation", "other")

_SURNAME_ENDING = re.compile(
    r"(?:ov|ova|ev|eva|yan|ian|shvili|dze|enko|chuk|sson|sen|son|ski|sky|ska|skaya|escu|vic|vich|ić|ic|oğlu|oglu|zadeh|zade|iyev|poulos|idis|akis|ez|elli|etti|ini|wala|singh|nen|mann|stein)$"
)
_PLACE_ENDING = re.compile(
    r"(?:stan|ville|burg|burgh|grad|gorod|abad|pur|shire|polis|heim|sk|wick|mouth|borough|boro|ford|field)$"
)
_SAID = frozenset(
    "said says told added adds noted insisted stressed argued explained recalled admitted claimed warned replied joked tweeted wrote "
    "asked believes thinks thought himself herself declined denied acknowledged complained concluded testified".split()
)
_BORN = frozenset("who whose aged born".split())
_TEAM = frozenset(
    "beat defeated drew vs v versus hosted scored won lost led trailed thrashed clinched 0 1 2 3 4 5 6 7 8 9".split()
)
_FIRM = frozenset(
    "shares stock officials spokesman spokeswoman spokesperson executives employees profits earnings posted reported announced "
    "unveiled acquired subsidiary unit plc inc website customers shareholders board staff members ceo leaders leader headquarters chairman coach".split()
)
_LAND = frozenset(
    "region province city town village district border government officials troops army capital territory coast area airport "
    "airports residents police authorities state county suburb neighbourhood neighborhood island streets hospital river soil".split()
)
_REGION = frozenset(
    "region regions province district valley peninsula corridor strip area river desert coast basin delta village town border "
    "nuclear airport highway".split()
)
_IN_WEIGHT = {"in": 1.6, "at": 0.7, "near": 1.6, "from": 0.8, "into": 0.9, "across": 1.0, "around": 0.5, "outside": 1.0, "inside": 0.8,
              "throughout": 1.2, "toward": 0.3, "towards": 0.3, "between": 0.2, "of": 0.2, "to": 0.4, "off": 0.2, "via": 0.4}  # fmt: skip


def add(evidence: Evidence, kind: Kind, weight: float) -> None:
    """Adds weight for a kind."""
    evidence[kind] = evidence.get(kind, 0.0) + weight


@lru_cache(maxsize=1 << 17)
def _spelling(text: str) -> tuple[tuple[Kind, float], ...]:
    evidence: Evidence = {}
    words = text.lower().replace(".", "").split()
    if not words:
        return ()
    key = plain_key(text)
    if key in lists.places() or lists.aliases().get(key) in lists.places():
        sure = 9.0 if key in lists.countries() or lists.aliases().get(key) in lists.countries() else 4.5
        add(evidence, "place", 2.2 if words[0] in lists.given_names() and len(words) == 1 else sure)
    elif len(words) == 1:
        _one_word(evidence, text, words[0])
    else:
        _several_words(evidence, text, words)
    return tuple(evidence.items())


def _one_word(evidence: Evidence, text: str, word: str) -> None:
    if is_acronym(text) and len(text) < 7:
        add(evidence, "organisation", 2.2)
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
    for kind, name in (("organisation", "organisation"), ("place", "place"), ("other", "other")):
        if last in heads[name]:
            add(evidence, kind, 4.0 if not of else 1.5)  # type: ignore[arg-type]
        if of and any(w in heads[name] for w in words[: words.index("of") if "of" in words else 1]):
            add(evidence, kind, 3.5)  # type: ignore[arg-type]
        if any(w in heads[name] for w in words[1:-1]) and not of:
            add(evidence, kind, 1.0)  # type: ignore[arg-type]
    if any(w in CORPORATE for w in words[1:]) or "&" in words or "and" in words:
        add(evidence, "organisation", 3.5)
    if first in lists.demonyms():
        add(evidence, "organisation", 1.2)
    if plain_key(words[0]) in lists.places() and first not in lists.given_names():
        add(evidence, "organisation", 1.2)
    if of and not evidence:
        add(evidence, "organisation", 1.5)
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
    common = sum(w in lists.words() for w in words)
    if len(words) in (2, 3) and not common:
        add(evidence, "person", 1.3)
    elif common == len(words):
        add(evidence, "organisation", 0.8)


def spelling(text: str) -> Evidence:
    """What the spelling itself tells."""
    return dict(_spelling(text))


@lru_cache(maxsize=1 << 17)
def _context(before: str, after: str) -> tuple[tuple[Kind, float], ...]:
    evidence: Evidence = {}
    words = before.split()
    last = words[-1] if words else ""
    if last in _IN_WEIGHT:
        add(evidence, "place", _IN_WEIGHT[last])
    elif last == "the":
        add(evidence, "organisation", 0.9)
        add(evidence, "person", -1.5)
    elif last.strip(".") in lists.titles() or last in lists.roles():
        add(evidence, "person", 1.6)
    following = after.split()
    if last == "the" and following and following[0] in _REGION:
        return (("place", 2.5),)
    _after(evidence, following)
    return tuple(evidence.items())


def _after(evidence: Evidence, words: list[str]) -> None:
    word = words[0] if words else ""
    second = words[1] if len(words) > 1 else ""
    if word in _SAID or (word == "," and second in _SAID | _BORN):
        add(evidence, "person", 1.5)
        add(evidence, "organisation", 0.4)
    elif word == "," and second.isdigit() and len(second) == 2:
        add(evidence, "person", 1.2)
    elif word in _TEAM:
        add(evidence, "organisation", 0.8)
        add(evidence, "person", 0.4)
    elif word in ("'s", "’s"):
        word = second
    if word in _FIRM:
        add(evidence, "organisation", 1.0)
    if word in _LAND:
        add(evidence, "place", 1.0)


def context(candidate: Candidate) -> Evidence:
    """What stands beside a mention tells."""
    evidence = dict(_context(candidate.before, candidate.after))
    if candidate.role:
        add(evidence, "person", 3.0)
    if candidate.kind in KINDS:
        add(evidence, candidate.kind, 2.5)
    return evidence


MOST = 6.0
"""What all contexts together may weigh."""


def of_spelling(text: str, mentions: Iterable[Candidate]) -> Evidence:
    """Evidence of one spelling: its letters once, its contexts averaged and a little more for many."""
    total: Evidence = {}
    number = 0
    for mention in mentions:
        number += 1
        for kind, weight in context(mention).items():
            add(total, kind, weight)
    scale = (number**0.5) / number * 1.2 if number else 0.0
    result = spelling(text)
    for kind, weight in total.items():
        add(result, kind, min(weight * scale, MOST))
    return result


def best(evidence: Evidence, default: Kind = "person") -> Kind:
    """The heaviest kind; ties in a fixed order."""
    if not evidence or max(evidence.values()) <= 0:
        return default
    return max(KINDS, key=lambda k: evidence.get(k, 0.0))
