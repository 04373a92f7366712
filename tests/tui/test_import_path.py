"""Articles come in while the reader reads: lists fill, nothing that he looks at moves, what was left out can be tried again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Input

from store.articles import Skipped
from store.library import Library
from store.pipeline import read_all
from store.pipeline.ports import NoProgress
from store.services import analyse_beside
from tests.tui.desk import NOWHERE, Desk
from tui.app import DatelineApp
from tui.controllers.importing import ImportController
from tui.controllers.watching import WatchController
from tui.importing.messages import Advanced, AllRead, Done, Message, Phase, Read
from tui.importing.process import SpawnedProcess
from tui.screens.import_prompt import ImportPrompt
from tui.screens.skipped import SkippedScreen

FERRY = (
    "Ferry runs aground\n\nHALSE, 8 June 2021 - The ferry Torvik ran aground off Halse on Monday with 212 "
    "people aboard. Captain Ida Roen said nobody was hurt.\n"
)
MILL = (
    "Old mill opens\n\nVESTERBY, 9 June 2021 - Farmers opened a market in the old mill of Vesterby on Tuesday. "
    "Mayor Ida Roen cut the ribbon.\n"
)


class Told:
    """A process that reads and analyses within the test, and tells one thing after the other when it is let."""

    made: Sequence[Told] = ()

    def __init__(self, paths: Sequence[Path], folder: Path, recogniser: str | None) -> None:
        self.paths, self.folder = paths, folder
        self.messages: asyncio.Queue[Message | None] = asyncio.Queue()
        self.analysed: bool | None = None
        self.ended = False
        Told.made = (*Told.made, self)

    def tell(self, *messages: Message) -> None:
        """The app hears these."""
        for message in messages:
            self.messages.put_nowait(message)

    def read(self) -> None:
        """All that is under the paths."""
        self.tell(Phase("Importing", 2), Read(tuple(read_all(self.paths))), AllRead())

    def die(self) -> None:
        """As if it was killed."""
        self.messages.put_nowait(None)

    async def receive(self) -> Message:
        """What it tells next."""
        message = await self.messages.get()
        if message is None:
            raise EOFError
        return message

    def go_on(self, analyse: bool) -> None:
        """Analyses as the process does, in a library that it only reads."""
        self.analysed = analyse
        if analyse:
            with Library.open(self.folder, write=False) as library:
                analyse_beside(library, self.folder, None, NoProgress())
        self.tell(Done())

    def end(self) -> None:
        """It is gone; whoever listens hears that."""
        if not self.ended:
            self.ended = True
            self.die()


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImportController, "start", Told)
    monkeypatch.setattr(Told, "made", ())


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """A folder of articles."""
    folder = tmp_path / "wire"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY)
    return folder


@asynccontextmanager
async def reading(folder: Path, *articles: Path) -> AsyncIterator[Desk]:
    """The app on a library in a folder, with these articles in it."""
    with Library.open(folder) as library:
        for found in read_all(articles):
            assert not isinstance(found, Skipped)
            library.add(found)
        library.analysis().refresh(jobs=1)
        app = DatelineApp(library, keys=NOWHERE)
        async with app.run_test(size=(140, 40)) as pilot:
            await pilot.pause()
            yield Desk(app, pilot)
            assert app.faults == 0


async def ask_for(at: Desk, path: Path) -> Told:
    """Asks to import a path, and gives the process that was begun for it."""
    await at.find("import files")
    at.sees(ImportPrompt).query_one(Input).value = str(path)
    await at.press("enter")
    at.is_back()
    return Told.made[-1]


async def settle(at: Desk, process: Told) -> None:
    """Until all that was told was heard."""
    while at.screen.importer.is_running and not (process.messages.empty() and not process.ended):
        await at.pilot.pause()
    await at.pilot.pause()


async def test_an_empty_library_fills_from_within_the_app(tmp_path: Path, wire: Path) -> None:
    (wire / "mill.txt").write_text(MILL)
    async with reading(tmp_path / "lib") as at:
        process = await ask_for(at, wire)
        process.read()
        await settle(at, process)
        at.says("2 articles imported.")
        assert "2 articles" in at.line("#header")
        assert len(at.screen.session.library.analysis().events()) > 0
        assert process.ended


async def test_the_header_says_how_far_it_is(tmp_path: Path, wire: Path) -> None:
    async with reading(tmp_path / "lib") as at:
        process = await ask_for(at, wire)
        process.tell(Phase("Importing", 40), Read(tuple(read_all([wire]))))
        await settle(at, process)
        assert "importing 1 of 40" in at.line("#header")
        process.tell(Phase("Reading dates and names", 12), Advanced(5))
        await settle(at, process)
        assert "reading dates and names 5 of 12" in at.line("#header")
        process.tell(AllRead())
        await settle(at, process)
        assert "reading" not in at.line("#header")


async def test_what_the_reader_looks_at_stays_where_it_is(tmp_path: Path, wire: Path) -> None:
    async with reading(tmp_path / "lib", wire / "ferry.txt") as at:
        await at.press("enter", "j", "w", "w")
        stood, text, chosen = at.cursor, at.text, at.screen.panes.articles.chosen
        (wire / "earlier.txt").write_text(MILL.replace("9 June 2021", "9 June 2019"))
        process = await ask_for(at, wire)
        process.read()
        await settle(at, process)
        at.says("1 article imported, 1 already there.")
        assert (at.cursor, at.text, at.screen.panes.articles.chosen) == (stood, text, chosen)
        assert [row.id for row in at.screen.session.shown][1] == chosen


async def test_a_tag_made_meanwhile_is_kept(tmp_path: Path, wire: Path) -> None:
    async with reading(tmp_path / "lib", wire / "ferry.txt") as at:
        await at.press("enter")
        (wire / "mill.txt").write_text(MILL)
        process = await ask_for(at, wire)
        process.tell(Phase("Importing", 2), Read(tuple(read_all([wire]))))
        await settle(at, process)
        library, article = at.screen.session.library, at.screen.session.current or ""
        library.annotate(article, 0, 5, ["sea"])
        process.tell(AllRead())
        await settle(at, process)
        assert [note.tags for note in library.annotations(article)] == [("sea",)]
        assert len(library.articles()) == 2


async def test_what_was_left_out_is_listed_and_can_be_tried_again(tmp_path: Path, wire: Path) -> None:
    (wire / "mill.txt").write_bytes(b"")
    async with reading(tmp_path / "lib") as at:
        process = await ask_for(at, wire)
        process.read()
        await settle(at, process)
        at.says("1 article imported, 1 skipped.")
        await at.find("skipped")
        screen = at.sees(SkippedScreen)
        assert [(Path(s.path).name, s.reason) for s in screen.skipped] == [("mill.txt", "empty")]
        (wire / "mill.txt").write_text(MILL)
        await at.press("enter")
        again = Told.made[-1]
        assert again.paths == [wire / "mill.txt"]
        again.read()
        await settle(at, again)
        at.says("1 article imported.")
        assert not at.screen.importer.skipped


async def test_a_path_that_is_not_there_is_refused_in_the_dialog(tmp_path: Path) -> None:
    async with reading(tmp_path / "lib") as at:
        await at.find("import files")
        screen = at.sees(ImportPrompt)
        screen.query_one(Input).value = str(tmp_path / "nowhere")
        await at.press("enter")
        assert "nowhere is not there" in str(screen.query_one("#echo").render())
        assert not Told.made


async def test_tab_completes_the_path(tmp_path: Path, wire: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(tmp_path / "lib") as at:
        await at.find("import files")
        await at.press("w", "i", "tab", "f", "tab", "enter")
        assert Told.made[-1].paths == [Path("wire/ferry.txt")]
        Told.made[-1].end()
        await settle(at, Told.made[-1])


async def test_stopped_it_keeps_what_came(tmp_path: Path, wire: Path) -> None:
    async with reading(tmp_path / "lib") as at:
        process = await ask_for(at, wire)
        process.tell(Phase("Importing", 2), Read(tuple(read_all([wire]))))
        await settle(at, process)
        await at.find("stop the import")
        await settle(at, process)
        at.says("Stopped: 1 article imported.")
        assert len(at.screen.session.rows) == 1


async def test_a_process_that_ends_early_is_told_and_costs_nothing_that_came(
    tmp_path: Path, wire: Path
) -> None:
    async with reading(tmp_path / "lib") as at:
        process = await ask_for(at, wire)
        process.tell(Read(tuple(read_all([wire]))))
        process.die()
        await settle(at, process)
        assert any("ended early" in told for told in at.told())
        assert len(at.screen.session.rows) == 1


async def test_one_import_at_a_time(tmp_path: Path, wire: Path) -> None:
    async with reading(tmp_path / "lib") as at:
        process = await ask_for(at, wire)
        await at.find("import files")
        at.says("An import is under way")
        process.end()
        await settle(at, process)


async def test_nothing_new_is_not_analysed_again(tmp_path: Path, wire: Path) -> None:
    async with reading(tmp_path / "lib", wire / "ferry.txt") as at:
        process = await ask_for(at, wire)
        process.read()
        await settle(at, process)
        at.says("0 articles imported, 1 already there.")
        assert process.analysed is False


async def test_what_comes_into_a_watched_folder_is_imported(
    tmp_path: Path, wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: asyncio.Queue[None] = asyncio.Queue()
    monkeypatch.setattr(WatchController, "wait", looks.get)
    async with reading(tmp_path / "lib") as at:
        await at.find("watch a folder")
        at.sees(ImportPrompt).query_one(Input).value = str(wire)
        await at.press("enter")
        while not Told.made:
            await at.pilot.pause()
        Told.made[0].read()
        await settle(at, Told.made[0])
        at.says("1 article imported.")
        (wire / "mill.txt").write_text(MILL)
        for _ in range(3):  # a file must stand still for one look
            looks.put_nowait(None)
        while len(Told.made) < 2:
            await at.pilot.pause()
        assert Told.made[1].paths == [wire / "mill.txt"]
        Told.made[1].read()
        await settle(at, Told.made[1])
        at.says("1 article imported.")
        await at.find("stop watching")
        at.says("No folder is watched any more")
        assert not at.screen.importer.watch.is_watching


async def test_the_process_itself_reads_and_analyses(tmp_path: Path, wire: Path) -> None:
    """The whole of it once, in an interpreter of its own."""
    with Library.open(tmp_path / "lib") as library:
        process = SpawnedProcess([wire], library.folder, None)
        heard: list[Message] = []
        try:
            while not heard or not isinstance(heard[-1], Done):
                heard.append(await process.receive())
                if isinstance(heard[-1], Read):
                    for found in heard[-1].found:
                        assert not isinstance(found, Skipped)
                        library.add(found)
                if isinstance(heard[-1], AllRead):
                    library.reopen_analysis(keep=False)
                    process.go_on(True)
        finally:
            process.end()
        library.reopen_analysis()
        assert not library.analysis().is_stale()
        assert len(library.analysis().events()) > 0
