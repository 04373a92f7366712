"""A real library of a few lines for the tests that correct its events, and the app on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from store.library import Library
from store.records import Event
from tests.store.libraries import loaded, opened
from tests.tui.desk import Desk, desk
from tui.screens.event import EventScreen
from tui.view_models.events import OpenedRow

TEXTS = {
    "/news/a.txt": "Two meet\n\nOn 3 May 2021 Marta Queiroz met Anton Rezek in Oberthal. On 9 June 2021 a storm"
    " damaged the harbour of Oberthal. Nobody was hurt by the falling cranes.\n",
    "/news/b.txt": "Queiroz meets Rezek\n\nMarta Queiroz met Anton Rezek in Oberthal on 3 May 2021. Workers repaired"
    " the cranes of Silbertal on 12 June 2021.\n",
    "/news/c.txt": "Harbour of Oberthal\n\nIn July 2019 Ilse Vask opened the mill of Silbertal. Voters elected Joren"
    " Haas on 4 May 2018.\n",
}
MET, STORM, CRANES, MILL = "Marta Queiroz met", "A storm damaged", "Workers repaired", "Ilse Vask opened"


@contextmanager
def few_lines(folder: Path) -> Iterator[Library]:
    """A library of these texts."""
    with opened(folder) as library:
        for path, text in TEXTS.items():
            library.add(loaded(text, path))
        library.analysis().refresh(jobs=1)
        yield library


def event(library: Library, headline: str) -> Event:
    (found,) = [e for e in library.analysis().events() if e.headline.startswith(headline)]
    return found


def headlines(library: Library) -> list[str]:
    return [e.headline for e in library.analysis().events()]


def article(library: Library, path: str) -> str:
    return next(row.id for row in library.articles() if row.path == path)


@asynccontextmanager
async def timeline(
    library: Library, headline: str = "", size: tuple[int, int] = (140, 40)
) -> AsyncIterator[Desk]:
    """The app in the timeline, standing on an event."""
    async with desk(library, "4", size=size) as at:  # type: ignore[arg-type]
        if headline:
            assert at.screen.panes.timeline.reveal(event(library, headline).id)
            await at.pilot.pause()
        yield at


@asynccontextmanager
async def text(library: Library, path: str, words: str) -> AsyncIterator[Desk]:
    """The app in an article, the cursor on some words."""
    async with desk(library, "1") as at:  # type: ignore[arg-type]
        start = TEXTS[path].index(words)
        at.screen.reader.go(article(library, path), start)
        await at.pilot.pause()
        yield at


def chosen(at: Desk) -> Event:
    found = chosen_or_none(at)
    assert found is not None
    return found


def chosen_or_none(at: Desk) -> Event | None:
    return at.screen.panes.timeline.chosen


def opened_row(at: Desk) -> OpenedRow:
    assert isinstance(at.app.screen, EventScreen)
    return at.app.screen.opened
