"""What the process that imports tells the app."""

from __future__ import annotations

from dataclasses import dataclass

from store.articles import Loaded, Skipped


@dataclass(frozen=True, slots=True)
class Read:
    """What reading gave."""

    found: tuple[Loaded | Skipped, ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """Another stretch of work begins, of so many things if known."""

    title: str
    total: int | None


@dataclass(frozen=True, slots=True)
class Advanced:
    """So many more of them are done."""

    count: int


@dataclass(frozen=True, slots=True)
class AllRead:
    """Nothing more will be read: the process waits to be told whether there is something to analyse."""


@dataclass(frozen=True, slots=True)
class Done:
    """The analysis is in the cache, or there was none to do."""


Message = Read | Phase | Advanced | AllRead | Done
