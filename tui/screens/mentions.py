"""Every mention of an entity in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.screens.passage_rows import two_lines
from tui.view_models.entities import Mentions
from tui.view_models.passages import Passage


class MentionsScreen(ListCard[Passage]):
    """Lists mentions in context; answered with the passage to go to."""

    HINTS = (("enter", "go there"), ("j k", "move"))
    EMPTY = "No mention is left of it."

    def __init__(self, mentions: Mentions) -> None:
        super().__init__()
        self.mentions = mentions

    def heading(self) -> Content:
        """The name, and how often."""
        return Content.assemble(strong(self.mentions.heading), "  ", dim(self.mentions.facts))

    def fill(self) -> None:
        """Two lines a mention; the cursor stands on the one that was asked about."""
        count = len(self.mentions.passages)
        self.rows.set(count, 2, self._draw)
        self.fit(2 * count)
        self.rows.choose(self.mentions.chosen)

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        return two_lines(self.mentions.passages[index], width)

    def chosen(self, index: int) -> None:
        """Goes to the mention."""
        self.dismiss(self.mentions.passages[index])
