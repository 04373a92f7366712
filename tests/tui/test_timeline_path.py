"""The timeline: what several sources tell, and the strip."""

from tests.tui.decided import DecidedLibrary
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
    async with desk(None, "4", "}", "}") as at:
        assert at.screen.panes.timeline.grain == "day"
        await at.press("}")
        at.says("The timeline goes no finer")


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


async def test_a_date_is_gone_to_while_it_is_typed() -> None:
    async with desk(None, "4", "g", "g", "g", "y") as at:
        pane = at.screen.panes.timeline
        at.says("enter stay")
        await at.type("nov 2021")
        assert pane.chosen
        assert pane.chosen.id == "v3"
        await at.press("escape")
        assert pane.rows.index == 0
        await at.press("Y")
        await at.type("2021-03-09")
        await at.press("enter", "j", "k")
        assert pane.chosen.id == "v2"
        assert pane.shown == 4
        await at.press("g", "g", "g", "y")
        await at.type("ноябрь 2021 года")
        assert pane.chosen.id == "v3"


async def test_a_click_on_the_strip_goes_there() -> None:
    async with desk(None, "4", "g", "g", size=(160, 50)) as at:
        pane = at.screen.panes.timeline
        cells = pane.strip.render().plain.splitlines()[0]
        await at.pilot.click(pane.strip, offset=(2 + len(cells.rstrip()) - 1, 0))
        await at.pilot.pause()
        assert pane.chosen
        assert pane.chosen.id == "v3"
        assert at.screen.focused is pane.rows


async def test_several_sources_are_left_by_esc_and_by_lifting_all_filters() -> None:
    async with desk(None, "4", "!") as at:
        pane = at.screen.panes.timeline
        await at.press("escape")
        assert not pane.several
        await at.press("!", "3", "f", "F")
        assert (pane.several, pane.shown, at.screen.panes.entities.kind) == (False, 4, "")


async def test_hidden_events_come_in_a_fold_at_the_end() -> None:
    async with desk(DecidedLibrary(), "4", "X", "G") as at:
        pane = at.screen.panes.timeline
        assert pane.chosen
        assert (pane.chosen.id, pane.chosen_fold) == ("h1", "hidden")
        assert "hidden" in pane.said_of_chosen()
        await at.press("/")
        await at.type("storm")
        assert pane.choose("h1")
        assert pane.beside() == "v1"
        await at.press("escape", "X")
        assert not pane.choose("h1")


async def test_what_the_reader_did_and_what_is_planned_is_to_be_seen() -> None:
    async with desk(DecidedLibrary(), "4", "g", "g", "j") as at:
        pane = at.screen.panes.timeline
        assert "✓ confirmed · date set by you" in pane.said_of_chosen()
        assert "#damage" in pane.said_of_chosen()
        await at.press("j", "j")
        assert pane.chosen_fold == "2021 planned"
        await at.press("z", "c")
        assert pane.chosen is None
        assert not pane.choose("v3")


async def test_filters_know_deeds_and_conflicts() -> None:
    async with desk(DecidedLibrary(), "4", "/") as at:
        pane = at.screen.panes.timeline
        for typed, found in [
            ("is:confirmed", "v1"),
            ("is:conflict", "v1"),
            ("is:planned", "v3"),
            ("tag:damage", "v1"),
        ]:
            pane.filter(typed)
            assert [event.id for event in pane.listed] == [found]


async def test_the_timeline_takes_more_room_while_the_reader_is_in_it() -> None:
    async with desk(None, size=(160, 50)) as at:
        narrow = at.screen.panes.timeline.size.width
        await at.press("4")
        assert at.screen.panes.timeline.size.width > 1.4 * narrow
        assert at.screen.panes.text.size.width > 40
        await at.press("2")
        assert at.screen.panes.timeline.size.width == narrow
    async with desk(None, "4", size=(120, 40)) as at:
        assert at.screen.panes.timeline.size.width < 45
