"""Filters and searches."""

from tests.tui.desk import desk
from tests.tui.fake import FakeLibrary
from tui.state.where import Where


async def test_a_filter_narrows_the_list_as_one_types_and_shows_in_the_header() -> None:
    async with desk(None, "/") as at:
        await at.type("luma")
        assert [row.title for row in at.screen.session.shown] == ["Harbour reopens after storm"]
        assert "1 of 3 articles: /luma · F shows all" in at.line("#header")
        await at.press("enter")
        assert at.screen.focused is at.screen.panes.articles.rows
        await at.press("F")
        assert len(at.screen.session.shown) == 3
        assert "F shows all" not in at.line("#header")


async def test_escape_takes_the_filter_back() -> None:
    async with desk(None, "/") as at:
        await at.type("luma")
        await at.press("escape")
        assert len(at.screen.session.shown) == 3
        await at.press("/")
        await at.type("luma")
        await at.press("enter", "escape")
        assert len(at.screen.session.shown) == 3


async def test_letters_typed_in_the_line_are_no_commands() -> None:
    async with desk(None, "/") as at:
        await at.type("qJ4")
        assert at.app.is_running
        assert at.screen.session.words == "qJ4"


async def test_entities_and_timeline_filter_too() -> None:
    async with desk(None, "3", "/") as at:
        await at.type("beltren")
        await at.press("enter")
        assert at.screen.panes.entities.rows.count == 1
        await at.press("4", "/")
        await at.type("storm")
        await at.press("enter")
        assert at.screen.panes.timeline.rows.count == 1


async def test_the_articles_of_the_command_line_are_lifted_by_one_key() -> None:
    library = FakeLibrary()
    first = library.articles()[0].id
    async with desk(library, only=[first]) as at:
        assert "1 of 3 articles: harbour/ · F shows all" in at.line("#header")
        await at.press("F")
        assert len(at.screen.session.shown) == 3
        await at.press("F")
        at.says("No filter is set")


async def test_a_search_goes_along_as_one_types_and_n_goes_on() -> None:
    async with desk(None, "j", "enter", "/") as at:
        await at.type("storm")
        assert at.under.startswith("storm\n")
        await at.press("enter", "n")
        assert at.under.startswith("storm had struck")
        assert "hit 2 of 2" in at.line("Pane .position")
        await at.press("n")
        assert at.cursor < 40
        await at.press("N")
        assert at.under.startswith("storm had struck")


async def test_escape_from_a_search_comes_back_to_where_it_began() -> None:
    async with desk(None, "j", "enter", "w", "/") as at:
        await at.type("delays")
        assert at.under.startswith("delays")
        await at.press("escape")
        assert at.under.startswith("reopens")
        assert not at.screen.panes.text.hits


async def test_the_search_goes_on_in_the_next_article() -> None:
    async with desk(None, "enter", "/") as at:
        await at.type("harbour")
        await at.press("enter", "J", "n")
        assert at.screen.panes.active is Where.TEXT
        assert at.under.lower().startswith("harbour")


async def test_star_searches_for_this_word() -> None:
    async with desk(None, "j", "enter", "w", "w", "w", "*") as at:
        assert at.under.startswith("storm had struck")
        at.says("“storm”: 2 in this article")


async def test_n_without_a_search_says_so() -> None:
    async with desk(None, "enter", "n") as at:
        at.says("Nothing was searched for yet")


async def test_one_query_in_every_list() -> None:
    async with desk(None, "/") as at:
        await at.type("who:veldmark")
        await at.press("enter")
        assert len(at.screen.session.shown) == 2
        await at.press("3", "/")
        await at.type("source:luma -person")
        await at.press("enter")
        assert at.screen.panes.entities.rows.count == 2
        await at.press("4", "/")
        await at.type("is:undated")
        await at.press("enter")
        assert at.screen.panes.timeline.shown == 1
        assert len(at.screen.session.shown) == 2
        await at.press("F")
        assert len(at.screen.session.shown) == 3
        assert at.screen.panes.timeline.shown == 4
        assert at.screen.panes.entities.rows.count == 4


async def test_what_cannot_be_read_is_said_while_typing() -> None:
    async with desk(None, "/") as at:
        await at.type("from:2")
        at.says("from: “2” is no date")
        await at.type("021")
        at.says("enter keep")
        assert len(at.screen.session.shown) == 2


async def test_a_name_filters_articles_and_timeline_together() -> None:
    async with desk(None, "3") as at:
        at.screen.panes.entities.follow("e4")
        await at.press("g", "f")
        assert len(at.screen.session.shown) == 2
        at.says("Veldmark: 2 articles, 0 events")
        at.screen.panes.entities.follow("e1")
        await at.press("g", "f")
        assert at.screen.panes.timeline.shown == 1
        await at.press("4", "/")
        assert at.screen.session.state.filters["timeline"] == 'who:"Ana Beltran"'
        await at.press("enter", "F")
        assert len(at.screen.session.shown) == 3
        assert at.screen.panes.timeline.shown == 4


async def test_a_name_of_the_text_filters_too() -> None:
    async with desk(None, "j", "enter", "g", "f") as at:
        at.says("No name is here")
        await at.press("]", "e", "g", "f")
        assert at.screen.session.words == 'who:"PORT LUMA"'


async def test_letters_typed_before_the_line_has_the_focus_are_not_lost() -> None:
    async with desk(None, "4") as at:
        at.screen.finder.start(at.screen.panes.active)
        at.screen.panes.here.add_words("st")
        await at.pilot.pause()
        await at.type("orm")
        at.screen.panes.here.add_words("s")
        await at.pilot.pause()
        assert at.screen.panes.timeline.words == "storms"
        await at.press("backspace")
        assert at.screen.panes.timeline.shown == 1
