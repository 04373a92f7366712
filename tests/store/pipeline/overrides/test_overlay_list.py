"""A list of events with some taken out and drafts among the rest."""

from random import Random

import pytest

from store.event_list import Listed, order
from store.events.overrides import Base, Draft
from store.pipeline.overrides.overlay_list import OverlayEventList
from store.records import Event
from tests.store.events.decided.made import drawn, event, follow, listed, ruling, told


def build(draft: Draft) -> Event:
    return draft.outline


def amended(events: list[Event], *rulings: object) -> OverlayEventList:
    outcome = follow(events, *rulings)  # type: ignore[arg-type]
    shown = [draft for draft in outcome.drafts if not draft.hidden]
    return OverlayEventList(Base(listed(*events)), outcome.gone, shown, build)


@pytest.mark.parametrize("seed", range(40))
def test_it_answers_as_the_same_list_in_memory_would(seed: int) -> None:
    random = Random(seed)
    events, rulings = drawn(random)
    made = amended(events, *rulings)
    plain = Listed(made)
    assert list(plain) == sorted(plain, key=order)
    assert len(made) == len(plain)
    assert [made[index] for index in range(len(made))] == list(plain)
    assert [made[-1], *made[1:-1:2]] == [plain[-1], *plain[1:-1:2]]
    assert (list(made.dates()), list(made.indices_planned())) == (plain.dates(), plain.indices_planned())
    assert list(map(tuple, made.articles())) == plain.articles()
    some = random.sample(range(len(made)), len(made) // 2)
    assert made.get_many(some) == [plain[index] for index in some]
    for article in {article for told_by in plain.articles() for article in told_by} | {"nobody"}:
        assert list(made.indices_of_article(article)) == list(plain.indices_of_article(article))
        assert made.at(article, 0, 70) == plain.at(article, 0, 70)
    assert all(
        list(made.indices_of_entity(name)) == list(plain.indices_of_entity(name))
        for name in ("vale", "ost", "nobody")
    )
    assert [made.index_of(e.id) for e in plain] == list(range(len(plain)))
    assert all(made.index_of(e.id) == plain.index_of(e.id) for e in events)


def test_beyond_its_ends_there_is_nothing() -> None:
    made = amended([event(told("a", 0))], ruling("event title", 1, [told("a", 0)], headline="x"))
    with pytest.raises(IndexError):
        made[1]
    with pytest.raises(IndexError):
        made[-2]


def test_only_what_is_looked_at_is_built_and_once() -> None:
    events = [event(told(f"a{n}", 0)) for n in range(6)]
    rulings = [ruling("event title", n, events[n].tellings, headline="x") for n in range(3)]
    outcome, built = follow(events, *rulings), list[str]()

    def watched(draft: Draft) -> Event:
        built.append(draft.id)
        return draft.outline

    made = OverlayEventList(Base(listed(*events)), outcome.gone, outcome.drafts, watched)
    (
        made.dates(),
        made.articles(),
        made.indices_of_article("a1"),
        made.indices_of_entity("x"),
        made.index_of(events[1].id),
    )
    assert built == []
    place = made.index_of(events[1].id)
    assert place is not None
    assert made[place] is made[place]
    assert built == [events[1].id]
