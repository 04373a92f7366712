"""What became of a plan: the row that tells as done what another row only plans.

A plan and its fulfilment stay two rows, since a plan lends its date to no report; this is the link between them. It is
looked for when a plan is looked at, among the rows that name the same people and bodies.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from store import edtf
from store.event_list import EventList, nobody_did
from store.events.coreference import stems
from store.records import Event

EARLIER, LATER = 7, 400
"""Days by which a plan may be carried out before its date, and after it."""
NAMES = 4
"""Names of the plan, the first, by which its outcome is looked for."""
LOOKED_AT = 300
"""Rows that are read for one plan, those that share most names."""
ALIKE = 0.5
"""Part of the words of the shorter headline that both must share."""
LEAST = 2
"""Words that both must share, at least, and of names as well where the plan has as many."""
_PLANNING = frozenset(
    map(
        stems.stem,
        "plan planned schedule scheduled expect expected due set will would next upcoming hope".split(),
    )
)


def is_plan(event: Event) -> bool:
    """True for what is planned, and told as done by nobody."""
    return nobody_did(event.tellings) and any(telling.told == "planned" for telling in event.tellings)


def outcome(plan: Event, events: EventList) -> Event | None:
    """The event that tells a plan as done; of several the one most alike, then the earliest; None if nothing does."""
    day = edtf.days(plan.date).first if plan.date else None
    if day is None or not is_plan(plan):
        return None
    words = _words(plan)
    best: tuple[float, int] | None = None
    found: Event | None = None
    for event in events.get_many(_near(plan, events)):
        when = edtf.days(event.date).first if event.date else None
        if when is None or event.id == plan.id or nobody_did(event.tellings):
            continue
        gap = (when - day).days
        likeness = _alike(words, _words(event))
        rank = (round(likeness, 2), -abs(gap))
        if -EARLIER <= gap <= LATER and likeness >= ALIKE and (best is None or rank > best):
            best, found = rank, event
    return found


def _near(plan: Event, events: EventList) -> Sequence[int]:
    """Indices of the rows that share enough names with a plan, ascending."""
    names = plan.entities[:NAMES]
    shared = Counter(index for name in names for index in events.indices_of_entity(name))
    enough = min(LEAST, len(names))
    return sorted(index for index, count in shared.most_common(LOOKED_AT) if count >= enough)


def _words(event: Event) -> frozenset[str]:
    return frozenset(stems.stems(event.headline)) - _PLANNING


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    common = len(one & two)
    return common / min(len(one), len(two)) if common >= LEAST else 0.0
