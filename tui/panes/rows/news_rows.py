"""The row of the timeline that tells an article's news, as the list of articles shows it beside the date. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from store.event_list import EventList
from store.records import Event
from store.text.folding import for_search
from tui.panes.chrome import DIM
from tui.panes.rows.article_entity_rows import RowLine
from tui.panes.rows.event_rows import weight
from tui.panes.status_line import GAP, Part
from tui.panes.timeline_model.folds import date_in
from tui.reading.safe import safe
from tui.words import wording
from tui.words.sources import Voices

ROOM = 30
"""Columns of a headline below which it is not begun."""


@dataclass(frozen=True, slots=True)
class News:
    """A row of the timeline and how many sources tell it."""

    event: Event
    sources: int


class NewsRows:
    """Finds the news of articles in one state of the timeline; each article is looked up once."""

    def __init__(self, events: EventList, voices: Voices) -> None:
        self._events, self._voices = events, voices
        self._found: dict[str, News | None] = {}

    def of(self, article: str) -> News | None:
        """The heaviest row that its title or lead tells; None if its news is no row."""
        if article not in self._found:
            told = self._events.get_many(self._events.indices_of_article(article))
            rows = [event for event in told if not event.aside and _is_news_of(event, article)]
            best = max(rows, key=lambda event: (event.weight, event.id), default=None)
            self._found[article] = News(best, self._voices.of(best)) if best else None
        return self._found[article]


def _is_news_of(event: Event, article: str) -> bool:
    return any(telling.news for telling in event.tellings if telling.article == article)


def with_news(line: RowLine, news: News, date: str | None, title: str, width: int) -> RowLine:
    """An article's first line with as much of its news row as finds room: date, sources, headline.

    What the article says itself is not repeated: `date` (EDTF) is its own, `title` its own.
    """
    left, right = line
    beside = [cell_len(text) for group in right for text, _ in group]
    used = sum(cell_len(text) for text, _ in left) + sum(beside) + (len(GAP) + 1) * bool(beside)
    for parts in _ways(news, date, title, width - used):
        if sum(cell_len(text) for text, _ in parts) <= width - used:
            return [*left, *parts], right
    return line


def _ways(news: News, date: str | None, title: str, room: int) -> Iterator[list[Part]]:
    """What can be said, the longest first."""
    event = news.event
    dots = weight(news.sources, bool(wording.manner(event))).rstrip()
    when = "" if event.date == date else f"→ {safe(date_in(event, (date or '')[:4], date is None))} "
    short: list[Part] = [(f" {when}", DIM), (dots, "" if news.sources > 1 else DIM)]
    headline = safe(event.headline)
    if not for_search(title).startswith(for_search(headline)):
        left = room - sum(cell_len(text) for text, _ in short) - 2
        if left >= ROOM:
            yield [*short, (f"  {wording.short(headline, left)}", DIM)]
    yield short
    yield [(f" {dots}", "" if news.sources > 1 else DIM)]
