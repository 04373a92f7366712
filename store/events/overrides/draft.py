"""A row as decided: what lists need of it is known at once, its words are found when it is looked at.

What builds rows is loaded when one is built (`rebuild.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from store import events
from store.event_list import articles_of
from store.records import Deed, Document, Event

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
        outline = _dated(linked or events.outline(tuple(row.ordered())), row.date[1] if row.date else None)
        deeds = row.deeds if row.hidden else row.deeds - {"hidden"}
        outline = replace(
            outline, tags=row.tags, memo=row.memo, deeds=tuple(deed for deed in _DEEDS if deed in deeds)
        )
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
        built = self.linked or events.described(self.outline, documents, name)
        return replace(
            self.outline,
            headline=self.headline or built.headline,
            linked=built.linked,
            conflict=built.conflict,
            clash=built.clash,
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
