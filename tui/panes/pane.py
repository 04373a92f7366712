"""What the four panes share: a line with number and name above, and a line to type in below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from tui.panes.chrome import DIM, TABS
from tui.panes.status_line import Bar, Part
from tui.state.where import Where
from tui.widgets.guarded import Guarded


class Pane(Guarded, Vertical):
    """A pane with its heading."""

    where: Where

    @property
    def body(self) -> Widget:
        """What takes the focus."""
        raise NotImplementedError

    def compose_body(self) -> Iterable[Widget]:
        """What stands below the heading."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The heading and the body."""
        yield Bar(classes="heading")
        yield from self.compose_body()

    def head_again(self) -> None:
        """Writes the heading as it is, after the focus came or went."""
        self.head()

    def head(self, facts: Sequence[Part] = (), title: str = "", spare: Sequence[Sequence[Part]] = ()) -> None:
        """Writes the heading: number and name, a title, facts at the right; `spare` ones go where it is tight."""
        number = list(TABS).index(self.where) + 1
        name: Part = (f" {number} {TABS[self.where]} ", self._name_style())
        self.query_one(".heading", Bar).show(
            [name, (f" {title}", DIM)], [*spare, *([list(facts)] if facts else [])], 1
        )

    def _name_style(self) -> str:
        return "bold reverse $primary" if self.has_class("-active") else DIM

    def type_words(self, words: str, sign: str = "/") -> None:
        """Opens the line to type in; its class is imported only now, as Input is slow to import."""
        from tui.panes.find_line import FindLine

        if not self.query("FindLine"):
            self.mount(FindLine(words, sign))

    def add_words(self, text: str) -> None:
        """Letters for that line which came before it had the focus."""
        for line in self.query("FindLine").results():
            line.add(text)  # type: ignore[attr-defined]

    def close_line(self) -> bool:
        """Takes the line away; False if there was none."""
        lines = self.query("FindLine")
        lines.remove()
        return bool(lines)
