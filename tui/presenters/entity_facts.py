"""What an entity is said to be and what it takes part in, with dates: for *who is this*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from store import edtf
from store.event_list import EventList
from store.records import Entity, Event, Mention, Published, Telling
from tui.state.session import Session
from tui.view_models.entities import TakesPart
from tui.words import wording

MOST_ROLES = 4
_CALLED = 40
"""Characters of an article's name at most."""
_ARTICLE = re.compile(r"\barticle (\w+)(?= says so)")


def reason(session: Session, why: str) -> str:
    """A spelling's reason with the article that gives it called by its source or title, not by its id."""

    def called(match: re.Match[str]) -> str:
        row = session.row_of(match[1])
        name = (row.source or row.title) if row else ""
        return wording.short(name, _CALLED) if name else "an article"

    return _ARTICLE.sub(called, why)


def roles(session: Session, found: Iterable[tuple[str, Mention]]) -> tuple[str, ...]:
    """The most frequent roles, each with the dates of the first and the last article that says it."""
    said: dict[str, list[str]] = {}
    for article, mention in found:
        if mention.role:
            said.setdefault(mention.role, []).append(article)
    often = sorted(said, key=lambda role: -len(said[role]))[:MOST_ROLES]
    return tuple(_dated(role, _dates(session, said[role])) for role in often)


def _dates(session: Session, articles: Iterable[str]) -> list[Published]:
    """Known dates, in order."""
    rows = (session.row_of(article) for article in dict.fromkeys(articles))
    known = [row.published for row in rows if row and edtf.sort_key(row.date) != edtf.sort_key(None)]
    return sorted(known, key=lambda published: edtf.sort_key(published.value))


def _dated(role: str, dates: Sequence[Published]) -> str:
    """ "Armenian Prime Minister (Apr 2021 … Sep 2022)"."""
    if not dates:
        return role
    ends = list(dict.fromkeys(wording.dated(end) for end in (dates[0], dates[-1])))
    months = list(dict.fromkeys(_month(end) for end in (dates[0], dates[-1])))
    apart = len({month.rstrip("~") for month in months}) > 1
    return f"{role} ({' … '.join(months if apart else ends)})"


def _month(published: Published) -> str:
    """As wide as a month: a span of time needs no days."""
    value = edtf.plain(published.value or "")
    month = value[:7] if edtf.precision(value) == "day" else value
    return edtf.label(month) + ("~" if published.inferred else "")


def takes_part(session: Session, entity: Entity, events: EventList) -> tuple[TakesPart, ...]:
    """Its events by date, each with the passage to go to: the first one in the open article, else the first of all."""
    own = [event for event in events.get_many(events.indices_of_entity(entity.id)) if event.tellings]
    return tuple(
        TakesPart(wording.when(event), event.headline, _passage(session, event), len(event.tellings))
        for event in own
    )


def _passage(session: Session, event: Event) -> Telling:
    return min(
        event.tellings, key=lambda t: (t.article != session.current, session.order(t.article), t.start)
    )
