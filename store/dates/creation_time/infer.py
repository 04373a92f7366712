"""Putting the clues together.

Dating a document by what its time expressions leave possible, as in Chambers 2012 (“Labeling documents with timestamps”).
Simplified: only clues that prove something are taken, no classifier guesses from words; so many texts stay undated.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from store.dates.creation_time import day_clues, year_clues
from store.dates.creation_time.bounds import Bound, bounds
from store.dates.creation_time.day_clues import MonthDay
from store.dates.creation_time.material import Clue, Material
from store.dates.vocabulary import MONTH_NAMES, WEEKDAY_NAMES
from store.records import UNDATED, Published, Span

# News tells dates with their year for about as long as this after them; beyond it a weekday could be another year's.
_FRESH = timedelta(days=366)


def infer_published(text: str, furniture: Sequence[Span] = ()) -> Published:
    """What the text proves of the day it was written, at the precision that its clues have.

    A contradiction gives no value but candidates. A month without a year is given as "XXXX-05".
    """
    material = Material(text, furniture)
    lower, upper = bounds(material)
    clues = [
        c for c in year_clues.clues(material) if c.year is None or lower is None or c.year >= lower.day.year
    ]
    named = {clue.year for clue in clues if clue.year is not None}
    if len(named) > 1:
        return _contradiction(clues)
    if named:
        return _in_year(material, named.pop(), clues)
    return _by_weekday(material, lower) or _between(lower, upper) or _by_dateline(material) or UNDATED


def _contradiction(clues: Sequence[Clue]) -> Published:
    said = "; ".join(f"{clue.says}: {clue.year}" for clue in clues)
    candidates = tuple(sorted({f"{clue.year:04}" for clue in clues}))
    return Published(
        None, f"the clues contradict each other: {said}", _spans(clues), inferred=True, candidates=candidates
    )


def _spans(clues: Sequence[Clue]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(clue.span for clue in clues))


def _found(value: str, clues: Sequence[Clue]) -> Published:
    says = list(dict.fromkeys(clue.says for clue in clues))
    return Published(value, f"inferred: {'; '.join(says)}", _spans(clues), inferred=True)


def _in_year(material: Material, year: int, clues: Sequence[Clue]) -> Published:
    """The year is known: the dateline, a week or a month may say more."""
    line = day_clues.dateline(material)
    if line is not None:
        finer = _on_dateline(material, line, year, clues)
        if finer is not None:
            return finer
    week = day_clues.this_week(material, year)
    if week is not None:
        return _found(week[0].isoformat(), [*clues, *week[1]])
    month = day_clues.month_before(material)
    if month is not None:
        return _found(f"{year:04}-{month[0]:02}", [*clues, *month[1]])
    return _found(f"{year:04}", clues)


def _on_dateline(material: Material, line: MonthDay, year: int, clues: Sequence[Clue]) -> Published | None:
    when = line.in_year(year)
    if when is None:
        return None
    said = day_clues.said_on(material, line.clue.span[1])
    if said is not None and said[0] == when.weekday():
        return _found(when.isoformat(), [*clues, line.clue, said[1]])
    if _near_turn(when):
        return None
    return _found(f"{when:%Y-%m}", [*clues, line.clue])


def _near_turn(when: date) -> bool:
    """True if a day more or less is another month: a dateline may be a day older or younger than the article."""
    return (when + timedelta(days=1)).month != when.month or (when - timedelta(days=1)).month != when.month


def _by_weekday(material: Material, lower: Bound | None) -> Published | None:
    """No year is named, but one fits: the first in which the date falls on its weekday, soon after the latest past date."""
    if lower is None:
        return None
    line = day_clues.dateline(material)
    said = day_clues.said_on(material, line.clue.span[1]) if line else None
    if line is not None and said is not None:
        when = _first_on(line, said[0], lower.day)
        if when is not None:
            fixes = Clue(line.clue.span, f"that day was a {WEEKDAY_NAMES[said[0]]} in {when.year}")
            return _found(when.isoformat(), [line.clue, said[1], fixes, lower.clue])
    return _by_tied(material, lower)


def _first_on(tied: MonthDay, weekday: int, lower: date) -> date | None:
    """The day after the bound, within a year, if it falls on the weekday."""
    days = (tied.in_year(year) for year in (lower.year, lower.year + 1))
    return next((d for d in days if d and lower <= d <= lower + _FRESH and d.weekday() == weekday), None)


def _by_tied(material: Material, lower: Bound) -> Published | None:
    """ "Friday, May 23": all such dates must fall on their weekdays in one year; not near its turn."""
    tied = day_clues.weekday_of_date(material)
    if not tied or any(day.month in (1, 11, 12) for _, day in tied):
        return None
    fitting = [
        year
        for year in (lower.day.year, lower.day.year + 1)
        if all((d := day.in_year(year)) and d.weekday() == weekday for weekday, day in tied)
    ]
    return (
        _found(f"{fitting[0]:04}", [*(day.clue for _, day in tied), lower.clue])
        if len(fitting) == 1
        else None
    )


def _between(lower: Bound | None, upper: Bound | None) -> Published | None:
    """Between a past date and one to come: the year or month that both lie in."""
    if lower is None or upper is None or lower.day > upper.day or lower.day.year != upper.day.year:
        return None
    value = f"{lower.day:%Y-%m}" if lower.day.month == upper.day.month else f"{lower.day.year:04}"
    return _found(value, [lower.clue, upper.clue])


def _by_dateline(material: Material) -> Published | None:
    """Only a dateline: its month, of a year that nothing says."""
    line = day_clues.dateline(material)
    if line is None:
        return None
    day = f"XXXX-{line.month:02}-{line.day:02}"
    when = line.in_year(2001)
    if when is None or _near_turn(when):
        return Published(
            None, f"{line.clue.says}, but no year", (line.clue.span,), inferred=True, candidates=(day,)
        )
    how = f"inferred: {line.clue.says}; of {MONTH_NAMES[line.month - 1]} of which year is not said"
    return Published(f"XXXX-{line.month:02}", how, (line.clue.span,), inferred=True, candidates=(day,))
