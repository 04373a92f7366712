"""Lists that are too long to be read at once."""

from store.event_list import Listed
from store.records import Event
from tests.tui.desk import desk
from tests.tui.fake import FakeAnalysis, FakeLibrary
from tui.controllers.list_loader import FEW


class LongAnalysis(FakeAnalysis):
    def events(self) -> Listed:
        first = super().events()[0]
        return Listed(
            Event(f"v{n}", f"{1900 + n % 100}-03-01", f"Storm {n}", first.tellings, ())
            for n in range(FEW + 500)
        )


class LongLibrary(FakeLibrary):
    def analysis(self) -> FakeAnalysis:
        return LongAnalysis(self._texts)


async def test_a_long_timeline_arrives_while_keys_work() -> None:
    async with desk(LongLibrary()) as at:
        await at.press("enter", "w")
        assert at.cursor > 0
        await at.app.workers.wait_for_complete()
        await at.pilot.pause()
        assert f"{FEW + 500:,} events" in at.line("#header")
        await at.press("4", "]")
        assert at.screen.panes.timeline.rows.count == FEW + 500 + 100


async def test_a_row_of_a_long_timeline_draws_two_lines_a_step() -> None:
    async with desk(LongLibrary()) as at:
        await at.app.workers.wait_for_complete()
        await at.press("4", "g", "g")
        rows = at.screen.panes.timeline.rows
        before = rows.rendered
        await at.press("j")
        assert rows.rendered - before <= 4


async def test_a_filter_by_words_reads_a_long_timeline_while_keys_work() -> None:
    async with desk(LongLibrary(), "4", "+") as at:
        pane = at.screen.panes.timeline
        pane.filter('"storm 77"')
        assert "reading 0 %" in at.line("#timeline .heading")
        assert pane.shown == 0
        await at.app.workers.wait_for_complete()
        assert "reading" not in at.line("#timeline .heading")
        assert pane.shown == 11
        pane.filter('"storm 2499"')
        assert pane.shown == 1


async def test_what_was_found_stays_in_sight_while_it_is_read_anew() -> None:
    async with desk(LongLibrary(), "4", "+", "]") as at:
        pane = at.screen.panes.timeline
        at.screen.finder.filter(at.screen.panes.active, '"storm 77"')
        await at.app.workers.wait_for_complete()
        assert pane.choose("v777")
        at.screen.lists.load()
        assert (pane.shown, pane.chosen and pane.chosen.id) == (11, "v777")
        assert "reading …" in at.line("#timeline .heading")
        await at.app.workers.wait_for_complete()
        assert (pane.shown, pane.chosen and pane.chosen.id) == (11, "v777")
        at.screen.lists.load()
        pane.filter('"storm 1"')
        while "reading" in at.line("#timeline .heading"):
            await at.pilot.pause()
        assert pane.words == '"storm 1"'
        assert pane.shown == 1 + 10 + 100 + 1000


async def test_a_filter_by_time_reads_nothing() -> None:
    async with desk(LongLibrary(), "4") as at:
        at.screen.panes.timeline.filter("from:1977 to:1977")
        assert at.screen.panes.timeline.shown == 25
