from collections.abc import Iterator
from dataclasses import replace

import pytest

from store.event_list import EventList, Listed
from store.records import Event, Telling, Told
from tests.tui.fake import FakeLibrary
from tui.filtering.event_filter import EventFilter
from tui.filtering.library_terms import LibraryTerms
from tui.words.sources import Voices


def telling(article: str, start: int, told: Told = "told") -> Telling:
    return Telling(article, start, start + 10, "2021-03-01", "", "x", told=told)


@pytest.fixture
def library() -> FakeLibrary:
    made = FakeLibrary()
    harbour, talks, _ = made.articles()
    made.annotate(talks.id, 24, 60, tags=("war/talks",))
    made.mark_read(harbour.id, True)
    return made


@pytest.fixture
def events(library: FakeLibrary) -> EventList:
    page = library.articles()[2].id
    storm, meet, help_, expected = library.analysis().events()
    plan = replace(expected, id="v5", tellings=(telling(page, 0, "planned"),), entities=())
    seen = replace(help_, id="v6", deeds=("confirmed",), tags=("War/Aid",), conflict=True, inferred=True)
    return Listed([storm, meet, help_, expected, plan, seen])


def made(library: FakeLibrary, events: EventList, named: bool = True) -> EventFilter:
    known = LibraryTerms(library.articles, library.annotations)
    entities = library.analysis().entities()
    if named:
        known.name(entities)
    names = {entity.id: entity.name for entity in entities}
    outlets = {row.id: row.source or "" for row in library.articles()}
    return EventFilter(events, names.get, Voices(outlets), known)


def found(library: FakeLibrary, events: EventList, typed: str) -> list[str]:
    asked = made(library, events)
    asked.read_on(100)
    return [events[i].id for i in asked.matching(typed)]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", ["v1", "v2", "v3", "v4", "v5", "v6"]),
        ("who:beltran", ["v2"]),
        ("who:vask -beltran", ["v3", "v4", "v6"]),
        ("kind:place", ["v1"]),
        ("-kind:person", ["v1", "v5"]),
        ("source:luma", ["v1"]),
        ("tag:war", ["v2", "v6"]),
        ("tag:war/aid", ["v6"]),
        ("-tag:war", ["v1", "v3", "v4", "v5"]),
        ("from:2 Mar 2021 to:March 2021", ["v2"]),
        ("to:2021-03-05", ["v1"]),
        ("from:2021-08", ["v3", "v6"]),
        ("is:undated", ["v4", "v5"]),
        ("is:read", ["v1"]),
        ("is:inferred", ["v6"]),
        ("is:planned", ["v5"]),
        ("is:conflict", ["v6"]),
        ("is:confirmed", ["v6"]),
        ("-is:confirmed storm", ["v1"]),
        ("is:several", ["v1"]),
        ("aid", ["v6"]),
        ("harbour port", ["v1"]),
    ],
)
def test_events(library: FakeLibrary, events: EventList, typed: str, ids: list[str]) -> None:
    assert found(library, events, typed) == ids


def test_before_names_are_known_nothing_is_left_out(library: FakeLibrary, events: EventList) -> None:
    assert len(made(library, events, named=False).matching("who:vask kind:place")) == len(events)


class Untouched(Listed):
    """Refuses to give an event."""

    def __getitem__(self, index: object) -> Event:  # type: ignore[override]
        raise AssertionError("an event was read")

    def __iter__(self) -> Iterator[Event]:
        raise AssertionError("the events were read")

    def indices_planned(self) -> list[int]:
        return [4]


@pytest.mark.parametrize(
    "typed", ["", "who:vask", "kind:place", "source:luma", "from:2021", "is:several", "is:read", "is:planned"]
)
def test_most_questions_read_no_event(library: FakeLibrary, events: EventList, typed: str) -> None:
    asked = made(library, Untouched(events))
    assert not asked.needs(typed)
    assert asked.matching(typed)


def test_words_are_sought_among_those_that_were_read(library: FakeLibrary, events: EventList) -> None:
    asked = made(library, events)
    assert asked.needs("vask")
    assert asked.matching("vask") == []
    asked.read_on(2)
    assert (asked.read, asked.matching("vask"), asked.needs("vask")) == (2, [1], True)
    asked.read_on(100)
    assert (asked.read, asked.matching("vask"), asked.needs("vask")) == (6, [1, 2, 3, 4, 5], False)
