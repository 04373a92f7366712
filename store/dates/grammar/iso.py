"""Dates as ISO 8601 writes them."""

from __future__ import annotations

import re

from store.dates.expressions import Clock, Point

_ISO = re.compile(
    r"(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)


def point_of_iso(said: str) -> Point | None:
    """The point that "2020-11-10T00:00+03:00" names; None if there is no such day."""
    match = _ISO.fullmatch(said)
    if match is None or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3] or 1) <= 31):
        return None
    clock = None
    if match[4]:
        zone = (match[7] or "").replace(":00", "")
        clock = Clock(int(match[4]), int(match[5]), int(match[6]) if match[6] else None, zone)
    return Point(
        year=int(match[1]), month=int(match[2]), day=int(match[3]) if match[3] else None, clock=clock
    )
