"""What the rows of the timeline look like: parts of a `Bar`. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len

from store.records import Event, Telling
from tui.panes.chrome import DIM
from tui.panes.rows.article_entity_rows import RowLine, wrapped
from tui.panes.status_line import Part
from tui.panes.timeline_model.folds import date_in
from tui.panes.timeline_model.outline import Heading, Line
from tui.reading.safe import safe
from tui.words import event_words, wording

HANGING = 60
"""Columns from which a long headline goes on beside its date; below that it stands under it."""
ALONE_WIDTH = 70
"""Columns for which a date that has a line of its own is laid out."""
COMPACT = 50
"""Columns below which the headline gets what dots and indents would take."""
TAGGED = 70
"""Columns from which the reader's tags stand at the right."""
NAMED = 80
"""Columns from which the names do, too."""
CONFLICT = "⚑"
CONFIRMED = "✓"
_DOTS = 3
_DATES = 10
"""Columns of a date in a compact row: "since 1991", "early Aug~"."""
_ALONE = 12
"""Those of a whole date: "14 Nov 2020~"."""
_TAGS = 24
"""Columns of tags at most where there are no names."""

Names = Callable[[str], str | None]
"""Id of an entity -> its name; None if that is not known."""


def heading_line(row: Heading) -> RowLine:
    """A heading with its fold and number."""
    sign = "▸" if row.closed else "▾"
    if row.below:
        return [(f"   {sign} {row.label}", DIM)], [[(f"{row.count:,}", DIM)]]
    note: list[Part] = [(f"  {row.note}", DIM)] if row.note else []
    number = f"{row.count:,} of {row.total:,}" if row.total > row.count else f"{row.count:,}"
    return [(f" {sign} ", DIM), (row.label, "bold"), *note], [[(number, DIM)]]


def event_line(row: Line, event: Event, width: int, names: Names, sources: int = 1) -> RowLine:
    """An event: confirmed or not, date, weight, conflict, headline; tags and names where there is room.

    A passage that is no row of its own is dim.
    """
    told = wording.manner(event)
    style = "italic" if told else ""
    headline: Part = (safe(event.headline), f"{style} {DIM}".strip() if event.aside else style)
    date = date_in(event, row.fold, row.alone)
    if width < COMPACT:
        date = date.replace("week of", "wk")
        return [
            *_compact(event, _cut(date, _ALONE if row.alone else _DATES), sources, bool(told)),
            headline,
        ], []
    left = [*_spacious(event, date, width, sources, bool(told)), headline]
    tags = [f"#{safe(tag)}" for tag in event.tags]
    if width < NAMED:
        own = fitting(tags, _TAGS, " ") if width >= TAGGED else ""
        return left, [[(own, DIM)]] if own else []
    room = width * 3 // 10
    company = fitting([*tags, *event_names(event, names)], room)
    return left, [[(company + " " * (room - cell_len(company)), DIM)]]


def event_lines(row: Line, event: Event, width: int, names: Names, sources: int = 1) -> list[RowLine]:
    """An event on as many lines as its headline takes, at most two, or below its date three in all.

    Names and tags stand there where one line is enough.
    """
    left, right = event_line(row, event, width, names, sources)
    *before, (headline, style) = left
    indent = sum(cell_len(text) for text, _ in before)
    beside = sum(cell_len(text) for group in right for text, _ in group)
    if indent + cell_len(headline) + beside + 2 * bool(right) <= width:
        return [(left, right)]
    if width >= HANGING:
        first, *others = wrapped(headline, width - indent, 2)
        head: list[RowLine] = [([*before, (first, style)], [])]
    else:
        indent, others = 3, wrapped(headline, width - 3, 2)
        date = date_in(event, row.fold, row.alone)
        head = [(_spacious(event, date, ALONE_WIDTH, sources, bool(wording.manner(event))), [])]
    return [*head, *(([(" " * indent, ""), (line, style)], []) for line in others if line)]


def by_article(tellings: Sequence[Telling]) -> list[Telling]:
    """The first telling of each article, then the others."""
    first = {telling.article: telling for telling in reversed(tellings)}
    ahead = [telling for telling in tellings if first[telling.article] is telling]
    return [*ahead, *(telling for telling in tellings if first[telling.article] is not telling)]


def _compact(event: Event, date: str, sources: int, open_: bool) -> list[Part]:
    """ "✓ 9 Nov       5⚑ ": a number where there are several sources."""
    number = f"{sources:>2}" if sources > 1 else " ○" if open_ else " ·"
    return [
        _seen(event),
        (f" {date:<{_DATES}}", DIM),
        (number, "bold" if sources > 1 else DIM),
        _flag(event),
        (" ", ""),
    ]


def _spacious(event: Event, date: str, width: int, sources: int, open_: bool) -> list[Part]:
    """ " ✓ 9 Nov         ●●●5⚑ "."""
    dates = min(max(width // 5, 11), 14)
    return [
        (" ", ""),
        _seen(event),
        (f" {_cut(date, dates):<{dates}} ", DIM),
        (weight(sources, open_), "" if sources > 1 else DIM),
        _flag(event),
        (" ", ""),
    ]


def weight(sources: int, open_: bool = False) -> str:
    """Sources in five cells: dots up to three, then the number; hollow ones for what nobody tells as done."""
    dots = ("○" if open_ else "●") * min(sources, _DOTS)
    return f"{dots + (str(sources) if sources > _DOTS else ''):<5}"


def _seen(event: Event) -> Part:
    return (CONFIRMED, "$primary") if "confirmed" in event.deeds else (" ", "")


def _flag(event: Event) -> Part:
    return (CONFLICT, "$warning") if event_words.clashing(event) else (" ", "")


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def fitting(names: Iterable[str], width: int, between: str = ", ") -> str:
    """As many whole names as find room."""
    said = ""
    for name in names:
        longer = f"{said}{between}{name}" if said else name
        if cell_len(longer) > width:
            break
        said = longer
    return said


def event_names(event: Event, names: Names) -> list[str]:
    """Who takes part."""
    return [safe(name) for name in map(names, event.entities[:8]) if name]


def event_details(event: Event, names: Names, sources: int, quotes: Sequence[str] = ()) -> str:
    """What is known of an event, for the lines below the list.

    Date and what its weight rests on, what differs and what the reader did; then the passages that tell it, or without
    any the whole headline, tags and names.
    """
    why = event.aside or event.why or wording.counted(sources, "source")
    facts = [safe(wording.when(event)), wording.manner(event), safe(why)]
    if differs := event_words.clash(event):
        facts.append(f"{CONFLICT} {differs}")
    facts += event_words.done(event)
    said = " · ".join(fact for fact in facts if fact)
    if quotes:
        tags = " ".join(f"#{safe(tag)}" for tag in event.tags)
        return "\n".join([f"{said} {tags}".rstrip(), *map(safe, quotes)])
    who = [*(f"#{safe(tag)}" for tag in event.tags), ", ".join(event_names(event, names)[:3])]
    lines = (
        said,
        safe(event.headline),
        " ".join(part for part in who if part),
    )
    return "\n".join(line for line in lines if line)
