"""Place names that stand for something else in an article: the team of a town, a man called Jordan.

The article tells: a name that is once scored, beaten or trained there is a team wherever it stands in no place's stead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from store.names.entity_types.context_features import signs
from store.names.entity_types.coordination import told_by_neighbours
from store.names.entity_types.spelling_features import TOWN_WORDS
from store.names.gazetteer import gazetteer
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key
from store.records import Kind

SENSED = "sensed"
"""What `Candidate.at` says of a mention whose kind its article tells."""

_TEAM = frozenset(("win after", "win before", "numbers after", "team after", "own team after"))
_SCORE = frozenset(("number after", "between numbers"))
_PLACE = frozenset(
    ("in before", "at before", "from before", "near before", "into before", "direction before", "move before", "land before",
     "land of", "land from", "land at", "date after", ", place after", "where after", ", where after", "the … region", "land after",
     "outside before", "to before")
)  # fmt: skip
_PERSON = frozenset(
    (
        "said after",
        "said before",
        "role before",
        "own person after",
        "person after",
        ", who after",
        "who after",
        ", age after",
    )
)


def senses(mentions: Sequence[Candidate]) -> list[Candidate]:
    """The mentions of one article with what it tells of their kinds; place names that mean no place have theirs."""
    open_names: dict[str, list[int]] = {}
    for i, c in enumerate(mentions):
        if c.at not in ("given", "found") and _may_be_other(c.text):
            open_names.setdefault(plain_key(c.text), []).append(i)
    result = told_by_neighbours(mentions)
    surnames = _surnames(mentions) if open_names else frozenset()
    told = {i: set(signs(mentions[i].before, mentions[i].after)) for at in open_names.values() for i in at}
    scores = sum(any(told[i] & _SCORE for i in at) for at in open_names.values())
    for key, at in open_names.items():
        kind = _sense(key, [told[i] for i in at], surnames, 1 if scores >= SCORED else 2)
        for i in at:
            if kind and not _is_place(told[i], kind):
                result[i] = mentions[i]._replace(at=SENSED, kind=kind)
    return result


SCORED = 3
"""From so many names with a number behind them on, an article is one of results."""


def _may_be_other(text: str) -> bool:
    """A known place; of countries those that are surnames too are left to the persons of the article."""
    key = plain_key(text)
    if (
        key in gazetteer().places
        or key in gazetteer().towns
        or gazetteer().aliases.get(key) in gazetteer().places
    ):
        return True
    return " " in key and key.split()[-1] in TOWN_WORDS


def _surnames(mentions: Sequence[Candidate]) -> frozenset[str]:
    """Last words of the persons whom an article names in full."""
    found = set()
    for c in mentions:
        words = plain_key(c.text).split()
        if (
            1 < len(words) < 5
            and plain_key(c.text) not in gazetteer().places
            and words[0] in gazetteer().given_names
        ):
            found.add(words[-1])
    return frozenset(found)


def _sense(key: str, told: list[set[str]], surnames: frozenset[str], least: int) -> Kind | None:
    if key in surnames and any(s & _PERSON for s in told):
        return "person"
    if key in _LANDS or key in gazetteer().countries or gazetteer().aliases.get(key) in gazetteer().countries:
        return None
    counts = Counter(sign for s in told for sign in s)
    scored = sum(counts[s] for s in _SCORE)
    return "organisation" if any(counts[s] for s in _TEAM) or scored >= least else None


def _is_place(told: set[str], kind: Kind) -> bool:
    if kind == "person":
        return bool(told & _PLACE) or not (told & _PERSON or not told & _PLACE)
    return bool(told & _PLACE)


_LANDS = frozenset(("england", "scotland", "wales", "northern ireland"))
"""No countries of their own, and yet with teams that stand for the land."""
