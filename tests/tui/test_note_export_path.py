"""Notes written from their list: what the filter shows, in the files of the command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.widgets import Static

from store.library import Library
from tests.store.libraries import dated, opened
from tests.tui.desk import Desk, desk
from tui.cli import main
from tui.screens.notes import NotesScreen
from tui.widgets.row_list import RowList

FIRST = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020. In March 2021 Valenko signed the statement."


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    with opened(tmp_path / "desk") as library:
        key = library.add(dated(FIRST, "/news/a.txt", "2021-04-01")).article
        library.analysis().refresh(jobs=1)
        library.annotate(key, 0, 12, ["people/mayors"], "who?")
        library.annotate(key, 34, 41, ["places"])
        yield library


def printed(library: Library, *words: str) -> bytes:
    result = CliRunner().invoke(main, ["export", "notes", "--library", str(library.folder), *words])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


async def export(at: Desk, *keys: str) -> None:
    await at.press("A", *keys)


@pytest.mark.parametrize(
    "form", ["md", "html", "csv", "json", "w3c", "hypothesis", "qdpx", "qdc", "brat", "conll"]
)
async def test_every_format_is_that_of_the_command(library: Library, form: str) -> None:
    forms = ("md", "html", "csv", "json", "w3c", "hypothesis", "qdpx", "qdc", "brat", "conll")
    async with desk(library) as at:  # type: ignore[arg-type]
        await export(at, "E", str((forms.index(form) + 1) % 10), "enter")
        at.shows("Wrote 2 notes")
    (file,) = Path().iterdir()
    assert file.read_bytes() == printed(library, "--format", form)


async def test_what_the_filter_shows_goes_out_and_the_list_comes_back(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await export(at, "/", *"tag:people", "enter", "E", "enter")
        at.sees(NotesScreen)
        at.shows("Wrote 1 note")
    assert Path("notes.md").read_bytes() == printed(library, "tag:people")


async def test_fields_are_asked_of_notes_and_what_cannot_be_is_said(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await export(at, "/", *"who:ostberg")
        at.sees(NotesScreen)
        assert at.app.screen.query_one(RowList).count == 0
        await at.press(*(["backspace"] * 11), *"is:conflict")
        assert "is asked of the timeline" in str(at.app.screen.query_one("#remark", Static).render())
