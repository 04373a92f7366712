"""Keys that come before the screen is ready for them, and handlers that fail."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from inspect import Signature, signature
from pathlib import Path
from typing import Any

import pytest

from store.library import Library
from tests.tui.correcting import MET, few_lines, timeline
from tests.tui.desk import desk
from tests.tui.fake import FakeLibrary
from tui.screens.event import EventScreen
from tui.screens.help import HelpScreen
from tui.screens.main import MainScreen
from tui.screens.palette import PaletteScreen
from tui.screens.tags import TagPicker


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with few_lines(tmp_path) as library:
        yield library


DIALOGS = [
    ("4", "j", "o", "j", "space", "k", "G", "escape"),
    ("question_mark", "j", "j", "G", "escape"),
    ("colon", "t", "h", "down", "up", "escape"),
    ("2", "t", "d", "o", "down", "space", "escape", "escape"),
    ("3", "enter", "j", "k", "escape"),
    ("4", "o", "enter", "1", "j", "enter"),
    ("2", "a", "x", "y", "escape", "escape"),
    ("3", "m", "j", "k", "enter", "escape"),
]


async def test_a_key_has_no_signature_looked_up_to_see_whether_it_has_come_to_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []

    def look(asked: Callable[..., object]) -> Signature:
        looked.append(repr(asked))
        return signature(asked)

    async with desk() as running:
        await running.storm("2", "j")
        monkeypatch.setattr("textual._callback.signature", look)
        await running.storm("j", "w", "j")
    assert not [asked for asked in looked if "_Answer" in asked]


@pytest.mark.parametrize("keys", DIALOGS, ids=" ".join)
async def test_a_dialog_that_is_not_composed_yet_loses_no_key_and_breaks_nothing(
    keys: tuple[str, ...], library: Library
) -> None:
    async with desk(library) as running:  # type: ignore[arg-type]
        await running.storm("1", "j", "enter", *keys * 3)
        assert running.app.is_running


async def test_keys_typed_ahead_reach_the_dialog_that_they_open(library: Library) -> None:
    async with timeline(library, MET) as running:
        cursor = running.cursor
        await running.storm("4", "o", "j")
        assert isinstance(running.app.screen, EventScreen)
        assert running.app.screen.rows.entry == 1
        await running.storm("escape", "2")
        assert running.cursor == cursor


async def test_words_typed_ahead_stand_in_the_field_in_their_order() -> None:
    async with desk() as running:
        await running.storm("2", "t", *"harbour")
        assert isinstance(running.app.screen, TagPicker)
        assert running.app.screen.choice.typed == "harbour"


async def test_a_dialog_opened_from_a_dialog_gets_the_rest() -> None:
    async with desk() as running:
        await running.storm("colon", *"help", "enter", "j")
        assert isinstance(running.app.screen, HelpScreen | MainScreen | PaletteScreen)
        assert not isinstance(running.app.screen, PaletteScreen)


async def test_a_key_behind_the_one_that_closes_a_dialog_goes_below() -> None:
    async with desk() as running:
        await running.storm("question_mark", "escape", "1", "G")
        articles = running.screen.panes.articles
        assert articles.rows.index == articles.rows.count - 1


async def test_a_fault_in_a_handler_is_said_and_logged_and_the_reading_goes_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError("one part in [none]")

    async with desk(FakeLibrary(), faults=1) as running:
        await running.press("2")
        with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
            patch.setattr(MainScreen, "refresh_position", broken)
            await running.press("l")
        said = [note.message for note in running.app._notifications]
        assert any("one part in [none]" in words and "goes on" in words for words in said)
        assert "ZeroDivisionError" in caplog.text
        before = running.cursor
        await running.press("w")
        assert running.cursor > before
