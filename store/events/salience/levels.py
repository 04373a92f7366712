"""How much of a timeline is shown: the story, more of it, all that is told, every dated passage.

Rows are taken by their weight, the heaviest first; each further row of a day already taken costs some, and one that
says nearly the same as a row taken before costs more (maximal marginal relevance, Carbonell & Goldstein 1998): how
often a day is named picks the day, not the row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush

from store import edtf
from store.event_list import EventList
from store.records import Level
from store.text import similarity

_Days = tuple[int, int] | None
ORDER: tuple[Level, ...] = ("story", "more", "told", "passages")
"""The coarsest first."""
STORY, MORE = 15, 50
"""Rows of a story that lasted a year at most, and of more of it."""
YEARLY, MOST = 2, 1.6
"""Rows of the story that each further year adds, and how many times as many they may become."""
SAME_DAY, COPY = 2.0, 2.5
"""What a further row of one day costs, and one that says the same as a heavier one."""
ALIKE = 75
"""Likeness of two headlines, of 100, from which on they say the same."""
NEAR = 5
"""Days between two rows that may be one happening."""


def levels(
    weights: Sequence[float],
    dates: Sequence[str | None],
    asides: Sequence[bool],
    headline: Callable[[int], str],
) -> list[Level]:
    """The level of each of some events, by index: an event is shown at its own level and at every finer one.

    `weights`, `dates` (EDTF) and `asides` (True for what is no row) are of the events; `headline` gives the words of one
    of them, and is asked for the heaviest alone. All together make one story: ask anew for the events of a filter.
    """
    rows = [at for at, aside in enumerate(asides) if not aside]
    story, more = sizes([dates[at] for at in rows])
    taken = ranked(rows, weights, dates, headline, story + more)
    found: list[Level] = ["passages" if aside else "told" for aside in asides]
    for place, at in enumerate(taken):
        found[at] = "story" if place < story else "more" if place < more else "told"
    return found


def shows(shown: Level, own: Level) -> bool:
    """True if an event of some level is shown where a timeline shows another."""
    return ORDER.index(own) <= ORDER.index(shown)


def sizes(dates: Sequence[str | None]) -> tuple[int, int]:
    """Rows of the story and of more of it, for rows of these dates: the middle nine tenths of them say how long it is."""
    days = sorted(day.toordinal() for date in dates if date and (day := edtf.days(date).first))
    if not days:
        return STORY, MORE
    edge = len(days) // 20
    years = (days[-1 - edge] - days[edge]) / 365
    grown = min(MOST, 1 + YEARLY * max(0.0, years - 1) / STORY)
    return round(STORY * grown), round(MORE * grown)


def ranked(
    rows: Sequence[int],
    weights: Sequence[float],
    dates: Sequence[str | None],
    headline: Callable[[int], str],
    most: int,
) -> list[int]:
    """The heaviest of some rows, at most `most`, the heaviest first; what repeats a heavier one comes later."""
    heap = [(-weights[at], at) for at in rows]
    heapify(heap)
    taken: list[int] = []
    held: Counter[str] = Counter()
    words: dict[int, tuple[_Days, str]] = {}
    while heap and len(taken) < most:
        lost, at = heappop(heap)
        if at not in words:
            words[at] = (_days(dates[at]), headline(at).lower())
        cost = SAME_DAY * held[dates[at] or ""] + COPY * any(
            _says_the_same(words[at], words[other]) for other in taken
        )
        now = cost - weights[at]
        if now > lost + 1e-9 and heap and now > heap[0][0]:
            heappush(heap, (now, at))
            continue
        taken.append(at)
        held[dates[at] or ""] += bool(dates[at])
    return taken


def _says_the_same(one: tuple[_Days, str], two: tuple[_Days, str]) -> bool:
    """True for like headlines of near days, or of a month and a day in it."""
    if one[0] is not None and two[0] is not None:
        (first, last), (begin, end) = one[0], two[0]
        if max(begin - last, first - end) > NEAR:
            return False
    return similarity.token_set_ratio(one[1], two[1], score_cutoff=ALIKE) > 0


def _days(value: str | None) -> _Days:
    """The numbers of the first and the last day of a date; None if it has no first."""
    found = edtf.days(value) if value else None
    if found is None or found.first is None:
        return None
    return found.first.toordinal(), (found.last or found.first).toordinal()


def of_list(events: EventList) -> list[Level]:
    """The level of each event of a list, by index."""
    return levels(events.weights(), events.dates(), events.asides(), lambda at: events[at].headline)
