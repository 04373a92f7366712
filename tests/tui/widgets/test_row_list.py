from collections.abc import Sequence
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from tui.widgets.row_list import RowList


class Host(App[None]):
    """A list of numbered rows, which keeps what it is told."""

    def __init__(self, count: int, height: int = 1) -> None:
        super().__init__()
        self.count, self.height = count, height
        self.heights: Sequence[int] | None = None
        self.drawn: list[int] = []
        self.told: list[Any] = []

    def compose(self) -> ComposeResult:
        yield RowList(empty="Nothing here.\nPress i.")

    @property
    def rows(self) -> RowList:
        return self.query_one(RowList)

    def draw(self, row: int, width: int) -> Sequence[Content]:
        self.drawn.append(row)
        return [Content(f"row {row} line {n}") for n in range(self.height)]

    def on_mount(self) -> None:
        self.rows.set(self.count, self.height, self.draw, self.heights)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.told.append(message.index)

    def on_row_list_activated(self, message: RowList.Activated) -> None:
        self.told.append(("activated", message.index))


def line(app: Host, y: int) -> str:
    return app.rows.render_line(y).text.rstrip()


async def test_only_rows_in_sight_are_drawn() -> None:
    app = Host(100_000)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        assert set(app.drawn) == set(range(10))


async def test_a_step_draws_two_rows() -> None:
    app = Host(1000, height=2)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        before = app.rows.rendered
        app.rows.move("down")
        await pilot.pause()
        assert app.rows.rendered - before == 4


@pytest.mark.parametrize(
    ("motion", "index"),
    [
        ("last", 99),
        ("first", 0),
        ("half-page-down", 5),
        ("page-down", 10),
        ("up", 0),
        ("bottom", 9),
        ("middle", 5),
    ],
)
async def test_motions_stop_at_the_ends(motion: Any, index: int) -> None:
    app = Host(100)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.move(motion)
        await pilot.pause()
        assert app.rows.index == index


async def test_the_cursor_stays_in_sight() -> None:
    app = Host(100, height=3)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.choose(50)
        await pilot.pause()
        shown = {line(app, y) for y in range(10)}
        assert "row 50 line 0" in shown and "row 50 line 2" in shown


async def test_choosing_tells_once() -> None:
    app = Host(10)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.choose(3)
        app.rows.choose(3)
        app.rows.choose(99)
        await pilot.pause()
        assert app.told == [3]


async def test_no_rows_say_what_to_do() -> None:
    app = Host(0)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.move("down")
        assert (line(app, 0), line(app, 1), line(app, 2)) == (" Nothing here.", " Press i.", "")
        assert app.rows.index is None


async def test_fewer_rows_keep_the_cursor_inside() -> None:
    app = Host(10)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.choose(9)
        app.rows.set(4, 1, app.draw)
        assert app.rows.index == 3


async def test_a_click_chooses_and_a_double_click_activates() -> None:
    app = Host(10, height=2)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        await pilot.click(RowList, offset=(3, 5))
        await pilot.pause()
        assert app.rows.index == 2
        await pilot.click(RowList, offset=(3, 5), times=2)
        await pilot.pause()
        assert ("activated", 2) in app.told


async def test_another_width_draws_all_again() -> None:
    app = Host(10)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.drawn.clear()
        await pilot.resize_terminal(30, 10)
        await pilot.pause()
        assert set(app.drawn) == set(range(10))


async def test_brackets_in_a_row_are_no_markup() -> None:
    app = Host(1)
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.rows.set(1, 1, lambda row, width: [Content("[b]x[/b]")])
        assert line(app, 0) == "[b]x[/b]"


class Uneven(Host):
    """Rows of one, two and three lines in turn."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.heights = [1 + row % 3 for row in range(count)]

    def draw(self, row: int, width: int) -> Sequence[Content]:
        return [Content(f"row {row} line {n}") for n in range(1 + row % 3)]


async def test_rows_may_have_lines_of_their_own() -> None:
    app = Uneven(30)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert [line(app, y) for y in range(4)] == [
            "row 0 line 0",
            "row 1 line 0",
            "row 1 line 1",
            "row 2 line 0",
        ]
        assert app.rows.virtual_size.height == 60
        app.rows.move("last")
        await pilot.pause()
        assert app.rows.index == 29
        assert line(app, 11) == "row 29 line 2"
        app.rows.move("page-up")
        assert app.rows.index == 23
        said = line(app, 11)
        await pilot.click(RowList, offset=(2, 11))
        assert said.startswith(f"row {app.told[-1]} ")


async def test_lines_behind_the_last_row_are_blank_and_choose_nothing() -> None:
    app = Uneven(2)
    async with app.run_test(size=(40, 8)) as pilot:
        await pilot.pause()
        assert line(app, 2) == "row 1 line 1"
        assert line(app, 3) == ""
        await pilot.click(RowList, offset=(2, 5))
        assert app.told == []
