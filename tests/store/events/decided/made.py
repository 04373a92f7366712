"""Linked events and decisions of our own making."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Any

from store.event_list import Listed, order
from store.events.coreference.build_events import best_date, entities_of
from store.events.coreference.event_id import identity
from store.events.overrides import Base, EventDecision, Key, Outcome, replay
from store.events.overrides.model import VERBS, Verb
from store.records import Event, Telling

WIDTH, STEP = 20, 30
DAYS = ("2021-05-03", "2021-05-05", "2021-05", None)


def told(article: str, number: int, date: str | None = "2021-05-03", *names: str) -> Telling:
    """The nth telling of an article: 20 characters, 10 apart."""
    start = number * STEP
    return Telling(
        article, start, start + WIDTH, date, "then" if date else "", f"{article} {number}", entities=names
    )


def event(*tellings: Telling) -> Event:
    """What these tell, as it is linked."""
    ordered = tuple(sorted(tellings, key=lambda t: (t.article, t.start)))
    dated, conflict = best_date(ordered)
    date = dated.date if dated else None
    return Event(
        identity(ordered),
        date,
        ordered[0].headline,
        ordered,
        entities_of(ordered),
        conflict,
        said="then" if date else "",
    )


def key(telling: Telling) -> Key:
    return (telling.article, telling.start, telling.end)


def keys(*tellings: Telling) -> tuple[Key, ...]:
    return tuple(map(key, tellings))


def own(place: Key) -> Telling:
    """What becomes of a passage that tells nothing by itself."""
    return Telling(*place, None, "", "own", by_reader=True)


def listed(*events: Event) -> Listed:
    return Listed(sorted(events, key=order))


def follow(events: Iterable[Event], *rulings: EventDecision) -> Outcome:
    """The outcome; decisions are of one minute after the other, in the order given, unless they say otherwise."""
    return replay(Base(listed(*events)), rulings, own)


def ruling(
    verb: Verb,
    at: int,
    passages: Iterable[Telling | Key],
    others: Iterable[Telling | Key] = (),
    **more: Any,
) -> EventDecision:
    """A decision made in this minute."""
    near, far = (tuple(p if isinstance(p, tuple) else key(p) for p in side) for side in (passages, others))
    return EventDecision(verb, near, far, made=f"2024-01-01T00:{at:02}:00Z", key=f"{verb} {at}", **more)


def rows(events: Iterable[Event], outcome: Outcome) -> set[frozenset[Key]]:
    """Which passages are together in the end, hidden or not."""
    gone = set(outcome.gone)
    kept = [e for index, e in enumerate(listed(*events)) if index not in gone]
    every = [e.tellings for e in kept] + [draft.outline.tellings for draft in outcome.drafts]
    return {frozenset(map(key, tellings)) for tellings in every}


def drawn(random: Random) -> tuple[list[Event], list[EventDecision]]:
    """A collection and decisions at random: about rows of now, about passages of several, about what is nowhere."""
    tellings = [
        told(f"a{article}", number, random.choice(DAYS), *random.sample(["vale", "ost"], random.randrange(3)))
        for article in range(4)
        for number in range(5)
    ]
    random.shuffle(tellings)
    events = []
    while tellings:
        size = random.choice((1, 1, 2, 3, 4))
        events.append(event(*tellings[:size]))
        del tellings[:size]
    return events, [_drawn(random, events, at) for at in range(random.randrange(1, 9))]


def _drawn(random: Random, events: list[Event], at: int) -> EventDecision:
    verb = random.choice(VERBS)
    row, other = random.choice(events), random.choice(events)
    passage = (f"a{random.randrange(5)}", (start := random.randrange(150)), start + random.randrange(5, 60))
    if verb == "event made":
        return ruling(verb, at, [passage], row.tellings[1:], date=random.choice((None, "2020")))
    if verb == "event passage":
        return ruling(verb, at, row.tellings, [passage])
    if verb == "event split":
        pool = [*row.tellings, *random.choice(events).tellings]
        leaving = random.sample(pool, random.randrange(1, len(pool)))
        return ruling(verb, at, [t for t in pool if t not in leaving], leaving)
    if verb == "event same":
        return ruling(verb, at, row.tellings, other.tellings)
    passages = [*row.tellings, *random.sample(other.tellings, random.randrange(len(other.tellings)))]
    return ruling(verb, at, passages, date="2019", headline=f"head {at}", tags=(f"t{at % 3}",))
