"""Conflicts: what the tellings of one event say of the same thing and cannot all be right about.

A coarser value is no conflict: "April" agrees with 7 April, "at least 12" with 18. Nothing is picked: each value stands
with those who say it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from store import edtf
from store.events.conflicts import quantities
from store.events.conflicts.quantities import Amount, Bounds
from store.events.coreference import date_agreement
from store.records import Claim, Conflict, Document, Event, Telling

K = TypeVar("K")
T = TypeVar("T")
ALIKE = 0.3
"""Share of the words near two numbers of things from which on the things are held to be one."""
FAR, FAR_THINGS = 8.0, 4.0
"""Times that one number may be another: beyond that they count different things, losses or others."""
DATE = "date"
"""What a conflict of said dates is about."""


def find(event: Event, documents: Mapping[str, Document]) -> tuple[Conflict, ...]:
    """The conflicts within an event: of its dates, then of numbers, in the order of what they count."""
    if len(event.tellings) < 2:
        return ()
    dates = _of_dates(event.tellings)
    known = [(t, documents[t.article].text) for t in event.tellings if t.article in documents]
    numbers = of_numbers((telling, _passage(text, telling)) for telling, text in known)
    return (dates, *numbers) if dates else numbers


def _of_dates(tellings: Sequence[Telling]) -> Conflict | None:
    said: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.said and telling.date is not None:
            said[edtf.plain(telling.date)].append(telling)
    values = {value: days for value in said if (days := date_agreement.range_of(value)) is not None}
    kept = _clashing(values, lambda a, b: date_agreement.accord(a, b) in ("near", "clash"))
    if len({telling.article for value in kept for telling in said[value]}) < 2:
        return None
    claims = tuple(Claim(value, tuple(said[value])) for value in sorted(kept, key=edtf.sort_key))
    return Conflict(DATE, claims) if claims else None


def of_numbers(passages: Iterable[tuple[Telling, str]]) -> tuple[Conflict, ...]:
    """The conflicts of numbers within an event, from its tellings with their passages without the words of the date.

    Only what different articles count differently: within one, numbers are of different things.
    """
    said: dict[str, list[tuple[Amount, Telling]]] = defaultdict(list)
    for telling, passage in passages:
        for amount in quantities.find(passage):
            said[amount.about].append((amount, telling))
    return tuple(conflict for about in sorted(said) if (conflict := _of_number(said[about])) is not None)


def _passage(text: str, telling: Telling) -> str:
    passage = text[telling.start : telling.end]
    return passage.replace(telling.said, " ", 1) if telling.said else passage


def _of_number(said: Sequence[tuple[Amount, Telling]]) -> Conflict | None:
    """The conflict between what some articles count of one thing, each value with all who say it; None if they agree."""
    kept = _of_sure_articles(said)
    opposed = [pair[0] for pair in kept if any(_oppose(pair, other) for other in kept)]
    if not opposed:
        return None
    first_said: dict[Bounds, Amount] = {}
    for amount in opposed:
        first_said.setdefault(amount.bounds, amount)
    sayers: dict[Bounds, list[Telling]] = defaultdict(list)
    for amount, telling in kept:
        sayers[amount.bounds].append(telling)
    values = sorted(first_said)
    claims = (Claim(first_said[bounds].value, _unique(sayers[bounds])) for bounds in values)
    return Conflict(opposed[0].label, tuple(claims))


def _of_sure_articles(said: Sequence[tuple[Amount, Telling]]) -> list[tuple[Amount, Telling]]:
    """Without the articles whose own numbers clash: they count several things."""
    by_article: dict[str, list[Amount]] = defaultdict(list)
    for amount, telling in said:
        by_article[telling.article].append(amount)
    sure = {article for article, found in by_article.items() if _agree(found)}
    return [pair for pair in said if pair[1].article in sure]


def _oppose(one: tuple[Amount, Telling], other: tuple[Amount, Telling]) -> bool:
    """True if two articles count one thing at one time differently.

    What they say without a date holds for the day of each: a toll that rises from day to day is a history.
    """
    (a, s), (b, t) = one, other
    if (
        s.article == t.article
        or not quantities.clash(a, b)
        or quantities.times(a, b) > (FAR if a.is_loss else FAR_THINGS)
    ):
        return False
    sure = bool(s.said and t.said)
    if not sure and s.date != t.date:
        return False
    if a.standing != b.standing and ("feared" in (a.standing, b.standing) or not sure):
        return False
    return (sure or _of_one_place(a, b)) and (a.is_loss or _share(a, b) >= ALIKE)


def _of_one_place(a: Amount, b: Amount) -> bool:
    """True if neither says where, or one names the place of the other."""
    if a.where and b.where:
        return not a.where.isdisjoint(b.where)
    return not (a.where or b.where) or not (a.where | b.where).isdisjoint(a.around & b.around)


def _share(a: Amount, b: Amount) -> float:
    """How many of the words near one number stand near the other, as a part of the fewer."""
    few = min(len(a.around), len(b.around))
    return len(a.around & b.around) / few if few else 1.0


def _agree(found: Iterable[Amount]) -> bool:
    """True if one article's own numbers may be of the same thing."""
    return not any(quantities.clash(a, b) for a, b in combinations(found, 2))


def _unique(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    return tuple(dict.fromkeys(tellings))


def _clashing(values: Mapping[K, T], clash: Callable[[T, T], bool]) -> set[K]:
    """The values that clash with another."""
    return {name for a, b in combinations(values, 2) if clash(values[a], values[b]) for name in (a, b)}
