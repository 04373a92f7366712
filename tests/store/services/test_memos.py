"""Memos on an article, an entity, a tag and an event: written, followed, undone, told, merged."""

from pathlib import Path

import pytest

from store.articles import read
from store.library import Library
from store.records import Memo

TEXT = """Ferry runs aground

TARVO, 4 March 2021 (Coast Agency) - The ferry Halla ran aground near Tarvo on Wednesday, harbour master Edda Lindqvist said.

Lindqvist said 40 passengers were taken off.
"""


def filled(folder: Path) -> Library:
    folder.parent.mkdir(exist_ok=True)
    (folder.parent / "ferry.txt").write_text(TEXT, "utf-8")
    shelf = Library.open(folder)
    for found in read(folder.parent / "ferry.txt"):
        shelf.add(found)  # type: ignore[arg-type]
    shelf.analysis().refresh()
    return shelf


def the_event(shelf: Library) -> str:
    return next(event.id for event in shelf.analysis().events() if event.date == "2021-03-03")


def lindqvist(shelf: Library) -> str:
    return next(entity.id for entity in shelf.analysis().entities() if "Lindqvist" in entity.name)


def said(shelf: Library) -> list[tuple[str, str, str]]:
    return [(memo.about, memo.called, memo.text) for memo in shelf.memos.all()]


def test_each_kind_is_written_and_read_again_after_a_restart(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        article = shelf.articles()[0].id
        shelf.memos.write_article(article, "  Check the tide tables.\n")
        shelf.memos.write_entity(lindqvist(shelf), "Harbour master since 2015?")
        shelf.memos.write_tag("ship", "Every vessel.")
        shelf.memos.write_event(the_event(shelf), "Two sources wanted.")
    with Library.open(tmp_path / "library") as shelf:
        assert shelf.memos.of_article(article) == "Check the tide tables."
        assert shelf.memos.of_tag("ship") == "Every vessel."
        entity = shelf.analysis().entity(lindqvist(shelf))
        assert entity and shelf.memos.of_entity(entity) == "Harbour master since 2015?"
        assert [kind for kind, *_ in said(shelf)] == ["article", "entity", "tag", "event"]
        events = shelf.analysis().events()
        place = events.index_of(the_event(shelf))
        assert place is not None and events[place].memo == "Two sources wanted."


def test_each_is_one_step_of_undo_told_in_words(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        article = shelf.articles()[0].id
        shelf.memos.write_article(article, "a")
        shelf.memos.write_entity(lindqvist(shelf), "b")
        shelf.memos.write_tag("ship", "c")
        shelf.memos.write_event(the_event(shelf), "d")
        steps = shelf.history()[0]
        assert steps[0].startswith("write a memo on “")
        assert steps[1:4] == [
            "write a memo on “ship”",
            "write a memo on “Edda Lindqvist”",
            "write a memo on “Ferry runs aground”",
        ]
        while said(shelf):
            before = len(said(shelf))
            assert "memo" in (shelf.undo() or "")
            assert len(said(shelf)) == before - 1
        assert shelf.redo() == "write a memo on “Ferry runs aground”"
        assert said(shelf) == [("article", "Ferry runs aground", "a")]


def test_an_empty_one_is_taken_away(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        article, event = shelf.articles()[0].id, the_event(shelf)
        for text in ("words", " \n"):
            shelf.memos.write_article(article, text)
            shelf.memos.write_entity(lindqvist(shelf), text)
            shelf.memos.write_tag("ship", text)
            event = shelf.memos.write_event(event, text)
        assert said(shelf) == []


def test_a_memo_on_an_entity_follows_its_name(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        shelf.memos.write_entity(lindqvist(shelf), "who is she?")
        before = lindqvist(shelf)
        shelf.entity_decisions.set_kind(before, "organisation")
        shelf.entity_decisions.rename(lindqvist(shelf), "E. Lindqvist")
        after = shelf.analysis().entity(lindqvist(shelf))
        assert after and shelf.memos.of_entity(after) == "who is she?"
        shelf.memos.write_entity(after.id, "a harbour master")
        assert said(shelf) == [("entity", "E. Lindqvist", "a harbour master")]


def test_a_memo_on_a_tag_follows_its_new_name_and_joins_what_is_there(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        article = shelf.articles()[0].id
        shelf.annotate(article, 0, 5, ["ship/ferry"])
        shelf.memos.write_tag("ship/ferry", "With cars.")
        shelf.memos.write_tag("vessel/ferry", "All of them.")
        assert shelf.tagging.rename("ship", "vessel") == 1
        assert said(shelf) == [("tag", "vessel/ferry", "All of them.\n\nWith cars.")]
        shelf.undo()
        assert len(said(shelf)) == 2
        assert shelf.tagging.delete("ship") == 1
        assert said(shelf) == [("tag", "vessel/ferry", "All of them.")]


def test_joined_events_keep_both_memos(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        article = shelf.articles()[0].id
        start = TEXT.index("Lindqvist said 40")
        other = shelf.event_decisions.make(article, start, len(TEXT) - 1, "Passengers taken off")
        shelf.memos.write_event(the_event(shelf), "first")
        other = shelf.memos.write_event(other, "second")
        joined = shelf.event_decisions.join(the_event(shelf), other)
        events = shelf.analysis().events()
        place = events.index_of(joined)
        assert place is not None
        assert events[place].memo == "first\n\nsecond"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    from store.errors import NotFoundError

    with filled(tmp_path / "library") as shelf:
        for write in (shelf.memos.write_article, shelf.memos.write_entity, shelf.memos.write_event):
            with pytest.raises(NotFoundError):
                write("nothing", "words")
        with pytest.raises(ValueError, match="name"):
            shelf.memos.write_tag(" / ", "words")


def test_they_stand_in_the_list_of_decisions_and_leave_names_alone(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        entities = shelf.analysis().entities()
        shelf.memos.write_entity(lindqvist(shelf), "words")
        shelf.memos.write_event(the_event(shelf), "more words")
        assert shelf.analysis().entities() is entities
        told = {decision.kind: shelf.decision_index.describe(decision) for decision in shelf.decisions()}
        assert told["memo entity"] == "memo on “Edda Lindqvist”: “words”"
        assert told["event memo"].startswith("memo on ") and told["event memo"].endswith(": “more words”")
        (on_entity,) = (decision for decision in shelf.decisions() if decision.kind == "memo entity")
        shelf.decision_index.take_back(on_entity)
        assert [memo.about for memo in shelf.memos.all()] == ["event"]


def test_a_merge_brings_them_once(tmp_path: Path) -> None:
    with filled(tmp_path / "one" / "library") as theirs, filled(tmp_path / "two" / "library") as ours:
        theirs.memos.write_article(theirs.articles()[0].id, "theirs")
        theirs.memos.write_tag("ship", "a tag")
        ours.memos.write_tag("ship", "another")
        first, second = (ours.merge(theirs.holdings(), "theirs") for _ in range(2))
        assert (first.decisions, second.decisions) == (1, 0)
        assert (first.conflicts, second.conflicts) == (1, 0)
        assert [(memo.about, memo.text) for memo in ours.memos.all()] == [
            ("article", "theirs"),
            ("tag", "another"),
        ]


def test_one_that_lost_its_thing_is_still_listed(tmp_path: Path) -> None:
    with filled(tmp_path / "library") as shelf:
        shelf.decide("memo entity", "person/nobody", {"text": "who?", "called": "Nobody"}, "write")
        (memo,) = shelf.memos.all()
        assert memo == Memo("entity", "", "Nobody", "who?", memo.made)
