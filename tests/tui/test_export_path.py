"""The timeline written from the app: the same files as the command's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.widgets import Input

from store.library import Library
from tests.store.libraries import dated, opened
from tests.tui.desk import Desk, desk
from tui.cli import main
from tui.screens.event import EventScreen
from tui.screens.export import ExportScreen
from tui.screens.text_search import TextSearchScreen
from tui.screens.who import WhoScreen
from tui.words.export_forms import FOUND
from tui.words.export_forms import TIMELINE as FORMS

FIRST = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020. In March 2021 Valenko signed the statement."
SECOND = "Tobin Ostberg met Mara Valenko in Orlgrad on November 9, 2020, the Gazette said."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path / "library") as library:
        library.add(dated(FIRST, "/news/a.txt", "2021-04-01"))
        library.add(dated(SECOND, "/news/b.txt", "2020-11-10"))
        library.analysis().refresh(jobs=1)
        yield library


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    return tmp_path / "out"


async def written(at: Desk) -> None:
    """Waits for the file."""
    await at.app.workers.wait_for_complete()
    await at.pilot.pause()


def printed(library: Library, *options: str) -> str:
    result = CliRunner().invoke(main, ["timeline", "--library", str(library.folder), *options])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("number", range(len(FORMS)))
async def test_every_format_is_what_the_command_prints(library: Library, here: Path, number: int) -> None:
    async with desk(library, "E", str(number + 1), "enter") as at:  # type: ignore[arg-type]
        await written(at)
        at.shows("Wrote ")
    (file,) = here.iterdir()
    assert file.read_text("utf-8") == printed(library, "--format", FORMS[number][0])


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("from:2021", ("--from", "2021")),
        ("who:ostberg", ("--who", "ostberg")),
        ("who:Valenko to:2020-12", ("--to", "2020-12", "--who", "Valenko")),
        ("tag:rail", ("--tag", "rail")),
    ],
)
async def test_what_is_shown_is_what_the_command_chooses(
    library: Library, here: Path, typed: str, options: tuple[str, ...]
) -> None:
    first = library.articles()[0].id
    library.annotate(first, 0, 30, ("rail/north",))
    async with desk(library, "4", "/") as at:  # type: ignore[arg-type]
        await at.type(typed)
        await at.press("enter", "E", "4", "enter")
        await written(at)
        at.says("Wrote 1 event to")
    assert (here / "timeline.json").read_text("utf-8") == printed(library, "--format", "json", *options)


async def test_everything_under_a_filter(library: Library, here: Path) -> None:
    async with desk(library, "4", "/") as at:  # type: ignore[arg-type]
        await at.type("from:2021")
        await at.press("enter", "E", "4", "space", "enter")
        await written(at)
    assert len(json.loads((here / "timeline.json").read_text("utf-8"))["events"]) == 2


async def test_a_hidden_event_goes_nowhere(library: Library, here: Path) -> None:
    library.event_decisions.hide(library.analysis().events()[0].id)
    async with desk(library, "4", "X", "E", "4", "enter") as at:  # type: ignore[arg-type]
        await written(at)
    assert len(json.loads((here / "timeline.json").read_text("utf-8"))["events"]) == 1


async def test_a_file_that_is_there_is_only_written_over_when_asked_twice(
    library: Library, here: Path
) -> None:
    (here / "timeline.md").write_text("mine")
    async with desk(library, "E", "enter") as at:  # type: ignore[arg-type]
        at.sees(ExportScreen)
        assert (here / "timeline.md").read_text() == "mine"
        await at.press("enter")
        await written(at)
    assert (here / "timeline.md").read_text("utf-8") == printed(library, "--format", "md")


async def test_a_folder_that_is_not_there_keeps_the_dialog(library: Library, here: Path) -> None:
    async with desk(library, "E", "tab", "ctrl+u") as at:  # type: ignore[arg-type]
        await at.type("none/rows")
        await at.press("enter")
        at.sees(ExportScreen)
        await at.press("ctrl+u")
        await at.type("rows")
        await at.press("enter")
        await written(at)
    assert [path.name for path in here.iterdir()] == ["rows.md"]


async def test_a_disk_that_refuses_is_said(
    library: Library, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    async with desk(library, "E", "enter") as at:  # type: ignore[arg-type]
        await written(at)
        at.shows("was not written: no space left on device")
    assert list(here.iterdir()) == []


async def test_format_and_name_stay_for_the_next_time(library: Library, here: Path) -> None:
    async with desk(library, "E", "3", "enter") as at:  # type: ignore[arg-type]
        await written(at)
        await at.press("E")
        screen = at.sees(ExportScreen)
        assert (screen.request.form, screen.request.name) == ("csv", "timeline.csv")


async def test_a_file_being_written_is_waited_for(library: Library, here: Path) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        at.screen.exporter.writing = "timeline.md"
        await at.press("q")
        at.shows("timeline.md is still being written")
        await at.press("E")
        at.is_back()
        at.screen.exporter.writing = ""
        await at.press("q")
        assert not at.app.is_running


async def test_one_row_goes_out_of_its_dialog_which_comes_back(library: Library, here: Path) -> None:
    async with desk(library, "4", "o", "E", "4", "enter") as at:  # type: ignore[arg-type]
        at.sees(EventScreen)
        await written(at)
        at.shows("Wrote 1 event to event.json")
        shown = at.sees(EventScreen).opened.event
    (row,) = json.loads((here / "event.json").read_text("utf-8"))["events"]
    assert row["id"] == shown.id and len(row["tellings"]) == len(shown.tellings)


async def test_a_hidden_row_can_be_written_when_it_is_opened(library: Library, here: Path) -> None:
    library.event_decisions.hide(library.analysis().events()[0].id)
    async with desk(library, "4", "X", "G", "o") as at:  # type: ignore[arg-type]
        assert at.sees(EventScreen).opened.event.deeds == ("hidden",)
        await at.press("E", "4", "enter")
        await written(at)
    assert len(json.loads((here / "event.json").read_text("utf-8"))["events"]) == 1


@pytest.mark.parametrize("number", range(len(FOUND)))
async def test_what_a_search_finds_goes_out_and_the_search_comes_back(
    library: Library, here: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    async with desk(library, "g", "/") as at:  # type: ignore[arg-type]
        await at.type("valenko met")
        await written(at)
        await at.press("ctrl+e", str(number + 1), "enter")
        await written(at)
        assert at.sees(TextSearchScreen).query_one(Input).value == "valenko met"
        at.shows("Wrote 2 articles to found.")
    (file,) = here.iterdir()
    form = FOUND[number][0]
    words = ("articles",) if form in ("ris", "bibtex") else ()
    command = ("export", *words) if words else ("search", "valenko", "met")
    result = CliRunner().invoke(main, [*command, "--library", str(library.folder), "--format", form])
    assert result.exit_code == 0, result.output
    assert file.read_text("utf-8").strip() == result.stdout.strip()


async def test_nothing_found_is_not_written(library: Library, here: Path) -> None:
    async with desk(library, "g", "/") as at:  # type: ignore[arg-type]
        await at.type("zzzz")
        await written(at)
        await at.press("ctrl+e")
        at.sees(TextSearchScreen)
    assert not [*here.iterdir()]


async def test_a_search_that_cannot_be_written_says_so(library: Library, here: Path) -> None:
    (here / "found.csv").mkdir()
    async with desk(library, "g", "/") as at:  # type: ignore[arg-type]
        await at.type("valenko")
        await written(at)
        await at.press("ctrl+e", "enter")
        at.sees(ExportScreen)


async def test_every_mention_of_a_name_goes_out_of_its_dialog(library: Library, here: Path) -> None:
    async with desk(library, "3", "i") as at:  # type: ignore[arg-type]
        name = at.sees(WhoScreen).asked.entity
        await at.press("E", "2", "enter")
        await written(at)
        assert at.sees(WhoScreen).asked.entity.id == name.id
    found = json.loads((here / "found.json").read_text("utf-8"))
    assert sum(len(article["passages"]) for article in found["articles"]) == name.mentions
    assert {p["found"] for a in found["articles"] for p in a["passages"]} <= {v.text for v in name.variants}
