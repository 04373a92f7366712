"""What the rows of the timeline look like: parts of a `Bar`. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.cells import cell_len

from store.records import Event
from tui import wording
from tui.panes.bar import Part
from tui.panes.folds import Heading, Line
from tui.panes.frame import DIM
from tui.panes.rows import RowLine
from tui.reading.safe import safe

COMPACT = 50
"""Columns below which the headline gets what dots and indents would take."""
NAMED = 80
"""Columns from which the names stand at the right."""
CONFLICT = "⚑"
_DOTS = 3


def event_line(row: Heading | Line, width: int, names: Mapping[str, str], sources: int = 1) -> RowLine:
    """A heading with its fold and number, or an event: date, weight, conflict, headline, and names where there is room."""
    if isinstance(row, Heading):
        sign = "▸" if row.closed else "▾"
        return [(f" {sign} ", DIM), (row.label, "bold")], [[(f"{row.count:,}", DIM)]]
    told = wording.manner(row.event)
    headline: Part = (safe(row.event.headline), "italic" if told else "")
    if width < COMPACT:
        return [*_compact(row, sources, bool(told)), headline], []
    left = [*_spacious(row, width, sources, bool(told)), headline]
    if width < NAMED:
        return left, []
    room = width * 3 // 10
    company = fitting([*([told] if told else []), *event_names(row.event, names)], room)
    return left, [[(company + " " * (room - cell_len(company)), DIM)]]


def _compact(row: Line, sources: int, open_: bool) -> list[Part]:
    """ "  9 Nov    5⚑ ": a number where there are several sources."""
    number = f"{sources:>2}" if sources > 1 else " ○" if open_ else " ·"
    return [
        (f"  {_cut(row.date, 12):<8}", DIM),
        (number, "bold" if sources > 1 else DIM),
        _flag(row.event),
        (" ", ""),
    ]


def _spacious(row: Line, width: int, sources: int, open_: bool) -> list[Part]:
    """ "   9 Nov         ●●●5⚑ "."""
    dates = min(max(width // 5, 11), 14)
    return [
        (f"   {_cut(row.date, dates):<{dates}} ", DIM),
        (weight(sources, open_), "" if sources > 1 else DIM),
        _flag(row.event),
        (" ", ""),
    ]


def weight(sources: int, open_: bool = False) -> str:
    """Sources in five cells: dots up to three, then the number; hollow ones for what nobody tells as done."""
    dots = ("○" if open_ else "●") * min(sources, _DOTS)
    return f"{dots + (str(sources) if sources > _DOTS else ''):<5}"


def _flag(event: Event) -> Part:
    return (CONFLICT, "$warning") if event.conflict else (" ", "")


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def fitting(names: Iterable[str], width: int) -> str:
    """As many whole names as find room."""
    said = ""
    for name in names:
        longer = f"{said}, {name}" if said else name
        if cell_len(longer) > width:
            break
        said = longer
    return said


def event_names(event: Event, names: Mapping[str, str]) -> list[str]:
    """Who takes part."""
    return [safe(names[i]) for i in event.entities[:8] if i in names]


def event_details(event: Event, names: Mapping[str, str], sources: int) -> str:
    """Date and sources, the whole headline, and names, for the lines below the list."""
    facts = [safe(wording.when(event)), wording.manner(event), wording.counted(sources, "source")]
    if event.conflict:
        facts.append(f"{CONFLICT} dates differ")
    who = ", ".join(event_names(event, names)[:3])
    lines = (" · ".join(fact for fact in facts if fact), safe(event.headline), who)
    return "\n".join(line for line in lines if line)
