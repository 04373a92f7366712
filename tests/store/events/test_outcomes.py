"""A plan knows what became of it."""

from __future__ import annotations

from store.event_list import Listed
from store.events.outcomes import is_plan, outcome
from store.records import Event, Told
from tests.store.events.salience.rows import row


def plan(day: str | None, told: Told = "planned") -> Event:
    return row("p", day, "Ana Reyes will open the lock of Lund", ("reyes", "lund"), told)


def test_a_plan_is_linked_with_what_was_done() -> None:
    done = row("d", "2021-10-19", "Ana Reyes opened the lock of Lund", ("reyes", "lund"))
    other = row("o", "2021-04-02", "Ana Reyes met the miners of Lund", ("reyes", "lund"))
    events = Listed([plan("2021-03-11"), other, done])
    assert outcome(plan("2021-03-11"), events) == done


def test_nothing_further_told() -> None:
    early = row("e", "2020-01-02", "Ana Reyes opened the lock of Lund", ("reyes", "lund"))
    late = row("l", "2024-01-02", "Ana Reyes opened the lock of Lund", ("reyes", "lund"))
    alone = row("n", "2021-03-11", "Somebody opened the lock of Moss", ("moss",))
    again = row("a", "2021-03-12", "Ana Reyes will open the lock of Lund", ("reyes", "lund"), "planned")
    assert outcome(plan("2021-03-11"), Listed([early, late, alone, again])) is None


def test_only_a_plan_with_a_date_has_an_outcome() -> None:
    done = row("d", "2021-10-19", "Ana Reyes opened the lock of Lund", ("reyes", "lund"))
    assert outcome(plan(None), Listed([done])) is None
    assert outcome(plan("2021-03-11", "told"), Listed([done])) is None
    assert not is_plan(plan("2021-03-11", "hypothetical"))
