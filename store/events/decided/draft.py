"""A row as decided: what lists need of it is known at once, the event is built when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from store.eventlist import articles_of
from store.events import evidence, rows
from store.events.weights import Weights
from store.records import Deed, Document, Event, Telling

if TYPE_CHECKING:
    from store.events.decided.table import Row

Names = Callable[[str], str]
"""Entity id -> its name, "" if it has none."""
_DEEDS: tuple[Deed, ...] = get_args(Deed)


@dataclass(frozen=True, slots=True)
class Draft:
    """An event without the words that only its documents give."""

    id: str
    date: str | None
    tellings: tuple[Telling, ...]
    entities: tuple[str, ...]
    hidden: bool
    deeds: tuple[Deed, ...]
    tags: tuple[str, ...]
    by: tuple[str, ...]
    """Ids of the decisions that lie on it."""
    set_date: str | None
    set_headline: str
    base: Event | None
    """The linked event with the very same tellings."""

    @classmethod
    def of(cls, row: Row) -> Draft:
        """The draft of a row that has tellings."""
        tellings = tuple(row.ordered())
        given = row.date[1] if row.date else None
        dated, _ = rows.best_date(tellings)
        deeds = row.deeds if row.hidden else row.deeds - {"hidden"}
        return cls(
            rows.identity(tellings),
            given if given is not None else dated.date if dated else None,
            tellings,
            rows.entities_of(tellings),
            row.hidden,
            tuple(deed for deed in _DEEDS if deed in deeds),
            row.tags,
            tuple(dict.fromkeys(row.by)),
            given,
            row.headline[1] if row.headline else "",
            row.base if row.is_whole else None,
        )

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell it."""
        return articles_of(self.tellings)

    def event(self, documents: Mapping[str, Document], name: Names) -> Event:
        """The event: built by the same rules as any other, then what the reader said of it."""
        event = self.base or self._linked(documents, name)
        if self.set_date is not None:
            event = replace(event, date=self.set_date, said="", mod=None, inferred=False)
        headline = self.set_headline or event.headline
        return replace(event, headline=headline, tags=self.tags, deeds=self.deeds)

    def _linked(self, documents: Mapping[str, Document], name: Names) -> Event:
        members = [
            item
            for article in self.articles
            for item in evidence.of(documents[article], [t for t in self.tellings if t.article == article])
        ]
        named = {key: called for key in self.entities if (called := name(key))}
        return rows.row(members, Weights(0, {}), named)
