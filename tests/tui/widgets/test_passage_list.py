from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.content import Content

from tui.widgets.passage_list import PassageList

TWO = (True, False, False, True, True)
"""Entries with a second line: 0 0' 1 2 3 3' 4 4'."""


class Host(App[None]):
    """Five entries, some of two lines."""

    def compose(self) -> ComposeResult:
        yield PassageList(empty="Nothing here.")

    @property
    def rows(self) -> PassageList:
        return self.query_one(PassageList)

    def draw(self, entry: int, width: int) -> Sequence[Content]:
        return [Content(f"entry {entry}"), Content(f"why {entry}")]

    def on_mount(self) -> None:
        self.rows.set_entries(TWO, self.draw)


async def test_some_entries_have_a_second_line() -> None:
    app = Host()
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        assert [app.rows.render_line(y).text.strip() for y in range(8)] == [
            "entry 0",
            "why 0",
            "entry 1",
            "entry 2",
            "entry 3",
            "why 3",
            "entry 4",
            "why 4",
        ]


async def test_the_cursor_goes_from_entry_to_entry() -> None:
    app = Host()
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        stops = []
        for _ in range(6):
            stops.append((app.rows.entry, app.rows.index))
            app.rows.move("down")
        assert stops == [(0, 0), (1, 2), (2, 3), (3, 4), (4, 6), (4, 6)]
        back = []
        for _ in range(5):
            back.append(app.rows.entry)
            app.rows.move("up")
        assert back == [4, 3, 2, 1, 0]
        app.rows.move("last")
        assert app.rows.entry == 4


async def test_a_click_on_a_second_line_chooses_its_entry() -> None:
    app = Host()
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        for y, entry in ((5, 3), (5, 3), (1, 0), (2, 1)):
            await pilot.click(PassageList, offset=(3, y))
            assert app.rows.entry == entry


async def test_an_entry_is_chosen_by_its_number() -> None:
    app = Host()
    async with app.run_test(size=(20, 3)) as pilot:
        await pilot.pause()
        app.rows.choose_entry(4)
        assert (app.rows.entry, app.rows.entry_at(app.rows.index or 0)) == (4, 4)
        app.rows.choose_entry(9)
        assert app.rows.entry == 4
