from collections.abc import Iterator
from typing import Any

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult

from tests.tui.reading.texts import FAMILY, TEXTS
from tui.reading.marks import Layer, Mark
from tui.reading.motions import Motion
from tui.reading.palette import reading_variables
from tui.settings import themes
from tui.widgets.article_view import ArticleView

PROSE = "\n\n".join(
    f"Paragraph {n} opens with words. " + "It goes on with a few more of them. " * 5 for n in range(40)
)


class Host(App[None]):
    """One article, and what the view says of it."""

    def __init__(
        self, text: str, layers: dict[Layer, list[Mark]] | None = None, theme: str = themes.DEFAULT
    ) -> None:
        super().__init__()
        self.given, self.layers, self.told = text, layers or {}, list[Any]()
        for own in themes.THEMES:
            self.register_theme(own)
        self.theme = theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return reading_variables(self.current_theme) | themes.variables(self.current_theme)

    def compose(self) -> ComposeResult:
        yield ArticleView()

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def on_mount(self) -> None:
        self.view.load(self.given, layers=self.layers)
        self.view.focus()

    def on_article_view_cursor_moved(self, message: ArticleView.CursorMoved) -> None:
        self.told.append(message.offset)

    def on_article_view_selection_changed(self, message: ArticleView.SelectionChanged) -> None:
        self.told.append((message.start, message.end))

    def on_article_view_activated(self, message: ArticleView.Activated) -> None:
        self.told.append(("activated", message.offset))


def rows(app: Host) -> list[str]:
    return [app.view.render_line(y).text for y in range(app.view.size.height)]


def segments(app: Host, words: str) -> Iterator[Segment]:
    for y in range(app.view.size.height):
        yield from (s for s in app.view.render_line(y) if words in s.text)


def style_of(app: Host, words: str) -> Any:
    return next(segments(app, words)).style


async def test_a_step_of_the_cursor_draws_two_rows() -> None:
    app = Host(PROSE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        motions: tuple[Motion, ...] = ("down", "right", "next-word", "up")
        for motion in motions:
            before = app.view.rendered
            app.view.move(motion)
            await pilot.pause()
            assert app.view.rendered - before <= 2, motion


async def test_the_cursor_stays_in_sight_with_some_rows_around_it() -> None:
    app = Host(PROSE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(60):
            app.view.move("down")
        await pilot.pause()
        line = app.view.line_of(app.view.cursor) - app.view.scroll_offset.y
        assert 3 <= line < 24 - 3


@pytest.mark.parametrize("name", TEXTS)
async def test_nothing_raw_reaches_the_terminal(name: str) -> None:
    app = Host(TEXTS[name])
    async with app.run_test(size=(30, 20)) as pilot:
        await pilot.pause()
        app.view.load(TEXTS[name], title="A \x1b[31mtitle\x07", facts="\u202efacts\x9b")
        await pilot.pause()
        sent = "".join(rows(app))
        assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202e\u202c\u200b" for c in sent)
        assert all(app.view.render_line(y).cell_length == 30 for y in range(20))


async def test_clusters_are_drawn_whole_under_the_cursor() -> None:
    app = Host(f"a{FAMILY}b")
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        app.view.move("right")
        await pilot.pause()
        assert any(segment.text == FAMILY for segment in segments(app, FAMILY))


LAYERS: dict[Layer, list[Mark]] = {
    "name": [Mark(4, 8)],
    "date": [Mark(13, 19)],
    "note": [Mark(0, 19, "n1", 0), Mark(4, 12, "n2", 3)],
    "hit": [Mark(13, 16)],
}
MARKED = "The Rowe did Monday so much else."


@pytest.mark.parametrize("theme", ["dateline-dark", "dateline-light", "ansi-dark", "textual-light"])
async def test_layers_differ_by_more_than_colour_where_they_overlap(theme: str) -> None:
    app = Host(MARKED, LAYERS, theme)
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.pause()
        name, hit, date, plain = (style_of(app, word) for word in ("Rowe", "Mon", "day", "much"))
        assert name.underline and date.italic and hit.reverse and hit.italic
        assert not (plain.underline or plain.italic or plain.reverse)
        assert name.bgcolor != plain.bgcolor or name.bold


async def test_overlapping_notes_have_bars_beside_each_other_and_are_both_reachable() -> None:
    app = Host(MARKED, LAYERS)
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.pause()
        assert next(row for row in rows(app) if "Rowe" in row).count("▎") == 2
        assert [mark.id for mark in app.view.marks("note") if mark.start <= 5 < mark.end] == ["n1", "n2"]


async def test_a_changed_layer_draws_only_its_rows() -> None:
    app = Host(PROSE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = app.view.rendered
        app.view.set_layer("hit", [Mark(0, 9)])
        await pilot.pause()
        assert app.view.rendered - before == 1


async def test_visual_selection_takes_the_source_words_both_ways() -> None:
    app = Host("One two three four")
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        app.view.cursor = 8
        app.view.select()
        app.view.move("word-end")
        assert app.view.text[slice(*(app.view.selection or (0, 0)))] == "three"
        for _ in range(2):
            app.view.move("previous-word")
        assert app.view.text[slice(*(app.view.selection or (0, 0)))] == "two t"[:5]
        app.view.select()
        assert app.view.selection is None


async def test_selection_by_sentences_and_what_commands_take_without_one() -> None:
    app = Host("First one. Second one. Third.")
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.pause()
        assert app.view.selected_or_sentence == (0, 10)
        app.view.select("sentence")
        app.view.move("next-sentence")
        assert app.view.selection == (0, 22)
        await pilot.pause()
        assert (0, 22) in app.told


async def test_copying_gives_the_source_without_the_breaks_of_the_wrapping() -> None:
    text = "A sentence that is much wider than the view in which it stands."
    app = Host(text)
    async with app.run_test(size=(24, 10)) as pilot:
        await pilot.pause()
        app.view.select_from(0, len(text) - 1)
        await pilot.pause()
        assert app.screen.get_selected_text() == text


async def test_a_click_puts_the_cursor_and_a_second_one_asks() -> None:
    app = Host("Hello world")
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        x = rows(app)[0].index("world")
        await pilot.click(ArticleView, offset=(x, 0))
        assert app.view.cursor == 6
        await pilot.click(ArticleView, offset=(x, 0), times=2)
        await pilot.pause()
        assert ("activated", 6) in app.told


async def test_dragging_selects() -> None:
    app = Host("Hello wide world")
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        x = rows(app)[0].index("wide")
        await pilot.mouse_down(ArticleView, offset=(x, 0))
        await pilot.hover(ArticleView, offset=(x + 3, 0))
        await pilot.mouse_up(ArticleView, offset=(x + 3, 0))
        await pilot.pause()
        assert app.view.text[slice(*(app.view.selection or (0, 0)))] == "wide"


async def test_another_width_wraps_anew_and_keeps_the_cursor_in_sight() -> None:
    app = Host(PROSE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.view.go_to(PROSE.index("Paragraph 20"))
        await pilot.pause()
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        assert app.view.cursor == PROSE.index("Paragraph 20")
        assert any("Paragraph 20" in row for row in rows(app))


async def test_hints_cover_what_is_in_sight_and_go_away() -> None:
    app = Host(MARKED, LAYERS)
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.pause()
        labels = app.view.labels_in_view("name", "date")
        assert labels == {"a": (4, 8), "s": (13, 19)}
        app.view.show_hints(labels)
        await pilot.pause()
        assert "The aowe did sonday" in next(row for row in rows(app) if "did" in row)
        app.view.show_hints({})
        await pilot.pause()
        assert any("The Rowe did Monday" in row for row in rows(app))


async def test_without_focus_the_cursor_steps_back() -> None:
    app = Host("Hello world")
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        with_focus = app.view.render_line(0)
        app.set_focus(None)
        await pilot.pause()
        assert list(app.view.render_line(0)) != list(with_focus)


async def test_no_article_says_so() -> None:
    app = Host("")
    async with app.run_test(size=(60, 5)) as pilot:
        await pilot.pause()
        app.view.clear("Nothing is open yet.")
        await pilot.pause()
        assert any("Nothing is open yet." in row for row in rows(app))
        app.view.move("down")
        assert app.view.cursor == 0
