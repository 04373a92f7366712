"""A row as decided: what lists need of it is known at once, its words are found when it is looked at.

What builds rows is imported when one is built: most decisions need none of it, and a start should not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from store.event_list import articles_of
from store.records import Deed, Document, Event, Telling

if TYPE_CHECKING:
    from store.events.overrides.working_set import EventDraft

Names = Callable[[str], str]
"""Entity id -> its name, "" if it has none."""
_DEEDS: tuple[Deed, ...] = get_args(Deed)


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that was decided about."""

    outline: Event
    """The event; not yet its own headline, what its tellings share and which numbers clash: that may need documents."""
    hidden: bool
    headline: str
    """As the reader gave it, or ""."""
    by: tuple[str, ...]
    """Ids of the decisions that lie on it."""
    linked: Event | None
    """The event with the very same tellings, as it was linked."""

    @classmethod
    def of(cls, row: EventDraft) -> Draft:
        """The draft of a row that has tellings."""
        linked = row.base if row.is_whole else None
        headline = row.headline[1] if row.headline else ""
        outline = _dated(linked or _outline(tuple(row.ordered())), row.date[1] if row.date else None)
        deeds = row.deeds if row.hidden else row.deeds - {"hidden"}
        outline = replace(outline, tags=row.tags, deeds=tuple(deed for deed in _DEEDS if deed in deeds))
        outline = _weighed(outline, row)
        return cls(outline, row.hidden, headline, tuple(dict.fromkeys(row.by)), linked)

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.outline.id

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell it."""
        return articles_of(self.outline.tellings)

    def event(self, documents: Mapping[str, Document], name: Names) -> Event:
        """The event, its words found by the same rules as those of any other."""
        built = self.linked or self._linked(documents, name)
        return replace(
            self.outline,
            headline=self.headline or built.headline,
            linked=built.linked,
            conflict=built.conflict,
            clash=built.clash,
        )

    def _linked(self, documents: Mapping[str, Document], name: Names) -> Event:
        from store.events.coreference import build_events, evidence
        from store.events.coreference.term_weights import Weights

        told = self.outline.tellings
        members = [
            item
            for article in self.articles
            if (document := documents[article]).text.strip()
            for item in evidence.of(document, [t for t in told if t.article == article])
        ]
        if not members:  # all texts are damaged
            return replace(self.outline, headline=told[0].headline)
        named = {key: called for key in self.outline.entities if (called := name(key))}
        return build_events.row(members, Weights(0, {}), named)


def _outline(tellings: tuple[Telling, ...]) -> Event:
    from store.events.conflicts.find_conflicts import DATE
    from store.events.coreference import build_events
    from store.events.coreference.event_id import identity

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


def _weighed(event: Event, row: EventDraft) -> Event:
    """The event with the weight of the row that it was; what a reader decided about is a row, whatever it rests on."""
    base = row.base
    aside = base.aside if base is not None and not event.deeds else ""
    return replace(
        event, weight=base.weight if base else 0.0, why=base.why if base else "made by you", aside=aside
    )


def _dated(event: Event, value: str | None) -> Event:
    """The event with the date that the reader gave it."""
    if value is None:
        return event
    return replace(event, date=value, said="", mod=None, inferred=False)
