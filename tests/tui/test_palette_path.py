"""The palette, the themes and the help."""

import pytest

from tests.tui.desk import desk
from tests.tui.fake import FakeLibrary
from tui.filtering.palette_search import MANY, MOST, Entry, find
from tui.screens.help import HelpScreen
from tui.screens.palette import PaletteScreen
from tui.state.where import Where


def entries(*words: str) -> list[Entry]:
    return [Entry(word, "", lambda: None) for word in words]


def found(query: str, *words: str) -> list[str]:
    return [entry.words for entry in find(query, entries(*words), [word.casefold() for word in words])]


def test_misspelt_names_are_found() -> None:
    assert found("beltren", "Ana Beltran", "Veldmark") == ["Ana Beltran"]


def test_among_many_too_and_never_too_many() -> None:
    words = [f"Harbour {number}" for number in range(MANY + 10)] + ["Ana Beltran"]
    assert found("beltrn", *words) == ["Ana Beltran"]
    assert len(found("harbour", *words)) == MOST
    assert len(found("", *words)) == MOST


@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_runs_a_command(key: str) -> None:
    async with desk(None, key) as at:
        await at.type("go to the timeline")
        await at.press("enter")
        assert at.screen.panes.active is Where.TIMELINE


async def test_the_palette_opens_an_article() -> None:
    async with desk(None, ":") as at:
        await at.type("reopens")
        await at.press("enter")
        assert at.text.startswith("Harbour reopens")


async def test_the_palette_finds_names_and_tags() -> None:
    library = FakeLibrary()
    library.annotate(library.articles()[0].id, 0, 7, tags=("damage",))
    async with desk(library, ":") as at:
        palette = at.sees(PaletteScreen)
        await at.type("beltren")
        assert {"Beltren", "Ana Beltran"} <= {entry.words for entry in palette.found}
        await at.press(*["backspace"] * 7)
        await at.type("damage")
        assert palette.found[0].facts == "tag · 1 use"
        await at.press("down", "up", "escape")
        at.is_back()


async def test_a_theme_is_seen_before_it_is_taken() -> None:
    async with desk(None) as at:
        before = at.app.theme
        at.screen.run_command("app.theme")
        await at.pilot.pause()
        await at.type("nord")
        assert at.app.theme == "nord"
        await at.press("escape")
        assert at.app.theme == before


async def test_help_shows_what_works_here_first() -> None:
    async with desk(None, "enter", "?") as at:
        help_screen = at.sees(HelpScreen)
        sections = help_screen._sections
        assert [section.heading for section in sections[:3]] == [
            "Here, in the text",
            "Moving here",
            "Anywhere",
        ]
        works = {row.keys: row.works for row in sections[0].rows}
        assert works["t"]
        assert not works["."]
        await at.press("j", "space", "q")
        at.is_back()
        assert at.app.is_running


async def test_a_russian_letter_scrolls_the_help() -> None:
    async with desk(None, "?", size=(100, 24)) as at:
        await at.press("о", "о")
        await at.pilot.pause()
        assert at.sees(HelpScreen)._scroll.scroll_offset.y == 2
