"""Where in the timeline a date is. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from store import edtf
from tui.panes.timeline_model.folds import Fold, key_of
from tui.panes.timeline_model.outline import Layout


def place_for(
    date: str, layout: Layout, folds: Sequence[Fold], dates: Sequence[str | None], grain: str
) -> int | None:
    """The row of a date's own heading; else the first told event from its first day on, a planned one if there is none.

    Behind the last one, that is where it ends; where an event's fold is closed, its heading. None if none has a date.
    """
    place = layout.place_of_heading(date)
    if place is not None:
        return place
    told = _from((index for fold in folds for index in fold.told), date, dates)
    planned = _from((index for fold in folds for index in fold.planned), date, dates)
    known = [index for index in (told, planned) if index is not None]
    if not known:
        return None
    index = next((index for index in known if _reaches(dates[index], date)), known[0])
    place = layout.place_of(index)
    return layout.place_of_heading(key_of(dates[index], grain)) if place is None else place


def _from(indices: Iterable[int], date: str, dates: Sequence[str | None]) -> int | None:
    """The first dated event that begins on or after the first day, or the last dated one."""
    dated = sorted(index for index in indices if dates[index] and edtf.sort_key(dates[index])[0] < 2)
    if not dated:
        return None
    at = bisect_left(dated, edtf.sort_key(date)[:2], key=lambda index: edtf.sort_key(dates[index])[:2])
    return dated[min(at, len(dated) - 1)]


def _reaches(found: str | None, date: str) -> bool:
    """True if an event begins in the time asked for, so that it is what was meant."""
    wanted, own = edtf.days(date), edtf.days(found or "")
    return bool(own.first and wanted.first and wanted.last and wanted.first <= own.first <= wanted.last)
