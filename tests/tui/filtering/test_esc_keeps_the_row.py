"""A filter taken off leaves the list on the row that was chosen under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.libraries import dated, opened
from tests.tui.desk import Desk, desk

TEXTS = (
    "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020.",
    "The bridge at Quinby fell on 3 March 2021. Edda Lindqvist saw it.",
    "Tobin Ostberg opened the port of Halden on 5 May 2021, and Mara Valenko spoke.",
    "Edda Lindqvist was elected mayor of Quinby on 7 June 2022.",
)


def chosen(at: Desk, pane: str) -> object:
    shown = getattr(at.screen.panes, pane).chosen
    return getattr(shown, "id", shown)


@pytest.mark.parametrize(
    ("key", "pane", "words"),
    [("1", "articles", "news/c"), ("3", "entities", "Quinby"), ("4", "timeline", "elected")],
)
async def test_esc_keeps_the_row(tmp_path: Path, key: str, pane: str, words: str) -> None:
    with opened(tmp_path) as library:
        for number, text in enumerate(TEXTS):
            library.add(dated(text, f"/news/{'abcd'[number]}.txt", f"202{number}-07"))
        library.analysis().refresh(jobs=1)
        async with desk(library, key, "g", "g", "/") as at:  # type: ignore[arg-type]
            first = chosen(at, pane)
            await at.type(words)
            await at.press("enter")
            under = chosen(at, pane)
            assert under != first
            await at.press("/", "escape")
            assert chosen(at, pane) == under
            await at.press("/")
            await at.type(words)
            await at.press("enter", "escape")
            assert chosen(at, pane) == under
