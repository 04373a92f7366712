"""Watching folders while the reader reads: what comes into them is imported as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.controllers import dialogs
from tui.importing.folder_watch import FolderWatch

if TYPE_CHECKING:
    from tui.controllers.shell import Shell

Bring = Callable[[Sequence[Path], Callable[[], object]], None]
"""Imports what is under some paths, and calls what is to come after it."""
EVERY = 5.0
"""Seconds between two looks, as `dateline watch` waits."""


async def _wait() -> None:
    await asyncio.sleep(EVERY)


class WatchController:
    """Looks by turns with imports: while one is under way files wait for the next look."""

    wait: Callable[[], Awaitable[None]] = staticmethod(_wait)
    """Between two looks; another one in tests."""

    def __init__(self, shell: Shell, is_busy: Callable[[], bool], bring: Bring) -> None:
        """`is_busy` says whether an import is under way; `bring` begins one."""
        self._shell = shell
        self._is_busy, self._bring = is_busy, bring
        self._folders: list[Path] = []

    @property
    def is_watching(self) -> bool:
        """True while folders are watched."""
        return bool(self._folders)

    def ask(self) -> None:
        """Which folder, beside those that are watched already."""
        self._shell.ask(dialogs.ImportPrompt("Watch a folder", "watch"), self._begin)

    def _begin(self, path: Path | None) -> None:
        if path is None:
            return
        if path not in self._folders:
            self._folders.append(path)
        self._shell.work_beside(self._look(FolderWatch(list(self._folders))), "watch", alone=True)
        self._shell.say(f"Watching {path}: what comes is imported")

    def stop(self) -> None:
        """Watches nothing any more."""
        self._folders.clear()
        self._shell.end_work("watch")
        self._shell.say("No folder is watched any more; what was imported is kept")

    async def _look(self, watch: FolderWatch) -> None:
        first = True
        while True:
            if not self._is_busy():
                # A share may take its time, and no key waits for it.
                fresh = await asyncio.to_thread(watch.fresh, first)
                first = False
                if fresh and not self._is_busy():
                    # What was left out would be left out again: it is looked at when it changes.
                    self._bring(fresh, partial(watch.done, fresh))
            await type(self).wait()
