"""The list of events that the cache gives: the same as one in memory, whatever was written before."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from store.event_list import EventList, Listed, order
from store.records import Analysis, ArticleAnalysis, Event, Telling
from store.storage.cache import Cache
from store.storage.cache.event_table import rank

DATES = (
    None,
    "-0044-03",
    "0900",
    "1999",
    "1999-05",
    "1999-05-06",
    "2020-21",
    "XXXX-05",
    "2021~",
    "2020/2021",
    "../2001",
)
ARTICLES = ("a", 'say "b"', "c\nd", "é", "e f")
ENTITIES = ("anna", "bob", "cy")


def event(dice: random.Random, key: str) -> Event:
    told = dice.choice(["told", "told", "planned"])
    tellings = tuple(
        Telling(dice.choice(ARTICLES), n, n + 5, None, "", "", told=told)  # type: ignore[arg-type]
        for n in range(dice.randint(1, 4))
    )
    return Event(
        key,
        dice.choice(DATES),
        f"Day {dice.random()}",
        tellings,
        tuple(dice.sample(ENTITIES, dice.randint(0, 3))),
        inferred=dice.random() < 0.5,
    )


def made_up(seed: int, count: int) -> tuple[Event, ...]:
    dice = random.Random(seed)
    return tuple(sorted((event(dice, f"e{n}") for n in range(count)), key=order))


def kept(folder: Path | None, events: Sequence[Event]) -> Cache:
    cache = Cache(folder)
    cache.replace(Analysis(events=tuple(events)), {})
    return cache


def assert_alike(found: EventList, events: Sequence[Event]) -> None:
    listed = Listed(events)
    assert tuple(found) == tuple(found[:]) == tuple(events)
    assert len(found) == len(events)
    assert list(found.dates()) == list(listed.dates())
    assert list(map(tuple, found.articles())) == list(map(tuple, listed.articles()))
    assert list(found.indices_planned()) == list(listed.indices_planned())
    for article in (*ARTICLES, "nobody"):
        assert list(found.indices_of_article(article)) == list(listed.indices_of_article(article))
    for entity in (*ENTITIES, "nobody"):
        assert list(found.indices_of_entity(entity)) == list(listed.indices_of_entity(entity))
    for key in [*(event.id for event in events), "nobody"]:
        assert found.index_of(key) == listed.index_of(key)


@pytest.mark.parametrize("count", [0, 1, 400])
def test_it_answers_as_a_list_in_memory(tmp_path: Path, count: int) -> None:
    events = made_up(1, count)
    kept(tmp_path, events).close()
    found = Cache(tmp_path).events()
    assert_alike(found, events)
    some = [*range(count)][::-7]
    assert list(found.get_many(some)) == [events[index] for index in some]


def test_the_rank_is_the_order() -> None:
    events = made_up(5, 500)
    assert len({event.date for event in events}) == len(DATES)
    assert [order(event)[:3] for event in sorted(events, key=rank)] == [order(event)[:3] for event in events]
    assert len(set(map(rank, events))) == len({order(event)[:3] for event in events})


@pytest.mark.parametrize("seed", range(5))
def test_what_changed_is_found_as_if_it_had_always_been_so(seed: int) -> None:
    dice = random.Random(seed)
    events = {event.id: event for event in made_up(seed, 60)}
    cache = kept(None, sorted(events.values(), key=order))
    for step in range(10):
        before = dice.sample(sorted(events.values(), key=order), dice.randint(0, 8))
        stay = [event for event in before if dice.random() < 0.3]
        moved = [event(dice, old.id) for old in before if old not in stay and dice.random() < 0.6]
        after = [*stay, *moved, *(event(dice, f"n{step}-{n}") for n in range(dice.randint(0, 3)))]
        for old in before:
            del events[old.id]
        events |= {new.id: new for new in after}
        assert cache.redate(ArticleAnalysis("a"), "", before, after, patched=True)
        assert_alike(cache.events(), sorted(events.values(), key=order))


def test_a_list_that_somebody_still_holds_shows_what_became_of_its_events() -> None:
    events = made_up(2, 300)
    cache = kept(None, events)
    old = cache.events()
    assert len(old) == 300
    new = event(random.Random(3), events[5].id)
    cache.redate(ArticleAnalysis("a"), "", [events[4], events[5]], [new], patched=True)
    assert (old[5], old[6]) == (new, events[6])
    assert (old[4].id, old[4].date, old[4].tellings) == ("", events[4].date, ())
    assert old.index_of(events[4].id) is None
    cache.replace(Analysis(events=events[:10]), {})
    assert [found.id for found in old[200:202]] == ["", ""]
    assert cache.events()[3] == events[3]


class Counted:
    """A cache's answers, with the records counted that were read whole."""

    def __init__(self, ask: Callable[..., list[tuple[object, ...]]]) -> None:
        self.read = 0
        self._ask = ask

    def __call__(self, query: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        rows = self._ask(query, values)
        self.read += len(rows) * ("data" in query)
        return rows


def test_nothing_but_what_is_looked_at_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    cache = kept(None, made_up(4, 2000))
    counted = Counted(cache._ask)
    monkeypatch.setattr(cache, "_ask", counted)
    found = cache.events()
    assert len(found.dates()) == len(found.articles()) == 2000
    assert found.indices_of_article("a")
    assert found.indices_of_entity("anna")
    assert found.indices_planned()
    assert counted.read == 0
    assert found.get_many([3, 700, 1999])
    assert counted.read == 3
    assert found[0] != found[50]
    assert counted.read < 200
