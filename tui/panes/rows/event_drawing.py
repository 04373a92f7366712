"""How one state of the timeline draws its events: with whose names, whose voices and whose words. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from store.records import Event, Telling
from tui.panes.rows.article_entity_rows import RowLine
from tui.panes.rows.event_rows import Names, by_article, event_details, event_line, event_lines
from tui.panes.timeline_model.outline import Line
from tui.words import wording
from tui.words.sources import Voices


def _nobody(entity: str) -> str | None:
    return None


def _unread(telling: Telling) -> str:
    return ""


@dataclass(slots=True)
class EventDrawing:
    """What rows and the lines below them need beside the event."""

    names: Names = _nobody
    voices: Voices = field(default_factory=Voices)
    quote: Callable[[Telling], str] = _unread
    """The words of a passage with who says them; "" where they cannot be read."""
    wrap: int = 0
    """Columns in which headlines take lines of their own; 0 where each row has one."""

    def lines(self, row: Line, event: Event, width: int) -> list[RowLine]:
        """A row."""
        sources = self.voices.of(event)
        if self.wrap:
            return event_lines(row, event, min(width, self.wrap), self.names, sources)
        return [event_line(row, event, width, self.names, sources)]

    def details(self, event: Event, width: int, passages: int) -> str:
        """What is known of it, and so many passages, one of each article first, a line each."""
        found = (self.quote(telling) for telling in by_article(event.tellings)[:passages])
        quotes = [wording.short(quote, width) for quote in found if quote]
        return event_details(event, self.names, self.voices.of(event), quotes)
