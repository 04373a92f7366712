"""The help: every key, those that work here first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.screens.card import Card
from tui.view_models.help import Section

KEYS_WIDTH = 17


class HelpScreen(Card[None]):
    """All keys; scrolls, and closes with esc, q or ?."""

    HEADING = "Keys"
    HINTS = (("j k", "scroll"), ("space", "page"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "leave", show=False),
        Binding("j,down", "by(1)", show=False),
        Binding("k,up", "by(-1)", show=False),
        Binding("space,pagedown,ctrl+d,ctrl+f", "page(1)", show=False),
        Binding("pageup,ctrl+u,ctrl+b", "page(-1)", show=False),
        Binding("g,home", "end(-1)", show=False),
        Binding("G,end", "end(1)", show=False),
    ]
    CSS = """
    HelpScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    """

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self._sections = sections

    def body(self) -> Iterable[Widget]:
        """One text that scrolls."""
        width = min(self.app.size.width * 94 // 100, 96) - 8
        text = Content("\n\n").join([_written(section, width) for section in self._sections])
        yield VerticalScroll(Static(text, markup=False))

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def action_by(self, lines: int) -> None:
        """Scrolls by lines."""
        self._scroll.scroll_relative(y=lines, animate=False)

    def action_page(self, step: int) -> None:
        """Scrolls by pages."""
        self._scroll.scroll_relative(y=step * (self._scroll.size.height - 2), animate=False)

    def action_end(self, step: int) -> None:
        """To an end."""
        if step > 0:
            self._scroll.scroll_end(animate=False)
        else:
            self._scroll.scroll_home(animate=False)


def _written(section: Section, width: int) -> Content:
    lines = [Content.styled(section.heading, "bold $primary")]
    for row in section.rows:
        first, *rest = wrap(row.words, max(width - KEYS_WIDTH, 20))
        keys, words = ("bold", "") if row.works else ("$dim", "$dim")
        lines.append(Content.assemble((f"{row.keys:<{KEYS_WIDTH}}", keys), (first, words)))
        lines += [Content.styled(" " * KEYS_WIDTH + line, words) for line in rest]
    return Content("\n").join(lines)
