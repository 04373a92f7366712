"""What stands beside a name tells of its kind: signs, each a class of words that a grammar would know."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from store.names.entity_types.scores import KINDS, MentionFeatures, add
from store.names.entity_types.weights import CONTEXT
from store.names.gazetteer import gazetteer
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key
from store.text.word_lists import word_lists

_DATE = re.compile(r"\d{4}-\d\d-\d\d$")
_WORDS = word_lists("store.names.gazetteer", "context.txt")
_PREPOSITIONS = _WORDS["prepositions"]
_NEAR = frozenset("near across throughout outside inside around towards toward within".split())
SAID = _WORDS["said"]
_SPOKEN_TO = frozenset("told tells telling asked informed".split())
_DIRECTIONS = _WORDS["directions"]
_MOVES = _WORDS["moves"]
_DEALS = _WORDS["deals"]
_WINS = _WORDS["wins"]
_STAFF = _WORDS["staff"]
_OF_LAND = _WORDS["of_land"]
_FIRM = _WORDS["firm_before"]
_OF_FIRM = _WORDS["firm"]
_OF_TEAM = _WORDS["team"]
_ANNOUNCES = _WORDS["announces"]
_LAND = _WORDS["land"]
_REGION = _WORDS["region"]
_OF_PERSON = _WORDS["of_person"]


@lru_cache(maxsize=1 << 17)
def signs(before: str, after: str) -> tuple[str, ...]:
    """The signs of the words beside a name, at most two words on either side."""
    left, right = _of_before(before.split()), _of_after(after.split())
    if left == ["number before"] and right == ["number after"]:
        return ("between numbers",)
    found = [*left, *right]
    if before.endswith("the") and after.split(" ")[0] in _REGION:
        return ("the … region",)
    return tuple(found)


def _of_before(words: list[str]) -> list[str]:
    last = words[-1] if words else ""
    second = words[-2] if len(words) > 1 else ""
    if not last:
        return ["nothing before"]
    if sign := _noun_and_preposition(second, last):
        return [sign]
    if last in _PREPOSITIONS or last in ("the", "and", ",", "(", "/"):
        return [f"{last} before"]
    if last[0].isdigit():
        return ["number before"]
    if last in _SPOKEN_TO:
        return ["told before"]
    return [name for name, known in _classes() if last.strip(".") in known][:1]


def _noun_and_preposition(noun: str, last: str) -> str:
    """ "founder of", "people from", "a firm called": both words together say more than the last; "" for others."""
    if last in ("of", "at", "for", "with", "from"):
        if noun in _STAFF:
            return "staff of" if last == "of" else "staff at"
        if noun in _OF_LAND:
            return f"land {last}"
        return "staff at" if last == "at" and noun in gazetteer().roles else ""
    if last in ("called", "named", "dubbed"):
        if noun in _FIRM:
            return "firm before"
        return "land before" if noun in _OF_LAND or noun in _LAND else ""
    return ""


@cache
def _classes() -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("near before", _NEAR),
        ("firm before", _FIRM),
        ("role before", gazetteer().titles | gazetteer().roles),
        ("direction before", _DIRECTIONS),
        ("move before", _MOVES),
        ("deal before", _DEALS),
        ("win before", _WINS),
        ("land before", _LAND),
        ("said before", SAID),
    )


def _of_after(words: list[str]) -> list[str]:
    word = words[0] if words else ""
    second = words[1] if len(words) > 1 else ""
    if not word:
        return ["nothing after"]
    if word in (",", "("):
        return _behind_mark(word, second)
    if word[0].isdigit():
        several = "numbers after" if second[:1].isdigit() else "number after"
        return ["date after" if _DATE.match(word) else several]
    if word in ("'s", "’s", "s"):
        return [f"own {name} after" for name, known in _AFTER if second in known][:1] or ["possessive"]
    return [f"{name} after" for name, known in _AFTER if word in known][:1]


_AFTER = (
    ("said", SAID),
    ("team", _OF_TEAM),
    ("firm", _OF_FIRM),
    ("announces", _ANNOUNCES),
    ("win", _WINS),
    ("land", _LAND),
    ("person", _OF_PERSON),
    ("party", frozenset("party parties movement group club team company newspaper magazine agency".split())),
    ("where", frozenset(("where",))),
    ("who", frozenset(("who", "whose", "aged"))),
)


def _behind_mark(mark: str, word: str) -> list[str]:
    if mark == ",":
        if word in SAID or word in ("who", "whose", "aged", "born"):
            return [", who after"]
        if word.isdigit() and len(word) == 2:
            return [", age after"]
        if word in ("where", "which"):
            return [f", {word} after"]
        return [", place after"] if plain_key(word) in gazetteer().places else [", after"]
    if plain_key(word) in gazetteer().places or word == "u":
        return ["(place after"]
    return ["( after"]


@lru_cache(maxsize=1 << 17)
def _context(before: str, after: str) -> tuple[tuple[str, MentionFeatures], ...]:
    return tuple((sign, CONTEXT[sign]) for sign in signs(before, after) if sign in CONTEXT)


def context(candidate: Candidate) -> MentionFeatures:
    """What stands beside a mention tells."""
    evidence: MentionFeatures = {}
    for _, weights in _context(candidate.before, candidate.after):
        for kind, weight in weights.items():
            add(evidence, kind, weight)
    if candidate.role:
        add(evidence, "person", 1.5)
    if candidate.kind in KINDS:
        add(evidence, candidate.kind, 2.5)
    elif candidate.kind in CONTEXT:
        for kind, weight in CONTEXT[candidate.kind].items():
            add(evidence, kind, weight)
    return evidence
