"""Names told in one breath, "Mosul, Halden and Tikrit", are of one kind: what the lists know of some tells the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from store.names.entity_types.spelling_features import signs
from store.names.model import Candidate
from store.records import Kind

AMONG: dict[Kind, str] = {
    "person": "among persons", "place": "among places", "organisation": "among organisations"
}  # fmt: skip
"""What `Candidate.kind` says of a name that stands among others of a kind."""
_TELLING: dict[str, Kind] = {
    "country": "place",
    "place": "place",
    "place of several words": "place",
    "town": "place",
    "organisation": "organisation",
    "organisation of one word": "organisation",
    "organisation of several words": "organisation",
    "legal form": "organisation",
    "organisation last": "organisation",
    "given name first": "person",
}
_JOINING = (",", "and", "&", "/", "or")
_TOLD = ("given", "found")
NEAR = 7
"""Between two names of one breath there is no more than ", and "."""


def told_by_neighbours(mentions: Sequence[Candidate]) -> list[Candidate]:
    """The mentions of one article; those of unknown kind that stand among known ones say so."""
    result = list(mentions)
    for first, last in _breaths(mentions):
        known = {kind for c in mentions[first:last] if (kind := _known(c)) is not None}
        if len(known) != 1:
            continue
        (kind,) = known
        for i in range(first, last):
            if mentions[i].at not in _TOLD and not mentions[i].kind and _known(mentions[i]) is None:
                result[i] = mentions[i]._replace(kind=AMONG[kind])
    return result


def _breaths(mentions: Sequence[Candidate]) -> Iterator[tuple[int, int]]:
    first = 0
    for i in range(1, len(mentions) + 1):
        if i == len(mentions) or not _goes_on(mentions[i - 1], mentions[i]):
            if i - first > 1:
                yield first, i
            first = i


def _goes_on(left: Candidate, right: Candidate) -> bool:
    if not 0 < right.start - left.end <= NEAR:
        return False
    return right.before.endswith(_JOINING) and left.after.startswith(_JOINING)


def _known(c: Candidate) -> Kind | None:
    if c.role:
        return "person"
    return next((_TELLING[sign] for sign in signs(c.text) if sign in _TELLING), None)
