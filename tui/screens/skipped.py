"""What an import left out, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from store.articles import Skipped
from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard


class SkippedScreen(ListCard[Skipped]):
    """Lists files and reasons; answered with the one to try again."""

    EMPTY = "Nothing was left out."

    def __init__(self, skipped: Sequence[Skipped]) -> None:
        super().__init__()
        self.skipped = skipped

    def heading(self) -> Content:
        """How many."""
        return Content.assemble(strong("Left out by the last imports"), "  ", dim(f"{len(self.skipped):,}"))

    def hints(self) -> Iterable[tuple[str, str]]:
        """Nothing can be tried again where nothing was left out."""
        return (*((("enter", "try again"),) if self.skipped else ()), ("esc", "close"))

    def fill(self) -> None:
        """Two lines a file."""
        self.rows.set(len(self.skipped), 2, self._draw)
        self.fit(max(2 * len(self.skipped), 1))

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        one = self.skipped[index]
        path = safe(one.path)
        # The name of a file is at the end of its path.
        shown = path if len(path) <= width - 2 else "…" + path[-(width - 3) :]
        return [Content(" " + shown), dim("   " + one.reason)]

    def chosen(self, index: int) -> None:
        """Enter tries it again."""
        self.dismiss(self.skipped[index])
