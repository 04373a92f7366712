"""The timeline's folds: places in a list of events, gathered by time. Pure; no event is read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from store import edtf
from store.records import Event
from tui.words import wording

GRAINS = ("decade", "year", "month", "day")
"""How events may be grouped, from coarse to fine."""
UNDATED = "undated"
PLANNED = "planned"
OPEN = "planned, denied or supposed"
"""What the heading of planned ones says."""
HIDDEN = "hidden"


@dataclass(slots=True)
class Fold:
    """The events of one time."""

    key: str
    """"2020", "2020-11", "2020-11-09", "202X", "undated" or "hidden"."""
    told: list[int] = field(default_factory=list)
    """Indices, ascending."""
    planned: list[int] = field(default_factory=list)
    """Those that nobody tells as done, ascending: they stand below the others."""
    total: int = 0
    """How many of this time there are if the level shows only some of them, else 0."""

    @property
    def count(self) -> int:
        """Of both."""
        return len(self.told) + len(self.planned)


def folds(
    indices: Iterable[int], dates: Sequence[str | None], grain: str, planned: Collection[int] = frozenset()
) -> list[Fold]:
    """Events by fold; indices ascend, and so come by date. A year's events stay together where it stands among its months."""
    together: dict[str, Fold] = {}
    # Events of one date stand side by side.
    for date, run in groupby(indices, dates.__getitem__):
        key = key_of(date, grain)
        together.setdefault(key, Fold(key)).told.extend(run)
    for fold in together.values() if planned else ():
        fold.planned = [index for index in fold.told if index in planned]
        if fold.planned:
            fold.told = [index for index in fold.told if index not in planned]
    undated = together.pop(UNDATED, None)
    return [*together.values(), *([undated] if undated else [])]


def key_of(date: str | None, grain: str) -> str:
    """The fold that a date (EDTF) belongs to: by its first day, as far as that is known."""
    return UNDATED if date is None else _key_of(date, grain)


@lru_cache(16384)
def _key_of(date: str, grain: str) -> str:
    year, month = _first(date)
    if grain == "day" and edtf.precision(date) == "day":
        return edtf.plain(date)[:10]
    if year is None:
        return UNDATED
    if grain == "decade":
        return f"{year // 10}X"
    if grain in ("month", "day") and month is not None:
        return f"{year}-{month:02}"
    return str(year)


def _first(value: str) -> tuple[int | None, int | None]:
    """Year and month of the first day, the month only if the value names one."""
    span = edtf.days(value)
    day = span.first or span.last
    if day is None:
        head = value.split("/")[0]
        return (int(head[:5]), None) if head.startswith("-") else (None, None)
    named = edtf.precision(value) in ("day", "week", "month", "interval")
    return day.year, day.month if named else None


def label_of(key: str) -> str:
    """The heading's words: "2020", "Nov 2020", "Mon 9 Nov 2020", "1990s"."""
    if key in (UNDATED, HIDDEN):
        return key
    if key.startswith("-"):
        return f"{1 - int(key)} BC"
    if key.endswith("X"):
        return f"{key[:-1]}0s"
    return f"{edtf.weekday(key)} {edtf.label(key)}" if key.count("-") == 2 else edtf.label(key)


_OPEN = frozenset(("about", "before", "after", "by", "since", "until"))
"""Words that say nothing without a date behind them."""


def date_in(event: Event, key: str, alone: bool = False) -> str:
    """An event's date without what its heading says: "9 Nov" below 2020; all of it where it stands alone."""
    if alone:
        return wording.when(event)
    if event.date is None:
        return "·"
    label = wording.when(event)
    bare, tail = label.removesuffix("~"), "~" if label.endswith("~") else ""
    if event.date == key and edtf.weekday(key):
        return f"·{tail}"
    if "/" in event.date or key.endswith("X") or not bare.endswith(f" {key[:4]}"):
        return label
    short = bare[:-5].rstrip(",")
    return label if short in _OPEN else short + tail
