"""The list of articles ordered and marked from the keyboard."""

from pathlib import Path

from tests.store.libraries import filled
from tests.tui.desk import desk


async def test_o_goes_round_the_orders_and_stays_on_the_article() -> None:
    async with desk(None, "1", "j", size=(200, 40)) as at:
        chosen = at.screen.panes.articles.chosen
        await at.press("o")
        at.says("Ordered: newest first")
        assert at.screen.panes.articles.chosen == chosen
        assert "newest first" in at.line("#articles .heading")
        await at.press(*["o"] * 7)
        at.says("Ordered: date")
        assert "first" not in at.line("#articles .heading")


async def test_all_that_are_shown_are_marked_as_read(tmp_path: Path) -> None:
    with filled(tmp_path) as library:
        async with desk(library, "1", "/") as at:  # type: ignore[arg-type]
            await at.type("railway")
            await at.press("enter", "R")
            at.says("Marked 1 article as read")
            assert [row.read for row in library.articles()] == [True, False]
            await at.press("R")
            at.says("All of these are read")
            await at.press("u")
            assert not any(row.read for row in library.articles())
