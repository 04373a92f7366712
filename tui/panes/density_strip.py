"""The strip over the timeline: where its rows are dense, and where among them the cursor stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from store import edtf
from tui.panes.chrome import DIM
from tui.panes.timeline_model.density import Cell, Density, density, labels, place_of
from tui.widgets.guarded import Guarded

HERE = "bold $primary"


class DensityStrip(Guarded, Widget):
    """Bars by time, and below them years; the bar of the row chosen stands out and is named."""

    DEFAULT_CSS = """
    DensityStrip { height: 2; padding: 0 1 0 2; }
    DensityStrip.-low { height: 1; }
    DensityStrip.-none { display: none; }
    """

    @dataclass
    class Picked(Message):
        """A bar was clicked."""

        date: str
        """The month (EDTF) at which it begins."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._density: Density | None = None
        self._cells: Sequence[Cell] = ()
        self._width = 0
        self._here: str | None = None
        self._count = ""

    def show(self, dates: Iterable[str | None], count: str) -> None:
        """Draws other rows, given by their dates; `count` stands at the right where nothing else says it."""
        self._density, self._width, self._count = density(dates), 0, count
        self._cells = ()
        self.refresh()

    def stand(self, date: str | None) -> None:
        """The cursor stands on a row or a heading of this date; None if that is not known."""
        if date != self._here:
            self._here = date
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A bar is a place to go to, and so is the year below it."""
        at = event.get_content_offset(self)
        if at and at.x < len(self._cells) and (cell := self._cells[at.x]).months:
            year, month = divmod(cell.first, 12)
            self.post_message(self.Picked(f"{year:04}-{month + 1:02}"))

    def render(self) -> Content:
        """Two lines."""
        width = self.content_size.width
        # On narrow screens the pane has no heading to say it.
        told = self._count if self.screen.has_class("-narrow") else ""
        count = f" {told}" if told and width > 2 * len(told) else ""
        room = width - len(count)
        if self._density and room != self._width:
            self._cells, self._width = self._density.cells(room), room
        here = place_of(self._cells, self._here)
        bars = Content.assemble(
            *((cell.sign, HERE if place in here else DIM) for place, cell in enumerate(self._cells))
        ).pad_right(room - len(self._cells))
        own = edtf.label(self._here) if here else ""
        return Content("\n").join(
            [bars + Content.styled(count, DIM), named(self._cells, here[0] if here else 0, own, width)]
        )


def named(cells: Sequence[Cell], here: int, own: str, width: int) -> Content:
    """The line of years; the time of the row chosen takes the place of those that it would touch."""
    names = [(place, name, DIM) for place, name in labels(cells, width)]
    if own:
        at = max(min(here, width - len(own)), 0)
        names = [n for n in names if n[0] + len(n[1]) < at or n[0] > at + len(own)]
        names = sorted([*names, (at, own, HERE)])
    line = Content("")
    for place, name, style in names:
        line = line.pad_right(place - line.cell_length).append(Content.styled(name, style))
    return line
