"""What the dialogs about events look like."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.screen import ModalScreen

from tests.tui.screens.event_cases import DECIDED, EXPORT, HAPPENING, PAIR, WHEN
from tests.tui.screens.host import Host
from tui.screens.date import DatePrompt
from tui.screens.event import EventScreen
from tui.screens.event_pair import JoinScreen
from tui.screens.export import ExportScreen
from tui.screens.new_event import HappeningPrompt

DIALOGS: dict[str, tuple[Callable[[], ModalScreen[Any]], list[str]]] = {
    "opened row": (lambda: EventScreen(DECIDED), ["j", "space"]),
    "join": (lambda: JoinScreen(PAIR), []),
    "new event": (lambda: HappeningPrompt(HAPPENING), []),
    "date of an event": (lambda: DatePrompt(WHEN), []),
    "export": (lambda: ExportScreen(EXPORT), ["5"]),
}


@pytest.mark.parametrize("theme", ["dateline-dark", "dateline-light"])
@pytest.mark.parametrize("name", DIALOGS)
def test_dialog(snap_compare: Any, name: str, theme: str) -> None:
    make, keys = DIALOGS[name]
    app = Host(make())
    app.theme = theme
    assert snap_compare(app, terminal_size=(120, 40), press=keys)


@pytest.mark.parametrize("name", ["opened row", "join", "export"])
def test_dialog_at_80_columns(snap_compare: Any, name: str) -> None:
    make, keys = DIALOGS[name]
    assert snap_compare(Host(make()), terminal_size=(80, 24), press=keys)
