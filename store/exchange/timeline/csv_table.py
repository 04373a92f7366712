"""A table for spreadsheets: one event a line, UTF-8, with a header."""

from __future__ import annotations

import csv
import io

from store import edtf
from store.exchange.timeline import model
from store.exchange.timeline.escaping import line
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
    "passages",
)
_FORMULA = frozenset("=+-@\t\r＝＋－＠")


def write(timeline: Timeline) -> str:
    """The table, lines ended as RFC 4180 wants.

    A cell that a spreadsheet would compute, one that begins with = + - @ (in any width), a tab or a carriage return, gets an apostrophe
    before it (OWASP, "CSV Injection"); so does an EDTF year before 1 ("'-0043").
    """
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(HEADER)
    table.writerows([guarded(cell) for cell in _cells(row, timeline)] for row in timeline.rows)
    return out.getvalue()


def guarded(cell: str) -> str:
    """The cell as a spreadsheet may open it."""
    return f"'{cell}" if cell[:1] in _FORMULA and cell else cell


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
        model.manner(event) or "told",
        str(len(row.articles)),
        str(row.sources),
        "; ".join(_conflicts(row, timeline)),
        "; ".join(model.who(row, timeline.entities)),
        "; ".join(map(line, row.tags)),
        "; ".join(model.deeds(event)),
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
