"""What every app on Textual pays: three empty panes, a header and a footer."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Header, Static


class Empty(App[None]):
    """Three panes with a word each."""

    CSS = "Static { border: round $primary; width: 1fr; height: 1fr; }"

    def compose(self) -> ComposeResult:
        """Header, panes, footer."""
        yield Header()
        with Horizontal():
            yield Static("left")
            yield Static("middle")
            yield Static("PAINTED")
        yield Footer()


if __name__ == "__main__":
    Empty().run()
