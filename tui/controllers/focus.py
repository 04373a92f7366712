"""The four panes: which has the focus, which are to be seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.panes.articles import ArticlesPane
from tui.panes.entities import EntitiesPane
from tui.panes.list_pane import ListPane
from tui.panes.pane import Pane
from tui.panes.text import TextPane
from tui.panes.timeline import TimelinePane
from tui.state.where import Where

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.widgets.row_list import Motion

ORDER = (Where.ARTICLES, Where.TEXT, Where.ENTITIES, Where.TIMELINE)
NARROW = 100
"""Columns below which one pane is shown at a time."""
WIDE = 140
"""Columns from which on the timeline takes the room of whole headlines while the reader is in it."""
SMALLEST = (44, 12)
"""Columns and lines below which nothing can be read."""


class Panes:
    """Focus, zoom, and taking turns on narrow screens."""

    def __init__(
        self, screen: Screen[None], changed: Callable[[], None], entity_at: Callable[[int], str | None]
    ) -> None:
        """`changed` is called when the focus moved; `entity_at` says whom the text names at an offset."""
        self._screen, self._changed, self._entity_at = screen, changed, entity_at
        self.articles, self.text = ArticlesPane(id="articles"), TextPane(id="text")
        self.entities, self.timeline = EntitiesPane(id="entities"), TimelinePane(id="timeline")
        self._panes: dict[Where, Pane] = dict(
            zip(ORDER, (self.articles, self.text, self.entities, self.timeline), strict=True)
        )
        self.active = Where.ARTICLES
        self.narrow = False
        self._wide = False
        self.zoomed = False

    @property
    def here(self) -> Pane:
        """The pane in which the reader is."""
        return self._panes[self.active]

    @property
    def list(self) -> ListPane | None:
        """The pane in which the reader is, if it is a list."""
        return self.here if isinstance(self.here, ListPane) else None

    def focus(self, where: Where) -> None:
        """Goes to a pane, which then shows it; the entities stand on the name under the cursor."""
        if where is Where.ENTITIES and self.active is Where.TEXT:
            self.entities.follow(self._entity_at(self.text.view.cursor))
        self.active = where
        self.show()
        self.here.body.focus()
        self._changed()

    def focused(self, pane: Pane) -> None:
        """Follows a focus that the mouse moved."""
        if pane.where is not self.active:
            self.active = pane.where
            self.show()
            self._changed()

    def cycle(self, step: int) -> None:
        """The next pane or the one before."""
        self.focus(ORDER[(ORDER.index(self.active) + step) % len(ORDER)])

    def zoom(self, on: bool | None = None) -> None:
        """Gives the screen to the pane, or takes it back."""
        self.zoomed = not self.zoomed if on is None else on
        self.show()
        self.here.body.focus()

    def show(self) -> None:
        """Puts the classes by which the stylesheet shows panes."""
        single = self.narrow or self.zoomed
        self._screen.set_class(single, "-single")
        self._screen.set_class(self.narrow, "-narrow")
        for where, pane in self._panes.items():
            pane.set_class(where is self.active, "-active")
            pane.head_again()
        side = self.active in (Where.ENTITIES, Where.TIMELINE)
        self._screen.query_one("#side").set_class(side, "-active")
        roomy = self._wide and self.active is Where.TIMELINE
        self._screen.query_one("#side").set_class(roomy, "-roomy")

    def fit(self, width: int, height: int) -> None:
        """Follows the size of the terminal."""
        small = width < SMALLEST[0] or height < SMALLEST[1]
        was_small = self._screen.has_class("-too-small")
        self._screen.set_class(small, "-too-small")
        self.narrow = width < NARROW
        self._wide = width >= WIDE
        self.show()
        if was_small and not small:
            self._screen.call_after_refresh(lambda: self.here.body.focus())

    def move(self, motion: Motion) -> None:
        """Moves the chosen row of the list in which the reader is."""
        if self.list:
            self.list.move(motion)
