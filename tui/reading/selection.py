"""What is selected between an anchor and the cursor."""

from __future__ import annotations

from typing import Literal, NamedTuple

from store.records import Span
from tui.reading.layout import Layout
from tui.reading.page import Page

By = Literal["character", "sentence"]
"""The unit that a selection grows by."""


class Selecting(NamedTuple):
    """A selection under way: it holds the unit at the anchor, the one at the cursor, and all between."""

    anchor: int
    by: By = "character"

    def span(self, page: Page, layout: Layout, cursor: int) -> Span:
        """What is selected."""
        first, last = sorted((self.anchor, cursor))
        if self.by == "sentence":
            return page.sentence_at(first)[0], page.sentence_at(last)[1]
        return first, max(layout.after(last), first)
