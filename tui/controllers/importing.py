"""Importing while the reader reads: a process of its own reads and analyses, the lists take in what came, nothing jumps."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from store.articles import Skipped
from store.errors import StoreError
from tui.controllers import dialogs
from tui.controllers.watching import WatchController
from tui.importing.messages import Advanced, AllRead, Message, Phase, Read
from tui.importing.pace import Pace
from tui.importing.process import ImportProcess, SpawnedProcess
from tui.importing.report import Report
from tui.words.wording import counted

if TYPE_CHECKING:
    from tui.controllers.shell import Shell

Start = Callable[[Sequence[Path], Path, str | None], ImportProcess]
AGAIN = 1.0
"""Seconds between two looks of the list of articles at what came."""


class ImportController:
    """One import at a time; what was left out stays listed until the app is left, or it was read after all."""

    start: Start = SpawnedProcess
    """How the process begins; another one in tests."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._process: ImportProcess | None = None
        self._report = Report()
        self._pace = Pace("", None, 0.0)
        self._looked = 0.0
        self.skipped: dict[str, Skipped] = {}
        """What was left out and why, by its path."""
        self.watch = WatchController(shell, lambda: self.is_running, self.bring)
        """Folders from which everything is imported that comes into them."""

    @property
    def is_running(self) -> bool:
        """True while something is imported."""
        return self._process is not None

    def ask(self) -> None:
        """From where."""
        if self.is_running:
            self._shell.say("An import is under way: it has to end first")
            return
        self._shell.ask(dialogs.ImportPrompt(), self._chosen)

    def _chosen(self, path: Path | None) -> None:
        if path is not None:
            self.bring([path])

    def bring(self, paths: Sequence[Path], then: Callable[[], object] = lambda: None) -> None:
        """Import what is under some paths; `then` comes after an import that the reader did not stop."""
        library = self._shell.session.library
        try:
            self._process = type(self).start(paths, library.folder, None)
        except OSError as error:
            self._shell.warn(
                f"No process could be started to import: {(error.strerror or str(error)).lower()}"
            )
            return
        self._report = Report()
        for path in paths:
            for left_out in [key for key in self.skipped if key.startswith(str(path))]:
                del self.skipped[left_out]
        self._shell.work_beside(self._run(self._process, then), "import")

    def stop(self) -> None:
        """End the import; what came stays."""
        if self._process is not None:
            self._report.stopped = True
            self._process.end()

    def ask_skipped(self) -> None:
        """What was left out, with the reasons; one of them may be tried again."""
        rows = list(self.skipped.values())
        self._shell.ask(dialogs.SkippedScreen(rows), self._try_again)

    def _try_again(self, skipped: Skipped | None) -> None:
        if skipped is None:
            return
        if self.is_running:
            self._shell.say("An import is under way: it has to end first")
            return
        # What lies within a file is read with it.
        self.bring([Path(skipped.path.partition("#")[0])])

    # While it runs

    async def _run(self, process: ImportProcess, then: Callable[[], object]) -> None:
        try:
            await self._follow(process)
        except (EOFError, StoreError) as error:
            self._ended_early(error)
        finally:
            process.end()
            self._process = None
            self._shell.show_work("")
        self._show_all()
        if not self._report.stopped:
            then()

    async def _follow(self, process: ImportProcess) -> None:
        while True:
            message = await process.receive()
            if isinstance(message, Read):
                self._take(message)
            elif isinstance(message, AllRead):
                fresh = bool(self._report.imported or self._report.changed)
                self._lend_cache(fresh)
                process.go_on(fresh)
            elif isinstance(message, Phase | Advanced):
                self._count(message)
            else:
                return
            self._shell.show_work(self._pace.said(time.monotonic()))

    def _count(self, message: Message) -> None:
        if isinstance(message, Phase):
            self._pace = Pace(message.title, message.total, time.monotonic())
        elif isinstance(message, Advanced):
            self._pace.done += message.count

    def _take(self, message: Read) -> None:
        library = self._shell.session.library
        with library.importing():
            for found in message.found:
                self._report.take(library, found)
        self._pace.done += len(message.found)
        self.skipped |= {s.path: s for s in message.found if isinstance(s, Skipped) and not s.quiet}
        if time.monotonic() - self._looked >= AGAIN:
            self._show_articles()

    def _lend_cache(self, fresh: bool) -> None:
        """The lists show what they showed while the process writes the cache."""
        self._show_articles()
        if fresh:
            self._shell.session.library.reopen_analysis(keep=False)
            self._shell.lists.load()

    # What the reader sees of it

    def _show_articles(self) -> None:
        session, panes = self._shell.session, self._shell.panes
        self._looked = time.monotonic()
        if session.only:
            session.only = replace(session.only, ids=session.only.ids | self._report.articles)
        session.load_rows()
        panes.articles.show_rows(session)
        if session.opened is None:
            panes.text.show_nothing(empty=not session.rows)
        self._shell.refresh_frame()

    def _ended_early(self, error: Exception) -> None:
        if isinstance(error, StoreError):
            self._shell.warn(str(error))
        elif not self._report.stopped:
            self._shell.warn("The process that imports ended early; what it had read is kept.")

    def _show_all(self) -> None:
        """The analysis as it is now, and in the lists and the text all where it was."""
        report = self._report
        self._shell.session.library.reopen_analysis()
        if report.imported or report.changed:
            self._show_articles()
            self._shell.changes.arrived()
        self._shell.say(("Stopped: " if report.stopped else "") + report.summary())
        if report.review:
            self._shell.warn(
                f"{counted(report.review, 'note')} found no place in a new version: see the list of notes"
            )
