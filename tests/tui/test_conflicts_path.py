"""Contradictions of a merge, decided from the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import dated, opened
from tests.tui.desk import desk
from tui.screens.conflicts import ConflictsScreen, conflict_lines

TEXT = "Mara Valenko opened the bridge at Orlgrad. Tobin Ostberg was there."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path / "ours") as ours, opened(tmp_path / "theirs") as theirs:
        key = ours.add(dated(TEXT, "/news/a.txt", "2031-05-04")).article
        notes = [ours.annotate(key, *span, ["people"]).id for span in ((0, 12), (43, 56))]
        ours.analysis().refresh(jobs=1)
        theirs.merge(ours.holdings(), "ours")
        for note in notes:
            theirs.change_annotation(note, comment="who?")
            ours.change_annotation(note, comment="known")
        for shelf, date in ((ours, "2031-05-05"), (theirs, "2031-06-05")):
            shelf.set_published(key, date)
        ours.merge(theirs.holdings(), "colleague")
        yield ours


def comments(library: Library) -> list[str]:
    return [note.comment for note in library.annotations()]


async def test_one_key_decides_and_the_list_comes_back(library: Library) -> None:
    async with desk(library, "g", "x") as at:  # type: ignore[arg-type]
        assert len(at.sees(ConflictsScreen).request.rows) == 3
        await at.press("t")
        assert len(at.sees(ConflictsScreen).request.rows) == 2
        assert comments(library) == ["who?", "known"]
        await at.press("b")
        assert comments(library) == ["who?", "known\n\nwho?"]
        await at.press("u")
        assert comments(library) == ["who?", "known"]
        await at.press("h", "b")
        assert len(at.sees(ConflictsScreen).request.rows) == 1, "both dates cannot be kept"
        await at.press("t")
        assert not at.sees(ConflictsScreen).request.rows
        await at.press("t", "escape")
        at.is_back()
        assert library.articles()[0].date == "2031-06-05"


async def test_both_sides_are_shown_whole_and_enter_reads_the_article(library: Library) -> None:
    async with desk(library, "g", "x", size=(80, 24)) as at:  # type: ignore[arg-type]
        shown = str(at.sees(ConflictsScreen).query_one("#passage").render())
        assert shown == "here: #people, “known”\ncolleague: #people, “who?”"
        await at.press("enter")
        at.is_back()
        assert at.screen.where.name == "TEXT"


async def test_nothing_open_says_so(tmp_path: Path) -> None:
    with opened(tmp_path / "desk") as library:
        async with desk(library, "g", "x") as at:  # type: ignore[arg-type]
            await at.press("h", "t", "enter", "u")
            at.sees(ConflictsScreen)


async def test_they_are_no_rows_of_the_list_of_decisions(library: Library) -> None:
    async with desk(library, "U") as at:  # type: ignore[arg-type]
        assert [row.words.split(" is from")[1] for row in at.app.screen.request.rows] == [" 5 May 2031"]  # type: ignore[attr-defined]


def test_lines_never_leave_their_width(library: Library) -> None:
    for row in library.conflicts.open():
        for width in (24, 40, 90):
            assert all(line.cell_length <= width for line in conflict_lines(row, width))


async def test_opening_says_that_they_wait(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        assert at.told() == ["3 contradictions of a merge to decide: gx lists them"]
    for conflict in library.conflicts.open():
        library.conflicts.settle(conflict.id, "here")
    async with desk(library) as at:  # type: ignore[arg-type]
        assert at.told() == []
