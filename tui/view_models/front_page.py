"""What the front page shows, and where its lines lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Leads = Literal["article", "event", "entity", "tag", "unread", "pairs", "conflicts", "undated", "notes"]


@dataclass(frozen=True, slots=True)
class FrontLine:
    """A line; a heading leads nowhere."""

    words: str
    facts: str = ""
    """What stands dim at the end."""
    date: str = ""
    """What stands before it, in a column of its own."""
    leads: Leads | None = None
    key: str = ""
    """Id or name of what it leads to."""

    @property
    def is_heading(self) -> bool:
        """True for the name of a section."""
        return self.leads is None


@dataclass(frozen=True, slots=True)
class FrontPage:
    """For `tui.screens.front_page.FrontScreen`, answered with the line that was chosen."""

    name: str
    """The library's."""
    since: str
    """A clause: "since Tue 3 May: 12 new articles"; "" for a reader who comes for the first time."""
    lines: tuple[FrontLine, ...]
    hints: tuple[str, ...] = ()
    """What a reader who comes for the first time is told, sentences."""
