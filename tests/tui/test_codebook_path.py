"""The codebook from the keyboard: tags looked at, renamed, merged, moved, described, deleted, made; and notes made longer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import dated, opened
from tests.tui.desk import Desk, desk
from tui.screens.codebook import CodebookScreen
from tui.screens.export import ExportScreen
from tui.screens.notes import NotesScreen

FIRST = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020. In March 2021 Valenko signed the statement."


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.chdir(tmp_path)
    with opened(tmp_path / "desk") as library:
        key = library.add(dated(FIRST, "/news/a.txt", "2021-04-01")).article
        library.analysis().refresh(jobs=1)
        library.annotate(key, 0, 12, ["people/mayors"])
        library.annotate(key, 17, 30, ["people"])
        library.annotate(key, 34, 41, ["places"])
        yield library


def seen(at: Desk) -> list[tuple[str, int, int, str]]:
    rows = at.sees(CodebookScreen).request.rows
    return [(row.tag, row.own, row.below, row.memo) for row in rows]


async def choose(at: Desk, tag: str) -> None:
    """Goes down to a tag of the codebook."""
    places = [row.tag for row in at.sees(CodebookScreen).request.rows]
    await at.press("g", *["j"] * places.index(tag))


async def test_it_shows_the_tree_with_counts(library: Library) -> None:
    async with desk(library, "T") as at:  # type: ignore[arg-type]
        assert seen(at) == [("people", 1, 2, ""), ("people/mayors", 1, 1, ""), ("places", 1, 1, "")]


async def test_enter_lists_the_passages_also_of_what_is_below(library: Library) -> None:
    async with desk(library, "T", "enter") as at:  # type: ignore[arg-type]
        notes = at.sees(NotesScreen).request
        assert notes.heading == "Tagged people"
        assert len(notes.rows) == 2


async def test_renaming_takes_those_below_along_and_stays_there(library: Library) -> None:
    async with desk(library, "T", "R") as at:  # type: ignore[arg-type]
        await at.press("ctrl+u")
        await at.type("actors")
        await at.press("enter")
        assert [row[0] for row in seen(at)] == ["actors", "actors/mayors", "places"]
        assert at.sees(CodebookScreen).request.at == "actors"
        await at.press("u")
        assert [row[0] for row in seen(at)] == ["people", "people/mayors", "places"]


async def test_merging_joins_two(library: Library) -> None:
    async with desk(library, "T") as at:  # type: ignore[arg-type]
        await choose(at, "places")
        await at.press("m")
        await at.type("mayors")
        await at.press("enter")
        assert seen(at) == [("people", 1, 3, ""), ("people/mayors", 2, 2, "")]
    assert len(library.history()[0]) == 4


async def test_moving_puts_one_below_another_or_to_the_top(library: Library) -> None:
    async with desk(library, "T") as at:  # type: ignore[arg-type]
        await choose(at, "places")
        await at.press("greater_than_sign", "enter")
        assert [row[0] for row in seen(at)] == ["people", "people/mayors", "people/places"]
        await at.press("greater_than_sign")
        await at.type("top")
        await at.press("enter")
        assert [row[0] for row in seen(at)] == ["people", "people/mayors", "places"]


async def test_a_description_is_kept_and_shown(library: Library) -> None:
    async with desk(library, "T", "M") as at:  # type: ignore[arg-type]
        await at.type("who acts")
        await at.press("ctrl+s")
        assert seen(at)[0] == ("people", 1, 2, "who acts")
        assert "who acts" in str(at.app.screen.query_one("#passage").render())


async def test_a_new_tag_is_there_before_it_is_used(library: Library) -> None:
    async with desk(library, "T", "a") as at:  # type: ignore[arg-type]
        await at.type("ships/ferries")
        await at.press("enter")
        await at.type("with cars")
        await at.press("ctrl+s")
        assert seen(at)[-2:] == [("ships", 0, 0, ""), ("ships/ferries", 0, 0, "with cars")]
    assert library.tags()["ships/ferries"] == 0


async def test_deleting_is_one_step(library: Library) -> None:
    async with desk(library, "T", "d") as at:  # type: ignore[arg-type]
        assert seen(at) == [("places", 1, 1, "")]
        await at.press("u")
        assert len(seen(at)) == 3


async def test_its_passages_are_exported_from_there(library: Library) -> None:
    async with desk(library, "T", "E") as at:  # type: ignore[arg-type]
        at.sees(ExportScreen)
        await at.press("enter")
        at.sees(CodebookScreen)
    written = Path("notes.md").read_text("utf-8")
    assert "Mara Valenko" in written and "Orlgrad" not in written.split("##", 1)[1].replace("in Orlgrad", "")


async def test_cancelled_choices_come_back_to_the_tag(library: Library) -> None:
    async with desk(library, "T") as at:  # type: ignore[arg-type]
        await choose(at, "places")
        for key in ("R", "m", "greater_than_sign", "M"):
            await at.press(key, "escape")
            assert at.sees(CodebookScreen).request.at == "places"
    assert len(library.history()[0]) == 3


async def test_an_empty_one_says_how_to_begin(tmp_path: Path) -> None:
    with opened(tmp_path / "other") as library:
        async with desk(library, "T") as at:  # type: ignore[arg-type]
            assert seen(at) == []
            await at.press("enter", "R", "d", "E")
            at.sees(CodebookScreen)


async def test_a_note_is_made_longer_and_shorter_by_words(library: Library) -> None:
    async with desk(library, "1", "enter") as at:  # type: ignore[arg-type]
        note = library.annotations()[0]

        def words() -> str:
            return library.annotation(note.id).anchor.exact

        await at.press("g", "g", "greater_than_sign")
        assert words() == "Mara Valenko met"
        at.shows("It is now on “Mara Valenko met”")
        await at.press("g", "greater_than_sign")
        assert words() == "Valenko met"
        await at.press("less_than_sign")
        assert words() == "Valenko"
        await at.press("less_than_sign")
        assert words() == "Valenko"
        at.says("It cannot be made shorter")
        await at.press("g", "less_than_sign")
        assert words() == "Mara Valenko"
        await at.press("u")
        assert words() == "Valenko"


async def test_a_digit_takes_the_tag_before_which_it_stands(library: Library) -> None:
    async with desk(library, "1", "enter", "G", "t") as at:  # type: ignore[arg-type]
        await at.press("2")
        at.is_back()
        at.shows("Tagged people/mayors")
        await at.press("t", "1")
        at.shows("Tagged people/mayors")


async def test_a_tag_that_begins_with_a_digit_is_typed_behind_a_blank(library: Library) -> None:
    async with desk(library, "1", "enter", "G", "t") as at:  # type: ignore[arg-type]
        await at.type(" 2020")
        await at.press("enter")
        assert "2020" in library.tags()
