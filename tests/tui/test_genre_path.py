"""The kind of an article, seen and corrected with keys: on a real library of a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import loaded, opened
from tests.tui.desk import Desk, desk
from tui.screens.palette import PaletteScreen

TEXTS = {
    "/news/a.txt": "On Monday Marta Queiroz came to Oberthal, officials said. Police said that she left on Tuesday.\n",
    "/news/b.txt": "On Friday Anton Rezek opened the bridge of Silbertal, his spokesman said. He declined to comment.\n",
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path) as library:
        for path, text in TEXTS.items():
            library.add(loaded(text, path))
        library.analysis().refresh(jobs=1)
        yield library


def head(at: Desk) -> str:
    """The lines above the text."""
    return at.screen.panes.text.view._facts


async def test_the_head_says_the_kind_and_a_key_corrects_it(library: Library) -> None:
    first = library.articles()[0].id
    async with desk(library, "enter", size=(120, 40)) as at:  # type: ignore[arg-type]
        assert "news report" in head(at)
        await at.press("C")
        at.sees(PaletteScreen)
        await at.press(*"opin", "enter")
        assert library.analysis().genre(first).decided
        assert "opinion or analysis (you say so)" in head(at)
        await at.press("u")
        assert not library.analysis().genre(first).decided
        assert "news report" in head(at)


async def test_what_was_said_is_taken_back_from_the_same_list(library: Library) -> None:
    first = library.articles()[0].id
    library.set_genre(first, "live")
    async with desk(library, "1", size=(120, 40)) as at:  # type: ignore[arg-type]
        await at.press("C")
        await at.press(*"as it is found", "enter")
        assert library.document(first).genre is None


async def test_a_filter_follows_a_correction(library: Library) -> None:
    first, second = (row.id for row in library.articles())
    async with desk(library, "1", size=(120, 40)) as at:  # type: ignore[arg-type]
        await at.press("/", *"genre:opin", "right", "enter")
        assert at.screen.session.words == "genre:opinion"
        assert not at.screen.session.shown
        library.set_genre(second, "opinion")
        at.screen.changes.all("said elsewhere")
        assert [row.id for row in at.screen.session.shown] == [second]
        await at.press("/", *["backspace"] * 13, *"-genre:opinion", "enter")
        assert [row.id for row in at.screen.session.shown] == [first]
