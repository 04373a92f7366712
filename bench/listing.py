"""What a long timeline costs before anything of it is shown: the list of events that the cache gives."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median

from bench.figures import Figure, Places, milliseconds
from store.records import Analysis, Event, Telling
from store.storage.cache import Cache

_TRIES = 9


def measure(places: Places) -> Iterator[Figure]:
    """A short and a long timeline opened, and asked for what its pane shows first."""
    for count in (50, places.many * 5):
        folder = places.folder / f"events-{count}"
        _fill(folder, count)
        yield Figure(f"a timeline of {count:,} events opened", milliseconds(_opened(folder)))


def _fill(folder: Path, count: int) -> None:
    random = Random(1)
    events = [_event(random, number) for number in range(count)]
    cache = Cache(folder)
    cache.replace(Analysis(events=tuple(events)), {})
    cache.close()


def _event(random: Random, number: int) -> Event:
    date = f"{random.randint(1990, 2023)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    tellings = tuple(
        Telling(f"{random.randrange(10_000):016x}", 100 * at, 100 * at + 80, date, date, f"Told {number}")
        for at in range(random.randint(1, 4))
    )
    return Event(f"e{number:015x}", date, f"Happening {number}", tellings, (f"e{number % 900}",))


def _opened(folder: Path) -> float:
    times = []
    for _ in range(_TRIES):
        cache = Cache(folder)
        began = time.perf_counter()
        events = cache.events()
        events.dates()
        events.indices_planned()
        events[0], events[len(events) // 2]
        events.indices_of_article(events[0].tellings[0].article)
        times.append(time.perf_counter() - began)
        cache.close()
    return median(times)
