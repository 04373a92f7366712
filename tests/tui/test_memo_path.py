"""Memos from the keyboard: on an article, a name, a row and a tag; seen again, found, undone, and in the exports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from store.library import Library
from tests.store.libraries import dated, opened
from tests.tui.desk import desk
from tui.cli import main
from tui.panes.text import facts
from tui.screens.comment import CommentEditor
from tui.screens.event import EventScreen
from tui.screens.palette import PaletteScreen
from tui.screens.who import WhoScreen

FIRST = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020. In March 2021 Valenko signed the statement."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path / "desk") as library:
        key = library.add(dated(FIRST, "/news/a.txt", "2021-04-01")).article
        library.analysis().refresh(jobs=1)
        library.annotate(key, 0, 12, ["people"], "who?")
        yield library


def printed(library: Library, *words: str) -> bytes:
    result = CliRunner().invoke(main, ["export", *words, "--library", str(library.folder)])
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


async def test_on_the_article_from_its_list_and_from_its_text(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await at.press("1", "M")
        assert at.sees(CommentEditor).query_one("#card").border_title == "Memo"
        await at.press(*"later", "ctrl+s")
        at.shows("Memo on “a.txt”")
        await at.press("enter", "M")
        await at.press("exclamation_mark", "ctrl+s")
        (memo,) = library.memos.all()
        assert (memo.about, memo.text) == ("article", "later!")
        assert at.screen.session.opened and facts(at.screen.session.opened).endswith("memo: later!")
        await at.press("u")
        assert [memo.text for memo in library.memos.all()] == ["later"]


async def test_on_a_name_from_the_list_and_from_who_is_this(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await at.press("3", "M", *"who", "ctrl+s")
        await at.press("i")
        who = at.sees(WhoScreen)
        assert who.asked.memo == "who"
        await at.press("M", "question_mark", "ctrl+s")
        assert at.sees(WhoScreen).asked.memo == "who?"


async def test_on_a_row_from_the_timeline_and_from_the_opened_row(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await at.press("4", "G", "M", *"check", "ctrl+s")
        await at.press("o")
        assert at.sees(EventScreen).opened.event.memo == "check"
        await at.press("M", *" it", "ctrl+s")
        assert at.sees(EventScreen).opened.event.memo == "check it"


async def test_nothing_typed_is_nothing_written(library: Library) -> None:
    steps = len(library.history()[0])
    async with desk(library) as at:  # type: ignore[arg-type]
        await at.press("1", "M", "ctrl+s")
        at.is_back()
        await at.press("M", "x", "escape")
        at.sees(CommentEditor)
        await at.press("escape")
        at.is_back()
    assert len(library.history()[0]) == steps


async def test_all_are_found_by_their_words_and_lead_to_their_things(library: Library) -> None:
    article = library.articles()[0].id
    library.memos.write_article(article, "tide tables")
    entity = next(entity for entity in library.analysis().entities() if "Valenko" in entity.name)
    library.memos.write_entity(entity.id, "mayor?")
    library.memos.write_tag("people", "everybody who acts")
    async with desk(library) as at:  # type: ignore[arg-type]
        await at.press("1", "g", "m")
        assert len(at.sees(PaletteScreen).found) == 3
        await at.type("mayor")
        await at.press("enter")
        assert at.sees(WhoScreen).asked.entity.name == entity.name
        await at.press("escape", "g", "m")
        await at.type("tide")
        await at.press("enter")
        assert at.text == FIRST


async def test_without_any_it_says_how_to_write_one(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await at.press("1", "g", "m")
        at.says("No memo is written yet: M writes one")


async def test_an_article_is_found_by_its_memo(library: Library) -> None:
    library.memos.write_article(library.articles()[0].id, "tide tables")
    async with desk(library) as at:  # type: ignore[arg-type]
        await at.press("1", "slash")
        await at.type("notes:tide")
        await at.press("enter")
        assert len(at.screen.session.shown) == 1
        await at.press("escape", "slash")
        await at.type("notes:ebb")
        await at.press("enter")
        assert not at.screen.session.shown


def test_they_leave_with_the_notes_in_every_form_and_with_their_things(library: Library) -> None:
    article = library.articles()[0].id
    entity = next(entity for entity in library.analysis().entities() if "Valenko" in entity.name)
    event = library.analysis().events()[0]
    library.memos.write_article(article, "of the article")
    library.memos.write_tag("unused/code", "of a tag")
    library.memos.write_entity(entity.id, "of an entity")
    library.memos.write_event(event.id, "of an event")
    every = (b"of the article", b"of a tag", b"of an entity", b"of an event")
    for by in ("tag", "article"):
        for form in ("md", "html"):
            written = printed(library, "notes", "--format", form, "--by", by)
            assert all(written.count(words) == 1 for words in every), (by, form)
    memos = json.loads(printed(library, "notes", "--format", "json"))["memos"]
    assert [memo["about"] for memo in memos] == ["article", "entity", "tag", "event"]
    assert b"of a tag" in printed(library, "notes", "--format", "qdc")
    assert b"of the article" in printed(library, "articles", "--format", "csv")
    assert b"of the article" in printed(library, "articles", "--format", "ris")
    assert b"of an entity" in printed(library, "entities", "--format", "csv")
    timeline = CliRunner().invoke(
        main, ["timeline", "--library", str(library.folder), "--level", "passages", "--format", "json"]
    )
    assert "of an event" in [event["memo"] for event in json.loads(timeline.stdout)["events"]]


def test_a_choice_of_notes_brings_the_memos_of_their_articles_and_tags_alone(library: Library) -> None:
    library.memos.write_tag("people", "of the tag")
    library.memos.write_tag("other", "of another")
    found = json.loads(printed(library, "notes", "tag:people", "--format", "json"))["memos"]
    assert [memo["text"] for memo in found] == ["of the tag"]
