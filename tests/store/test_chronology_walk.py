"""Decisions about events at random: none loses or doubles a telling, each can be undone, done again and taken back."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from store.event_list import order
from store.library import Library
from store.records import Event
from tests.store.analysis.shelves import made_up
from tests.store.libraries import dated, opened

State = tuple[list[Event], list[Event]]


def state(library: Library, linked: set[tuple[str, int, int]]) -> State:
    """The events and the hidden ones, once they are found to be in order and whole."""
    events, hidden = library.analysis().events(), library.analysis().hidden()
    shown, kept = list(events), list(hidden)
    assert shown == sorted(shown, key=order)
    assert kept == sorted(kept, key=order)
    assert list(events.dates()) == [event.date for event in shown]
    assert [events.index_of(event.id) for event in shown] == list(range(len(shown)))
    told = Counter((t.article, t.start, t.end) for event in shown + kept for t in event.tellings)
    assert set(told.values()) == {1}
    assert linked <= told.keys()
    return shown, kept


def step(library: Library, now: State, random: Random) -> None:
    chronology, every = library.event_decisions, now[0] + now[1]
    event, other, row = random.choice(every), random.choice(every), random.choice(library.articles())
    start = random.randrange(row.article.length - 2)
    passage = row.id, start, min(start + random.randrange(1, 160), row.article.length)
    told = [(t.article, t.start, t.end) for t in event.tellings]
    on = random.random() < 0.7
    steps: list[Callable[[], str]] = [
        lambda: chronology.confirm(event.id, on),
        lambda: chronology.hide(event.id, on),
        lambda: chronology.set_date(event.id, "2021-03-05" if on else None),
        lambda: chronology.retitle(event.id, "Another" if on else ""),
        lambda: chronology.tag(event.id, ["a", "b/c"] if on else []),
        lambda: chronology.join(event.id, other.id),
        lambda: chronology.split(event.id, random.sample(told, max(1, len(told) // 2))),
        lambda: chronology.make(*passage, headline="Mine" if on else "", date="2019" if on else None),
        lambda: chronology.attach(event.id, *passage),
    ]
    random.choice(steps)()


@pytest.mark.parametrize("seed", range(3))
def test_a_walk(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    with opened(tmp_path) as library:
        for number, document in enumerate(made_up(6, seed, 60)):
            library.add(dated(document.text, f"/n/{number}.txt", document.published.value or "2021-03"))
        library.analysis().refresh(jobs=1)
        linked = {(t.article, t.start, t.end) for e in library.analysis().events() for t in e.tellings}
        now, made = state(library, linked), 0
        for _ in range(14):
            known, steps = {d.id for d in library.decisions()}, library.history()
            try:
                step(library, now, random)
            except ValueError:
                assert state(library, linked) == now
                continue
            after = state(library, linked)
            if library.history() == steps:
                assert after == now
                continue
            library.undo()
            assert state(library, linked) == now
            library.redo()
            assert state(library, linked) == after
            new = [d for d in library.decisions() if d.id not in known]
            if len(new) == 1 and len(library.decisions()) == len(known) + 1:
                library.decision_index.take_back(new[0])
                assert state(library, linked) == now
                library.undo()
            now, made = after, made + 1
        assert made > 5
    with opened(tmp_path) as library:
        assert state(library, linked) == now
