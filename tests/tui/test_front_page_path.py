"""The front page: what came since the reader last looked, and where its lines lead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import dated, loaded
from tests.tui.desk import Desk, desk
from tui.screens.event import EventScreen
from tui.screens.front_page import FrontScreen, front_line
from tui.screens.notes import NotesScreen
from tui.screens.who import WhoScreen
from tui.state.where import Where

OLD = (
    "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020.\n\nThe two signed a treaty in Orlgrad, the Gazette said.",
    "Edda Lindqvist opened the port of Halden on 5 May 2021.\n\nMara Valenko spoke at the opening of the port.",
    "The bridge at Quinby fell on 3 March 2021. Edda Lindqvist saw it fall.",
)
NEW = (
    "Tobin Ostberg met Mara Valenko in Orlgrad on November 9, 2020, the Herald said.\n\nTobin Ostberg signed a treaty.",
    "Tobin Ostberg was elected mayor of Quinby on 7 June 2022.",
)


def at(day: int) -> datetime:
    return datetime(2031, 5, day, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library that was left on the third of May, to which two articles came on the fifth."""
    with Library.open(tmp_path / "desk", now=lambda: at(1)) as library:
        for number, text in enumerate(OLD):
            library.add(dated(text, f"/news/old{number}.txt", f"2021-0{number + 6}"))
        library.annotate(library.articles()[0].id, 0, 12, ["people"])
        library.add(loaded("Nothing is known of this day.", "/news/undated.txt"))
        library.analysis().refresh(jobs=1)
        library.save_state({"looked": "2031-05-03T12:00:00Z", "article": library.articles()[0].id})
    with Library.open(tmp_path / "desk", now=lambda: at(5)) as library:
        for number, text in enumerate(NEW):
            library.add(dated(text, f"/news/new{number}.txt", f"2022-0{number + 6}"))
        library.analysis().refresh(jobs=1)
    return tmp_path / "desk"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder, now=lambda: at(6)) as library:
        yield library


def section(here: Desk, heading: str) -> list[tuple[str, str]]:
    """Words and facts of the lines below a heading."""
    lines = list(here.sees(FrontScreen).page.lines)
    start = next(at for at, line in enumerate(lines) if line.is_heading and line.words == heading) + 1
    end = next((at for at in range(start, len(lines)) if lines[at].is_heading), len(lines))
    return [(line.words, line.facts) for line in lines[start:end]]


async def go(here: Desk, words: str) -> None:
    """Stands on the line that begins so, and goes where it leads."""
    lines = here.sees(FrontScreen).page.lines
    first = next(at for at, line in enumerate(lines) if not line.is_heading)
    leading = [number for number, line in enumerate(lines) if not line.is_heading]
    place = next((number for number in leading if lines[number].words == words), None)
    place = place or next(number for number in leading if lines[number].words.startswith(words))
    await here.press(*["j" if place > first else "k"] * abs(place - first), "enter")


async def test_who_comes_back_to_more_is_greeted_by_it(library: Library) -> None:
    async with desk(library) as here:  # type: ignore[arg-type]
        assert here.sees(FrontScreen).page.since == "since 3 May 2031: 2 new articles"
        assert [words for words, _ in section(here, "New articles")] == ["new1.txt", "new0.txt"]
        await here.press("escape")
        here.is_back()


async def test_rows_that_gained_a_source_say_from_whom(library: Library) -> None:
    async with desk(library) as here:  # type: ignore[arg-type]
        (row,) = section(here, "Now told by more")
        assert "met" in row[0] and row[1] == "+ new0.txt"
        await go(here, row[0])
        assert len({t.article for t in here.sees(EventScreen).opened.event.tellings}) == 2


async def test_who_rises_is_told_with_numbers(library: Library) -> None:
    async with desk(library) as here:  # type: ignore[arg-type]
        rising = section(here, "Named more than before")
        assert rising[0] == ("Tobin Ostberg", "in 2 of 2 new articles, 3 in all")
        await go(here, "Tobin Ostberg")
        assert here.sees(WhoScreen).asked.entity.name == "Tobin Ostberg"


async def test_what_waits_leads_to_lists(library: Library) -> None:
    async with desk(library) as here:  # type: ignore[arg-type]
        assert section(here, "Waits for you")[0] == ("5 unread articles", "")
        await go(here, "1 undated article")
        here.is_back()
        assert [row.path for row in here.screen.session.shown] == ["/news/undated.txt"]
        await here.press("0")
        await go(here, "#people")
        here.sees(NotesScreen)


async def test_an_article_is_opened(library: Library) -> None:
    async with desk(library) as here:  # type: ignore[arg-type]
        await here.press("enter")
        here.is_back()
        assert here.text.startswith("Tobin Ostberg was elected") and here.screen.where is Where.TEXT
        await here.press("g", "0", "0")
        here.is_back()


async def test_nobody_else_is_greeted(folder: Path) -> None:
    for _ in range(2):
        with Library.open(folder, now=lambda: at(6)) as library:
            library.save_state({**library.state(), "looked": "2031-05-06T12:00:00Z"})
            async with desk(library) as here:  # type: ignore[arg-type]
                here.is_back()


async def test_a_first_reader_is_told_what_to_press(folder: Path) -> None:
    with Library.open(folder, now=lambda: at(6)) as library:
        library.save_state({})
        async with desk(library, "0") as here:  # type: ignore[arg-type]
            page = here.sees(FrontScreen).page
            assert page.since == "" and page.hints[0].startswith("enter opens")
            assert [line.words for line in page.lines if line.words == "New articles"] == []


async def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    with Library.open(tmp_path / "empty") as library:
        async with desk(library, "0") as here:  # type: ignore[arg-type]
            here.sees(FrontScreen)


async def test_lines_keep_their_width(library: Library) -> None:
    async with desk(library) as here:  # type: ignore[arg-type]
        for line in here.sees(FrontScreen).page.lines:
            for width in (40, 60, 110):
                assert front_line(line, width, 12 if line.date else 0).cell_length <= width
