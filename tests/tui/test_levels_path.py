"""How much of the timeline is shown: story, more, told, passages."""

from __future__ import annotations

import pytest

from store.event_list import Listed
from store.records import Event, Level, Telling
from tests.tui.desk import desk
from tests.tui.fake import FakeAnalysis, FakeLibrary
from tui.panes.timeline_model import levels
from tui.panes.timeline_model.timeline_list import Listing
from tui.screens.export import ExportScreen

WORDS = "ford sill quay dike well moor fens gate barn mill lock weir tarn holm beck glen dell cove bank pier".split()


def made(count: int, asides: int = 0) -> Listed:
    """Events of different days and words, the later the heavier; the last ones are no rows."""
    found = []
    for number in range(count):
        word = WORDS[number % len(WORDS)]
        headline = f"{word.title()} {number * 7919} opens {word[::-1]} {chr(97 + number % 26) * 5}"
        date = f"2020-{1 + number % 12:02}-{1 + number % 28:02}"
        aside = "an opinion" if number >= count - asides else ""
        telling = Telling("a", number * 10, number * 10 + 9, date, "", headline)
        found.append(
            Event(
                f"v{number}",
                date,
                headline,
                (telling,),
                (),
                weight=float(number),
                aside=aside,
                why="told once",
            )
        )
    return Listed(sorted(found, key=lambda event: (event.date or "", event.id)))


def listing(count: int, asides: int = 0) -> Listing:
    listed = Listing(made(count, asides))
    listed.filter.read_on(count)
    return listed


def shown(listed: Listing, level: Level, words: str = "") -> int:
    listed.find(words, several=False, level=level)
    return len(listed.shown)


def test_each_level_shows_more_than_the_one_before() -> None:
    listed = listing(200, asides=40)
    assert [shown(listed, level) for level in levels.LEVELS] == [15, 50, 160, 200]
    listed.find("", several=False, level="story")
    assert {event.id for event in listed.found} == {f"v{number}" for number in range(145, 160)}
    assert list(listed.shown) == sorted(listed.shown)


def test_what_a_filter_leaves_makes_a_story_of_its_own() -> None:
    listed = listing(600)
    assert shown(listed, "told", "quay") == 30
    assert shown(listed, "story", "quay") == 15
    assert all("Quay" in event.headline for event in listed.found)
    assert shown(listed, "more", "quay") == 30


def test_headings_count_what_there_is_beside_what_is_shown() -> None:
    listed = listing(200, asides=40)
    listed.find("", several=False, level="story")
    listed.group("year")
    assert [(fold.count, fold.total) for fold in listed.folds] == [(15, 160)]
    listed.find("", several=False, level="passages")
    listed.group("year")
    assert [(fold.count, fold.total) for fold in listed.folds] == [(200, 0)]


def test_a_passage_that_is_no_row_is_found_at_the_last_level() -> None:
    listed = listing(20, asides=1)
    listed.find("", several=False, level="story")
    assert (listed.level_of("v19"), listed.level_of("v0"), listed.level_of("nobody")) == (
        "passages",
        "told",
        None,
    )
    assert (listed.total, listed.has_asides) == (19, True)


def test_a_large_library_opens_with_its_story() -> None:
    assert (levels.level_at_first(30), levels.level_at_first(31)) == ("more", "story")
    assert (levels.stepped("story", -1), levels.stepped("story", 1), levels.stepped("passages", 1)) == (
        None,
        "more",
        None,
    )
    assert (levels.read("told"), levels.read("gossip")) == ("told", None)


class LevelAnalysis(FakeAnalysis):
    def events(self) -> Listed:
        return made(200, asides=40)


class LevelLibrary(FakeLibrary):
    def analysis(self) -> FakeAnalysis:
        return LevelAnalysis(self._texts)


@pytest.mark.parametrize(
    ("keys", "said"),
    [("", "more 50 of 160"), ("[", "story 15 of 160"), ("]", "160"), ("]]", "passages 200")],
)
async def test_keys_show_more_and_less_and_the_heading_says_so(keys: str, said: str) -> None:
    async with desk(LevelLibrary(), "4", *keys, size=(140, 50)) as at:
        assert at.line("#timeline .heading").endswith(said)
        assert at.screen.panes.timeline.shown == int(said.split()[1] if " " in said else said)


async def test_an_export_says_at_which_level_it_was_made() -> None:
    async with desk(LevelLibrary(), "4", "[", "E") as at:
        assert at.sees(ExportScreen).request.shown == 15
        assert at.sees(ExportScreen).request.asked == ("level: story",)
    async with desk(LevelLibrary(), "4", "]", "]", "E") as at:
        assert at.sees(ExportScreen).request.asked == ()


async def test_the_ends_say_so_and_the_level_is_remembered() -> None:
    library = LevelLibrary()
    async with desk(library, "4", "[", "[") as at:
        at.shows("there is no less")
    async with desk(library, "4") as at:
        assert at.screen.panes.timeline.level == "story"
        assert at.screen.panes.timeline.shown == 15


async def test_the_strip_and_the_row_chosen_follow_the_level() -> None:
    async with desk(LevelLibrary(), "4", "]", size=(140, 50)) as at:
        pane = at.screen.panes.timeline
        assert pane.choose("v159")
        await at.press("[", "[")
        assert pane.chosen and pane.chosen.id == "v159"
        drawn = pane.strip.render().plain
        await at.press("]", "]")
        assert pane.strip.render().plain != drawn


async def test_an_event_that_the_level_leaves_out_is_shown_when_it_is_asked_for() -> None:
    async with desk(LevelLibrary(), "4", "[") as at:
        pane = at.screen.panes.timeline
        assert not pane.choose("v3")
        assert pane.reveal("v3")
        assert (pane.level, pane.chosen and pane.chosen.id) == ("told", "v3")
        assert pane.reveal("v199")
        assert pane.level == "passages"


async def test_the_row_chosen_shows_its_weight_and_its_passages() -> None:
    async with desk(None, "4", "g", "g", "j", size=(140, 60)) as at:
        pane = at.screen.panes.timeline
        said = pane.said_of_chosen().splitlines()
        assert pane.chosen and pane.chosen.id == "v1"
        assert said[0].startswith("1 Mar 2021")
        assert any("storm" in line for line in said[1:])
        assert all("“" in line for line in said[1:])


async def test_a_long_headline_takes_a_second_line_beside_its_date_or_below_it() -> None:
    async with desk(LevelLibrary(), "4", "[", size=(130, 60)) as at:
        rows = at.screen.panes.timeline.rows
        assert rows.virtual_size.height > rows.count
        await at.press("]", "]", "]")
        assert rows.count > 15
