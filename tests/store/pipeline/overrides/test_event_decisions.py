"""Decisions about events as the journal keeps them, followed on the events of now."""

import subprocess
import sys
from collections.abc import Sequence

import pytest

from store.event_list import Listed
from store.pipeline.overrides.event_decisions import EventOverrides
from store.pipeline.overrides.passage_anchors import kept
from store.records import Decision, Event, Mention, Telling, TimeExpression
from tests.store.analysis.shelves import MemoryShelf
from tests.store.events.decided.made import event, listed
from tests.store.events.made import document, telling

TEXT = "Vale opened the depot on Monday. Ost left Quinby in the same week. Nobody knows why that is so.\n"
ARTICLE = document("a", TEXT, "2021-05-06")
OPENED = telling(ARTICLE, "Vale opened the depot on Monday.", "2021-05-03", "on Monday")
LEFT = telling(ARTICLE, "Ost left Quinby in the same week.", None)


class Nothing:
    """An article in which nothing was found."""

    def dates(self, article: str) -> Sequence[TimeExpression]:
        return ()

    def names(self, article: str) -> Sequence[Mention]:
        return ()

    def tellings(self, article: str) -> Sequence[Telling]:
        return (OPENED, LEFT)


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf([ARTICLE])


def chronicle(shelf: MemoryShelf) -> EventOverrides:
    return EventOverrides(shelf, Nothing(), lambda entity: "")


def decide(shelf: MemoryShelf, kind: str, *tellings: Telling, **value: object) -> None:
    passages = [kept(ARTICLE, t.start, t.end) for t in tellings]
    shelf.decided = [
        *shelf.decided,
        Decision(f"d{len(shelf.decided)}", kind, kind, {"passages": passages, **value}, "1"),
    ]
    shelf.tell(decisions=[kind])


ROWS = listed(event(OPENED), event(LEFT))


def test_without_decisions_the_linked_events_are_given(shelf: MemoryShelf) -> None:
    made = chronicle(shelf)
    assert made.events(ROWS) is ROWS
    assert len(made.hidden(ROWS)) == 0


def test_hidden_ones_are_in_a_list_of_their_own(shelf: MemoryShelf) -> None:
    made = chronicle(shelf)
    decide(shelf, "event hidden", OPENED)
    assert [e.id for e in made.events(ROWS)] == [event(LEFT).id]
    assert [(e.id, e.deeds) for e in made.hidden(ROWS)] == [(event(OPENED).id, ("hidden",))]
    assert made.event_of(ROWS, ("a", OPENED.start, OPENED.end)) == event(OPENED).id
    assert made.event_of(ROWS, ("a", 1, 2)) is None


def test_nothing_is_worked_out_twice(shelf: MemoryShelf) -> None:
    made = chronicle(shelf)
    decide(shelf, "event title", OPENED, headline="Open")
    first, outcome = made.events(ROWS), made.follow(ROWS)
    shelf.tell(decisions=["event title", "published", "same"])
    assert made.events(ROWS) is first
    assert made.follow(ROWS) is outcome
    other = Listed(ROWS)
    assert made.events(other) is not first
    assert list(made.events(other)) == list(first)


def test_another_name_of_the_article_s_day_changes_a_passage_alone(shelf: MemoryShelf) -> None:
    made = chronicle(shelf)
    last = telling(ARTICLE, "Nobody knows why that is so.")
    decide(shelf, "event made", last)
    assert made.events(ROWS)[1].date == "2021-05-06"
    assert made.events(ROWS)[1].tellings[0].place == 2
    shelf.date("a", "2022-01")
    assert sorted(e.date or "" for e in made.events(ROWS)) == ["", "2021-05-03", "2022-01"]


@pytest.mark.parametrize(
    "value",
    [
        None,
        "text",
        {},
        {"passages": 3},
        {"passages": [3]},
        {"passages": [{"article": "a"}]},
        {"passages": [{"article": "a", "anchor": {"start": "x"}}]},
        {"passages": [], "number": "x"},
        {"passages": [], "date": "yesterday"},
        {"passages": [], "date": 5},
        {"passages": [], "tags": 5},
        {"passages": [], "others": [None]},
    ],
)
def test_what_cannot_be_followed_is_passed_over(shelf: MemoryShelf, value: object) -> None:
    shelf.decided = [
        Decision("1", "event date", "x", value, "1"),
        Decision("2", "event of later", "y", value, "1"),
    ]
    decide(shelf, "event title", OPENED, headline="Open")
    made = chronicle(shelf)
    assert [ruling.key for ruling in made.rulings()] == ["d2"]
    assert {e.headline for e in made.events(ROWS)} == {"Open", event(LEFT).headline}


def test_a_damaged_text_costs_the_words_of_its_rows_alone(shelf: MemoryShelf) -> None:
    made = chronicle(shelf)
    decide(shelf, "event same", OPENED, others=[kept(ARTICLE, LEFT.start, LEFT.end)])
    shelf.damaged.add("a")
    (joined,) = made.events(ROWS)
    assert isinstance(joined, Event)
    assert len(joined.tellings) == 2


def test_what_links_events_is_not_loaded_to_show_them() -> None:
    loaded = "import store.pipeline.overrides.event_decisions, sys; print('store.events.coreference.link' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True).stdout.split() == [
        b"False"
    ]
