"""Keeping the timeline short: an article's loose news sentences stand in one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from store.events.evidence import Evidence


def gather(items: Sequence[Evidence], rows: Sequence[Sequence[int]]) -> list[list[int]]:
    """The rows, with the undated sentences of each article that linked to nothing brought together.

    They join the row of the article's opening if no other article tells that; else they make a row of their own, so
    that a row of several sources holds only what was linked.
    """
    loose: dict[str, list[int]] = defaultdict(list)
    kept: list[list[int]] = []
    for row in rows:
        if len({items[at].telling.article for at in row}) == 1 and all(
            not items[at].telling.said for at in row
        ):
            loose[items[row[0]].telling.article].extend(row)
        else:
            kept.append(list(row))
    openings = {items[row[0]].telling.article: row for row in kept if _opens(items, row)}
    for article, members in loose.items():
        home = openings.get(article)
        if home is not None and _same_day(items, home, members):
            home.extend(members)
        else:
            kept.append(sorted(members))
    return [sorted(row) for row in kept]


def _opens(items: Sequence[Evidence], row: Sequence[int]) -> bool:
    """True for a row of one article that holds its first told sentences."""
    return len({items[at].telling.article for at in row}) == 1 and any(items[at].order < 2 for at in row)


def _same_day(items: Sequence[Evidence], home: Sequence[int], members: Sequence[int]) -> bool:
    days = {items[at].guess for at in home if items[at].guess is not None}
    return any(items[at].guess in days for at in members)
