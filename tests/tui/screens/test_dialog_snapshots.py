from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from textual.screen import ModalScreen

from tests.tui.screens.host import Host
from tests.tui.screens.test_dialogs import DATED, TAGS, WEDNESDAY
from tests.tui.screens.test_lists import NOTES, WHO
from tui.screens.comment import CommentEditor
from tui.screens.date import DatePrompt
from tui.screens.notes import NotesScreen
from tui.screens.tags import TagPicker
from tui.screens.when import WhenScreen
from tui.screens.who import WhoScreen
from tui.view_models.dates import WhenWasThis
from tui.view_models.notes import CommentRequest, TagRequest, ToldEvent

TOLD = ToldEvent("v1", "7 Apr 2021~", "Talks begin in Hull")
QUOTE = "Two ferries waited outside; the third, half-empty, turned back at noon."
DIALOGS: dict[str, tuple[Callable[[], ModalScreen[Any]], list[str]]] = {
    "who is this": (lambda: WhoScreen(WHO), ["enter", "j"]),
    "when was this": (lambda: WhenScreen(WhenWasThis(WEDNESDAY, DATED.published, "Talks begin")), []),
    "tag picker": (lambda: TagPicker(TagRequest(QUOTE, TAGS, recent=("quote",))), ["tab", *"war"]),
    "comment": (lambda: CommentEditor(CommentRequest(QUOTE, "Ask the harbour master.", ("quote",))), []),
    "date": (lambda: DatePrompt(DATED), [*"2022-09"]),
    "notes": (
        lambda: NotesScreen(replace(NOTES, event=lambda note: TOLD if note.id == "n2" else None)),
        ["j"],
    ),
}


@pytest.mark.parametrize("theme", ["dateline-dark", "dateline-light"])
@pytest.mark.parametrize("name", DIALOGS)
def test_dialog(snap_compare: Any, name: str, theme: str) -> None:
    make, keys = DIALOGS[name]
    app = Host(make())
    app.theme = theme
    assert snap_compare(app, terminal_size=(100, 30), press=keys)


def test_who_at_80_columns(snap_compare: Any) -> None:
    assert snap_compare(Host(WhoScreen(WHO)), terminal_size=(80, 24), press=["enter"])
