"""Searching all texts, and walking the hits."""

from pathlib import Path

from textual.widgets import Input, Static

from tests.store.libraries import filled
from tests.tui.desk import Desk, desk
from tui.screens.text_search import TextSearchScreen
from tui.widgets.row_list import RowList


def dialog(at: Desk) -> TextSearchScreen:
    screen = at.app.screen
    assert isinstance(screen, TextSearchScreen)
    return screen


async def settle(at: Desk) -> None:
    """Until the texts are read and the passages listed."""
    await at.app.workers.wait_for_complete()
    await at.pilot.pause()


def said(at: Desk) -> str:
    return str(dialog(at).query_one("#said", Static).content)


def rows(at: Desk) -> list[str]:
    listed = dialog(at).query_one(RowList)
    return [str(dialog(at).draw(index, 80)[0]).strip() for index in range(listed.count)]


async def test_hits_come_as_one_types_grouped_by_article_newest_first() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("cranes OR minister")
        await settle(at)
        assert said(at) == "2 passages in 2 articles"
        found = rows(at)
        assert found[0].startswith("4 Mar 2021  Harbour reopens after storm")
        assert "We lost two cranes, but" in found[1]
        assert "Vask and Beltran meet" in found[2]
        assert found[3].startswith("Trade minister Joren Vask")


async def test_a_word_not_yet_finished_finds_what_begins_so() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("minis")
        await settle(at)
        assert said(at) == "1 passage in 1 article"


async def test_a_wrong_query_says_so_and_leaves_what_was_found() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("storm")
        await settle(at)
        before = rows(at)
        await at.type(" (")
        await settle(at)
        assert said(at) == "At character 8: nothing to search for"
        assert rows(at) == before


async def test_enter_opens_the_article_at_the_hit_and_n_goes_on_across_articles() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("storm")
        await settle(at)
        titles = [row for row in rows(at) if row.endswith(("1", "2"))]
        assert len(titles) == 3
        await at.press("down", "enter")
        visited = [(at.screen.session.current, at.cursor)]
        hits = sum(int(title.rsplit(maxsplit=1)[-1]) for title in titles)
        for _ in range(hits - 1):
            assert at.under.lower().startswith("storm")
            assert at.screen.panes.text.hits
            await at.press("n")
            visited.append((at.screen.session.current, at.cursor))
        assert len({article for article, _ in visited}) == 3
        assert len(set(visited)) == hits
        await at.press("n")
        assert at.line("#footer").startswith("This is the last hit of storm in 3 articles")
        for place in reversed(visited[:-1]):
            await at.press("N")
            assert (at.screen.session.current, at.cursor) == place


async def test_a_name_is_found_in_any_of_its_spellings() -> None:
    async with desk(None, "g", "/") as at:
        await at.app.workers.wait_for_complete()
        await at.type("who:beltran")
        await settle(at)
        assert any("Beltren said" in row for row in rows(at))
        await at.press("enter")
        hits = at.screen.panes.text.hits
        assert {at.text[start:end] for start, end in hits} == {"Ana Beltran", "Beltran"}


async def test_escape_ends_the_walk() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("storm")
        await settle(at)
        await at.press("enter", "escape")
        assert not at.screen.panes.text.hits
        await at.press("n")
        assert at.line("#footer").startswith("Nothing was searched for yet")


async def test_a_search_in_the_text_takes_the_place_of_the_walk() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("storm")
        await settle(at)
        await at.press("enter")
        article = at.screen.session.current
        await at.press("/")
        await at.type("vask")
        await at.press("enter", "n", "n", "n")
        assert at.screen.session.current == article


async def test_the_last_query_stands_there_again_to_be_typed_over() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("storm")
        await settle(at)
        await at.press("enter", "g", "/")
        assert dialog(at).query_one(Input).value == "storm"
        await at.type("crane")
        assert dialog(at).query_one(Input).value == "crane"


async def test_where_no_title_has_the_words_enter_looks_into_the_texts() -> None:
    async with desk(None, "1", "/") as at:
        await at.type("cranes")
        assert at.line("#footer").startswith("0 titles; enter looks into 3 texts")
        await at.press("enter")
        await settle(at)
        assert dialog(at).query_one(Input).value == "cranes"
        assert said(at) == "1 passage in 1 article"
        await at.press("enter")
        assert at.under.startswith("cranes")
        assert len(at.screen.session.shown) == 3


async def test_a_library_without_the_words_says_so() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("zebra")
        await settle(at)
        assert rows(at) == []
        assert said(at) == ""
        await at.press("enter")
        assert dialog(at)


async def test_what_is_probably_meant_is_offered_and_taken_with_tab() -> None:
    async with desk(None, "g", "/") as at:
        await at.type("stirm")
        await settle(at)
        assert "Did you mean  storm  ?" in str(dialog(at).query_one(RowList)._empty)
        await at.press("tab")
        await settle(at)
        assert dialog(at).query_one(Input).value == "storm"
        assert said(at).endswith("articles") or said(at).endswith("article")
        await at.press("tab")
        assert dialog(at).query_one(Input).value == "storm"


async def test_every_passage_found_is_tagged_in_one_step(tmp_path: Path) -> None:
    with filled(tmp_path) as library:
        async with desk(library, "g", "/") as at:  # type: ignore[arg-type]
            await at.type("twice OR protocol")
            await settle(at)
            await at.press("ctrl+t")
            await at.type("dates")
            await at.press("enter")
            assert dialog(at).query_one(Input).value == "twice OR protocol"
            at.shows("Tagged 4 passages dates")
            assert [note.anchor.exact for note in library.annotations()] == [
                "protocol",
                "twice",
                "protocol",
                "twice",
            ]
            await at.press("escape", "u")
            assert not library.annotations()


async def test_fields_alone_have_no_passages_to_tag(tmp_path: Path) -> None:
    with filled(tmp_path) as library:
        async with desk(library, "g", "/") as at:  # type: ignore[arg-type]
            await at.type("is:unread")
            await settle(at)
            await at.press("ctrl+t")
            at.is_back()
            at.shows("no passages to tag")
