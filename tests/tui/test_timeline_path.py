"""The timeline: what several sources tell, and the strip."""

from tests.tui.desk import desk


async def test_only_rows_of_several_sources() -> None:
    async with desk(None, "4", "!") as at:
        pane = at.screen.panes.timeline
        assert pane.rows.count == 1
        assert pane.chosen
        assert pane.chosen.headline == "Storm damages harbour"
        assert "! 2+ sources 1/4" in at.line("#timeline .heading")
        await at.press("!")
        assert pane.rows.count > 4


async def test_the_strip_follows_the_filter_and_the_cursor() -> None:
    async with desk(None, "4", size=(160, 50)) as at:
        strip = at.screen.panes.timeline.strip
        await at.press("g", "g", "j")
        assert "1 Mar 2021" in strip.render().plain
        await at.press("G")
        assert "Mar 2021" not in strip.render().plain
        await at.press("/")
        await at.type("storm")
        assert len(set(strip.render().plain.splitlines()[0].split())) == 1


async def test_the_numbers_are_said_where_there_is_no_heading() -> None:
    async with desk(None, "4", "/", size=(80, 24)) as at:
        await at.type("storm")
        assert at.screen.panes.timeline.strip.render().plain.splitlines()[0].endswith("/storm 1/4")


async def test_finer_goes_down_to_days() -> None:
    async with desk(None, "4", "]", "]") as at:
        assert at.screen.panes.timeline.grain == "day"
        await at.press("]")
        assert at.line("#footer").startswith("The timeline goes no finer")


async def test_the_strip_is_empty_when_no_row_is_left() -> None:
    async with desk(None, "4", "/") as at:
        await at.type("nothing like this")
        assert at.screen.panes.timeline.strip.render().plain.strip() == ""


async def test_an_event_is_stood_on_when_the_list_comes_anew_its_fold_opened() -> None:
    async with desk(None, "4", "g", "g", "z", "M") as at:
        pane = at.screen.panes.timeline
        assert pane.chosen is None
        pane.expect("v2")
        at.screen.lists.load()
        assert pane.chosen
        assert pane.chosen.id == "v2"
        assert pane.beside() == "v3"
        pane.expect("v4")
        at.screen.lists.load()
        assert pane.beside() == "v3"
