"""Whose office it is where a name does not say it: "Foreign Ministry" behind "Armenia's", or after it was told once."""

from __future__ import annotations

from collections.abc import Sequence

from store.names.gazetteer import gazetteer
from store.names.model import Candidate
from store.names.spelling.normalise import plain_key
from store.names.spelling.offices import Office, office, owner


def owned(mentions: Sequence[Candidate]) -> list[Candidate]:
    """The mentions of one article, its bare offices with their land.

    The words beside it tell the land, else the mention of such an office before it, else the only one of the article if a
    country has it: before "Ohio Senate" is said, "the Senate" is hardly Ohio's.
    """
    offices = [(at, found) for at, c in enumerate(mentions) if (found := office(plain_key(c.text)))]
    result = list(mentions)
    told: dict[str, str] = {}
    left: list[tuple[int, Office]] = []
    lands: dict[str, set[str]] = {}
    for at, its in offices:
        said = its.land or owner(its.what, mentions[at].before, mentions[at].after)
        if said:
            told[its.what] = said
            lands.setdefault(its.what, set()).add(said)
        if its.land:
            continue
        if its.what in told:
            result[at] = mentions[at]._replace(owner=told[its.what])
        else:
            left.append((at, its))
    for at, its in left:
        if len(lands.get(its.what, ())) == 1 and told[its.what] in gazetteer().countries:
            result[at] = mentions[at]._replace(owner=told[its.what])
    return result
