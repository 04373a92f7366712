"""Rows that a reader made of tellings, put together by the same rules as those that were linked.

Loaded when one is built: most decisions need none of it, and a start should not wait for what links.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from store.event_list import articles_of
from store.events.conflicts.find_conflicts import DATE
from store.events.coreference import build_events, evidence
from store.events.coreference.event_id import identity
from store.events.coreference.term_weights import Weights
from store.records import Document, Event, Telling


def outline(tellings: tuple[Telling, ...]) -> Event:
    """An event of some tellings as far as they tell it alone: without a headline, what they share and which numbers clash."""
    dated, conflict = build_events.best_date(tellings)
    return Event(
        identity(tellings),
        dated.date if dated else None,
        "",
        tellings,
        build_events.entities_of(tellings),
        conflict,
        said=dated.said if dated else "",
        mod=dated.mod if dated else None,
        inferred=dated.inferred if dated else False,
        clash=(DATE,) if conflict else (),
    )


def described(event: Event, documents: Mapping[str, Document], name: Callable[[str], str]) -> Event:
    """The event of an outline's tellings with all that its documents say; `name` gives that of an entity, "" for none."""
    members = [
        item
        for article in articles_of(event.tellings)
        if (document := documents[article]).text.strip()
        for item in evidence.of(document, [t for t in event.tellings if t.article == article])
    ]
    if not members:  # all texts are damaged
        return replace(event, headline=event.tellings[0].headline)
    named = {key: called for key in event.entities if (called := name(key))}
    return build_events.row(members, Weights(0, {}), named)
