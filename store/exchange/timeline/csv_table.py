"""A table for spreadsheets: one event a line, UTF-8, with a header."""

from __future__ import annotations

from store import edtf
from store.exchange.escaping import line
from store.exchange.spreadsheet import table
from store.exchange.timeline import model
from store.exchange.timeline.model import Timeline, TimelineRow

HEADER = (
    "id",
    "date",
    "label",
    "first_day",
    "last_day",
    "inferred",
    "headline",
    "told",
    "articles",
    "sources",
    "conflicts",
    "who",
    "tags",
    "reader",
    "memo",
    "passages",
)


def write(timeline: Timeline) -> str:
    """The table, lines ended as RFC 4180 wants.

    A cell that a spreadsheet would compute is guarded; so is an EDTF year before 1 ("'-0043").
    """
    return table(HEADER, (_cells(row, timeline) for row in timeline.rows))


def _cells(row: TimelineRow, timeline: Timeline) -> list[str]:
    event = row.event
    first, last = _days(event.date)
    return [
        event.id,
        event.date or "",
        model.when(event),
        first,
        last,
        "yes" if event.inferred and event.date else "no",
        line(event.headline),
        model.manner(event),
        str(len(row.articles)),
        str(row.sources),
        "; ".join(_conflicts(row, timeline)),
        "; ".join(model.who(row, timeline.entities)),
        "; ".join(map(line, row.tags)),
        "; ".join(model.deeds(event)),
        line(event.memo),
        " | ".join(_passages(row, timeline)),
    ]


def _days(value: str | None) -> tuple[str, str]:
    """First and last day as ISO dates, "" where open or unknown."""
    if value is None:
        return "", ""
    days = edtf.days(value)
    return (days.first.isoformat() if days.first else "", days.last.isoformat() if days.last else "")


def _conflicts(row: TimelineRow, timeline: Timeline) -> list[str]:
    return [
        f"{line(conflict.about)}: "
        + " / ".join(f"{said} ({', '.join(who)})" for said, who in model.claims(conflict, timeline.documents))
        for conflict in row.conflicts
    ]


def _passages(row: TimelineRow, timeline: Timeline) -> list[str]:
    found = []
    for telling in row.event.tellings:
        document = timeline.documents[telling.article]
        cited = [model.title(document), model.outlet(document), model.published(document.published)]
        found.append(f"{', '.join(filter(None, cited))}: “{model.quote(document, telling)}”")
    return found
