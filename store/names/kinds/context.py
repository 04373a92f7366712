"""What stands beside a name tells of its kind."""

from __future__ import annotations

import re
from functools import lru_cache

from store.names import lists
from store.names.kinds.evidence import KINDS, Evidence, add
from store.names.model import Candidate
from store.names.normalise import plain_key
from store.records import Kind

_DATE = re.compile(r"\d{4}-\d\d-\d\d$")
_TOWARDS_PLACE = frozenset(
    "capital visit visited visiting neighbouring neighboring northern southern eastern western central downtown leaving".split()
)
SAID = frozenset(
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
        add(evidence, "person", 2.5)
    elif last in _TOWARDS_PLACE:
        add(evidence, "place", 1.6)
    elif last == "told":
        add(evidence, "organisation", 0.8)
    following = after.split()
    if last == "the" and following and following[0] in _REGION:
        return (("place", 2.5),)
    _after(evidence, following)
    return tuple(evidence.items())


def _after(evidence: Evidence, words: list[str]) -> None:
    word = words[0] if words else ""
    second = words[1] if len(words) > 1 else ""
    if word in SAID or (word == "," and second in SAID | _BORN):
        add(evidence, "person", 1.5)
        add(evidence, "organisation", 0.4)
    elif word == "," and second.isdigit() and len(second) == 2:
        add(evidence, "person", 1.2)
    elif word in _TEAM:
        add(evidence, "organisation", 0.8)
        add(evidence, "person", 0.4)
    elif word == "s":
        word = second
    if word in _FIRM:
        add(evidence, "organisation", 1.6)
    if word in _LAND:
        add(evidence, "place", 1.0)
    if word == "where" or (word == "," and second == "where"):
        add(evidence, "place", 1.6)
    if word == "(" and (plain_key(second) in lists.places() or second == "u"):
        add(evidence, "person", 1.0)
    if _DATE.match(word):
        add(evidence, "place", 2.5)


def context(candidate: Candidate) -> Evidence:
    """What stands beside a mention tells."""
    evidence = dict(_context(candidate.before, candidate.after))
    if candidate.role:
        add(evidence, "person", 3.0)
    if candidate.kind in KINDS:
        add(evidence, candidate.kind, 2.5)
    return evidence
