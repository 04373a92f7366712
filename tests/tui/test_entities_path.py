"""The entities pane: order, kinds, and when a name occurs."""

from tests.tui.desk import Desk, desk
from tests.tui.fake import FakeLibrary


def names(at: Desk) -> list[str]:
    pane = at.screen.panes.entities
    return [pane.all[i].name for i in pane._shown]


async def test_o_orders_by_something_else_and_the_heading_says_so() -> None:
    async with desk(None, "3", size=(160, 50)) as at:
        assert "by mentions" in at.line("#entities .heading")
        await at.press("o", "o")
        assert names(at) == sorted(names(at))
        assert "by name" in at.line("#entities .heading")
        at.says("Ordered by name")


async def test_a_name_chosen_stays_chosen_in_another_order() -> None:
    async with desk(None, "3", "j", "j") as at:
        pane = at.screen.panes.entities
        before = pane.chosen
        await at.press("o", "o", "o")
        assert pane.chosen is not None
        assert pane.chosen == before


async def test_f_shows_one_kind_and_escape_all_again() -> None:
    async with desk(None, "3") as at:
        every = names(at)
        await at.press("f")
        assert names(at) == ["Ana Beltran", "Joren Vask"]
        assert "people 2/4" in at.line("#entities .heading")
        await at.press("f", "f")
        assert names(at) == []
        await at.press("escape")
        assert names(at) == every


async def test_order_and_kind_are_found_again() -> None:
    library = FakeLibrary()
    async with desk(library, "3", "o", "o", "f", "f", "q"):
        pass
    async with desk(library) as at:
        pane = at.screen.panes.entities
        assert (pane.order, pane.kind) == ("name", "place")
        assert names(at) == ["PORT LUMA", "Veldmark"]


async def test_a_wide_pane_shows_when_a_name_occurs() -> None:
    async with desk(None, "3", size=(160, 50)) as at:
        pane = at.screen.panes.entities
        first = pane.rows.size.width
        assert "▇" in "".join(text for text, _ in pane.lines(0, first - 1)[0][1][0])
    async with desk(None, "3", size=(120, 40)) as at:
        pane = at.screen.panes.entities
        assert "▇" not in "".join(text for text, _ in pane.lines(0, pane.rows.size.width - 1)[0][1][0])
