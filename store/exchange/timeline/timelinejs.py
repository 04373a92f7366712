"""JSON for TimelineJS 3 (knightlab.com; docs/json-format), with the precision that it can express.

A date has the fields that are known: no month, no day that nobody said. What the fields cannot say (early, about, a season,
inferred) stands in `display_date`; seasons, weeks, decades and intervals have a start and an end.
"""

from __future__ import annotations

import json
import re
from datetime import date
from html import escape
from typing import Any

from store import edtf
from store.exchange.escaping import line
from store.exchange.timeline import model
from store.exchange.timeline.model import Timeline, TimelineRow
from store.text.controls import escaped_json

Record = dict[str, Any]
_TIME = re.compile(r"T(\d\d)(?::?(\d\d))?")
_POINTS = ("day", "month", "year")
"""Precisions that the fields of one date express."""


def write(timeline: Timeline) -> str:
    """A title and one slide a dated event; `left_out` says how many have no year to stand at."""
    slides = [slide for row in timeline.rows if (slide := _slide(row, timeline)) is not None]
    title = {"text": {"headline": "Timeline", "text": _paragraph(escape(timeline.size()))}}
    written = json.dumps({"title": title, "events": slides}, ensure_ascii=False, indent=1)
    return escaped_json(written) + "\n"


def left_out(timeline: Timeline) -> int:
    """Rows without a year, which TimelineJS cannot show."""
    return sum(_dates(row.event.date) is None for row in timeline.rows)


def _slide(row: TimelineRow, timeline: Timeline) -> Record | None:
    event = row.event
    dates = _dates(event.date)
    if dates is None or event.date is None:
        return None
    slide: Record = {"unique_id": event.id, "start_date": dates[0]}
    if dates[1] is not None:
        slide["end_date"] = dates[1]
    if _needs_words(row):
        slide["display_date"] = escape(model.when(event))
    way = model.manner_in_words(event)
    headline = escape(line(event.headline)) + (f" ({way})" if way else "")
    slide["text"] = {"headline": headline, "text": _text(row, timeline)}
    if row.tags:
        slide["group"] = escape(line(row.tags[0]))
    slide["autolink"] = False
    return slide


def _needs_words(row: TimelineRow) -> bool:
    value = row.event.date or ""
    qualified = row.event.inferred or row.event.mod or value[-1:] in ("?", "~", "%")
    unsaid = value.startswith("-") or "X" in value
    return bool(qualified) or unsaid or edtf.precision(value) not in _POINTS


def _dates(value: str | None) -> tuple[Record, Record | None] | None:
    """Start and end as fields; None if no year is known."""
    if value is None:
        return None
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = _end_of(first, last=False), _end_of(last, last=True)
        start, end = (start, end) if start else (end, None)
        return None if start is None else (start, end)
    if edtf.precision(value) in _POINTS:
        return _fields(value), None
    days = edtf.days(value)
    return None if days.first is None or days.last is None else (_day(days.first), _day(days.last))


def _end_of(value: str, *, last: bool) -> Record | None:
    """The fields of one end of an interval; None if it is open or its year unknown."""
    if value in ("", ".."):
        return None
    dates = _dates(value)
    return None if dates is None else (dates[1] if last and dates[1] else dates[0])


def _fields(value: str) -> Record:
    plain = edtf.plain(value)
    moment = _TIME.search(plain)
    year, *rest = plain.split("T")[0].lstrip("-").split("-")
    fields: Record = {"year": -int(year) if plain.startswith("-") else int(year)}
    for name, number in zip(("month", "day"), rest, strict=False):
        if "X" in number:
            break
        fields[name] = int(number)
    if moment and "day" in fields:
        fields["hour"] = int(moment[1])
        if moment[2]:
            fields["minute"] = int(moment[2])
    return fields


def _day(day: date) -> Record:
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(row: TimelineRow, timeline: Timeline) -> str:
    """Conflicts and passages as HTML, all words escaped."""
    parts = [_paragraph(f"⚑ {_conflict}") for _conflict in _conflicts(row, timeline)]
    counts = f"{model.counted(row.sources, 'source')}, {model.counted(len(row.articles), 'article')}"
    parts.append(_paragraph(counts))
    if said := model.of_reader(row.event):
        parts.append(_paragraph(escape("; ".join(said))))
    return "".join([*parts, f"<ul>{''.join(_passages(row, timeline))}</ul>"])


def _conflicts(row: TimelineRow, timeline: Timeline) -> list[str]:
    return [
        f"{escape(line(conflict.about))}: "
        + "; ".join(
            f"{escape(value)} ({escape(', '.join(who))})"
            for value, who in model.claims(conflict, timeline.documents)
        )
        for conflict in row.conflicts
    ]


def _passages(row: TimelineRow, timeline: Timeline) -> list[str]:
    found = []
    for telling in row.event.tellings:
        document = timeline.documents[telling.article]
        cited = [model.title(document), model.outlet(document), model.published(document.published)]
        found.append(
            f"<li>{escape(', '.join(filter(None, cited)))}: “{escape(model.quote(document, telling))}”</li>"
        )
    return found


def _paragraph(html: str) -> str:
    return f"<p>{html}</p>"
