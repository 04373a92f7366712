from store.event_list import Listed
from store.records import Event, Telling
from tui.filtering.event_subset import EventPart


def event(number: int, *articles: str, told: bool = True) -> Event:
    way = "told" if told else "planned"
    tellings = tuple(Telling(a, 0, 1, None, "", "x", told=way) for a in articles)  # type: ignore[arg-type]
    return Event(f"v{number}", f"202{number}", "x", tellings, (f"e{number % 2}",))


EVENTS = Listed(
    [event(0, "a"), event(1, "a", "b"), event(2, "b", told=False), event(3, "c"), event(4, "b", told=False)]
)


def test_only_the_events_of_some_articles_are_in_it() -> None:
    part = EventPart(EVENTS, {"b", "gone"})
    assert [e.id for e in part] == ["v1", "v2", "v4"]
    assert [e.id for e in part[1:]] == ["v2", "v4"]
    assert list(part.dates()) == ["2021", "2022", "2024"]
    assert [tuple(articles) for articles in part.articles()] == [("a", "b"), ("b",), ("b",)]
    assert list(part.indices_of_article("a")) == [0]
    assert list(part.indices_of_article("c")) == []
    assert list(part.indices_of_entity("e0")) == [1, 2]
    assert list(part.indices_planned()) == [1, 2]
    assert (part.index_of("v2"), part.index_of("v3"), part.index_of("no")) == (1, None, None)
    assert [e.id for e in part.get_many([2, 0])] == ["v4", "v1"]
    assert part.at("b", 0, 1) == 0
