"""Plain columns for a terminal or a mail: date, articles, sources, a flag, the headline."""

from __future__ import annotations

import unicodedata

from store.exchange.escaping import line
from store.exchange.timeline import model
from store.exchange.timeline.model import Timeline, TimelineRow

_LEAST = 4


def write(timeline: Timeline) -> str:
    """One row an event; "~" marks an inferred date, "⚑" dates or numbers that clash."""
    dates = [model.when(row.event) for row in timeline.rows]
    width = max([_LEAST, *map(_cells, dates)])
    head = f"{'date':<{width}}  articles  sources     headline"
    rows = [_row(row, date, width) for row, date in zip(timeline.rows, dates, strict=True)]
    return "\n".join([*_asked(timeline), head, *rows, ""])


def _asked(timeline: Timeline) -> list[str]:
    if not timeline.asked:
        return []
    return [f"{timeline.size()}: {', '.join(map(line, timeline.asked))}", ""]


def _row(row: TimelineRow, date: str, width: int) -> str:
    padded = date + " " * (width - _cells(date))
    way = model.manner_in_words(row.event)
    headline = line(row.event.headline) + (f" ({way})" if way else "")
    flag = "⚑" if row.flag else " "
    return f"{padded}  {len(row.articles):>8,}  {row.sources:>7,}  {flag}  {headline}".rstrip()


def _cells(text: str) -> int:
    """Columns that a terminal gives a text."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
