"""A chronology with footnotes: every line cites article, date and words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from store.exchange.markdown_text import escape
from store.exchange.timeline import model, periods
from store.exchange.timeline.model import Timeline, TimelineRow
from store.records import Telling


def write(timeline: Timeline) -> str:
    """A heading a year, a line an event with a footnote an article, the notes at the end (CommonMark with footnotes as in GitHub, Pandoc, Obsidian)."""
    numbers = count(1)
    lines: list[str] = ["# Timeline", "", escape(timeline.size()) + _asked(timeline) + ".", ""]
    notes: list[str] = []
    for heading, rows in periods.by_year(timeline.rows):
        lines += [f"## {escape(heading)}", ""]
        for row in rows:
            marks = [(next(numbers), article) for article in row.articles]
            lines += _entry(row, [number for number, _ in marks], timeline)
            notes += [_note(number, row, article, timeline) for number, article in marks]
        lines.append("")
    return "\n".join([*lines, *notes, ""])


def _asked(timeline: Timeline) -> str:
    return f" ({escape(', '.join(timeline.asked))})" if timeline.asked else ""


def _entry(row: TimelineRow, numbers: list[int], timeline: Timeline) -> Iterator[str]:
    way = model.manner_in_words(row.event)
    headline = escape(row.event.headline) + (f" *({way})*" if way else "")
    marks = "".join(f"[^{number}]" for number in numbers)
    told = f"{model.counted(row.sources, 'source')}" if row.sources > 1 else ""
    flag = " ⚑" if row.flag else ""
    aside = f" ({told}{flag})" if told else flag
    yield f"- **{escape(model.when(row.event))}**: {headline}{aside}{marks}"
    for conflict in row.conflicts:
        said = "; ".join(
            f"{escape(value)} ({escape(', '.join(who))})"
            for value, who in model.claims(conflict, timeline.documents)
        )
        yield f"  - ⚑ {escape(conflict.about)}: {said}"
    if done := model.of_reader(row.event):
        yield f"  - {escape('; '.join(done))}"


def _note(number: int, row: TimelineRow, article: str, timeline: Timeline) -> str:
    """One article's passages on an event, each with how its date came about."""
    document = timeline.documents[article]
    cited = [
        f"*{escape(model.title(document))}*",
        escape(model.outlet(document)),
        escape(model.published(document.published)) or "undated",
    ]
    passages = [_passage(telling, timeline) for telling in row.event.tellings if telling.article == article]
    return f"[^{number}]: {', '.join(filter(None, cited))}: {' '.join(passages)}"


def _passage(telling: Telling, timeline: Timeline) -> str:
    dated = escape(model.told_when(telling)) if telling.date else "no date"
    how = f": {escape(telling.how)}" if telling.how else ""
    return f"“{escape(model.quote(timeline.documents[telling.article], telling))}” ({dated}{how})"
