"""Leaving and coming back; what cannot be changed; what cannot be shown."""

from pathlib import Path

import pytest

from store.errors import LibraryError
from tests.tui.desk import desk, make
from tests.tui.fake import FakeLibrary
from tui.settings import themes
from tui.state.where import Where


class BrokenLibrary(FakeLibrary):
    def text(self, id: str) -> str:
        raise LibraryError("Its file was changed from outside.")


async def test_article_cursor_pane_filters_folds_and_theme_are_found_again() -> None:
    library = FakeLibrary()
    async with desk(library, "/", "a", "enter", "j", "enter", "w", "w", "4", "z", "M") as at:
        at.app.choose_theme("nord")
        article, cursor = at.screen.session.current, at.cursor
        await at.press("q")
    async with desk(library) as at:
        assert (at.screen.session.current, at.cursor) == (article, cursor)
        assert at.screen.panes.active is Where.TIMELINE
        assert at.screen.session.words == "a"
        assert at.screen.panes.timeline.rows.count == 2
        assert at.app.theme == "nord"


async def test_ctrl_q_keeps_the_place_too() -> None:
    library = FakeLibrary()
    async with desk(library, "j", "enter", "w", "ctrl+q"):
        pass
    assert library.state()["pane"] == "text"
    assert library.state()["positions"][library.state()["article"]] == 8


async def test_an_article_that_is_gone_is_no_obstacle() -> None:
    library = FakeLibrary()
    library.save_state({"article": "gone", "pane": "text"})
    async with desk(library) as at:
        assert at.screen.session.current == at.screen.session.shown[0].id
        assert at.screen.panes.active is Where.ARTICLES


async def test_the_first_article_is_shown_to_a_newcomer_and_is_unread_until_opened() -> None:
    async with desk() as at:
        first = at.screen.session.shown[0]
        assert at.screen.session.current == first.id
        assert at.screen.panes.active is Where.ARTICLES
        assert not first.read
        await at.press("enter")
        assert at.screen.session.shown[0].read
        assert at.screen.panes.active is Where.TEXT


async def test_a_text_that_cannot_be_read_is_told_and_no_obstacle() -> None:
    library = BrokenLibrary()
    library.save_state({"article": library.articles()[0].id, "pane": "text"})
    app = make(library)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        assert [note.message for note in app._notifications] == ["Its file was changed from outside."]
        await pilot.press("enter")
        assert app.is_running


async def test_a_theme_that_is_gone_is_no_obstacle() -> None:
    library = FakeLibrary()
    library.save_state({"theme": "gone"})
    async with desk(library) as at:
        assert at.app.theme == themes.DEFAULT


async def test_an_empty_library_says_what_to_do_next() -> None:
    async with desk(FakeLibrary([])) as at:
        shown = "\n".join(strip.text for strip in at.screen.panes.text.view.render_lines(at.screen.region))
        assert "This library is empty" in shown
        assert "dateline PATH…" in shown
        await at.press("j", "enter", "2", "t", "J", "n", "3", "enter", "4", "enter", "za", "A", "D", "S", "v")
        assert at.app.is_running


async def test_a_read_only_library_says_so_and_refuses_changes() -> None:
    library = FakeLibrary(read_only="Another dateline has this library open.")
    async with desk(library, "enter") as at:
        assert "READ ONLY" in at.line("#header")
        await at.press("t")
        assert at.footer.startswith("Nothing can be changed: Another dateline has this library open.")
        at.is_back()
        assert not at.screen.session.rows[0].read
        await at.press("u")
        at.says("Nothing can be changed")
        await at.press("j")
        assert "tag" not in at.footer


async def test_a_terminal_that_is_too_small_says_so_and_recovers() -> None:
    async with desk(None, "enter", "w", size=(40, 10)) as at:
        assert at.screen.query_one("#too-small").display
        assert not at.screen.panes.text.is_on_screen
        await at.pilot.resize_terminal(120, 40)
        await at.pilot.pause()
        assert not at.screen.query_one("#too-small").display
        assert at.screen.panes.text.is_on_screen
        assert at.screen.focused is at.screen.panes.text.view
        await at.press("q")
        assert not at.app.is_running


async def test_side_panes_take_turns_at_80_columns() -> None:
    async with desk(None, "enter", size=(80, 24)) as at:
        panes = at.screen.panes
        assert panes.text.size.width == 80
        assert at.line("#tabs") == "1 Articles 2 Text 3 Entities 4 Timeline"
        await at.press("3")
        assert panes.entities.size.width == 80
        assert not panes.text.is_on_screen
        await at.press("escape")
        assert panes.text.is_on_screen


async def test_notices_are_shown_once_as_they_stand() -> None:
    app = make(FakeLibrary(), notices=["A torn record [was] cut off."])
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        assert [note.message for note in app._notifications] == ["A torn record [was] cut off."]


async def test_a_broken_keymap_is_told_and_the_default_keys_stay(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\n"text.tga" = "X"\n', encoding="utf-8")
    app = make(FakeLibrary(), keys=file)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.press("enter")
        assert app.session.current
        assert "nearest: “text.tag”" in next(iter(app._notifications)).message


async def test_a_changed_key_works_and_the_footer_shows_it(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\n"article.open" = "%"\n', encoding="utf-8")
    async with desk(None, keymap=file) as at:
        at.shows("% open")
        await at.press("j", "enter")
        assert at.screen.session.place_of(at.screen.session.current) == 0
        await at.press("%")
        assert at.screen.session.place_of(at.screen.session.current) == 1


@pytest.mark.parametrize("theme", ["dateline-light", "ansi-dark", "ansi-light", "textual-dark", "gruvbox"])
async def test_every_kind_of_theme_draws(theme: str) -> None:
    async with desk(None, "enter") as at:
        at.app.choose_theme(theme)
        await at.pilot.pause()
        assert at.app.export_screenshot()
