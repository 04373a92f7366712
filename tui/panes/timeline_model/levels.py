"""How much of the timeline is shown: the words for it, and what comes before and after. Pure."""

from __future__ import annotations

from typing import get_args

from store.records import Level

LEVELS: tuple[Level, ...] = get_args(Level)
"""The coarsest first."""
LARGE = 30
"""Articles from which on a library opens with its story alone."""
WORDS: dict[Level, str] = {
    "story": "the story: what mattered most",
    "more": "more of the story",
    "told": "all that is told",
    "passages": "every dated passage",
}
"""What each level shows, for the reader."""


def level_at_first(articles: int) -> Level:
    """The level of a library in which the reader chose none."""
    return "story" if articles > LARGE else "more"


def stepped(level: Level, step: int) -> Level | None:
    """The level so many steps finer, or coarser if negative; None beyond an end."""
    place = LEVELS.index(level) + step
    return LEVELS[place] if 0 <= place < len(LEVELS) else None


def read(value: str) -> Level | None:
    """A level as it was kept; None if it is none."""
    return next((level for level in LEVELS if level == value), None)
