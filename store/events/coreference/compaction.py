"""Keeping the timeline short: an article's loose news sentences stand in one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from store.events.coreference.date_agreement import Range
from store.events.coreference.evidence import MentionFeatures


def gather(items: Sequence[MentionFeatures], rows: Sequence[Sequence[int]]) -> list[list[int]]:
    """The rows, with the sentences of each article's news that linked to nothing brought together.

    Loose are undated sentences and those that say the day of the article's opening. They join the row of the opening
    if no other article tells that; else they make a row of their own, so that a row of several sources holds only what
    was linked.
    """
    news = _news_days(items)
    loose: dict[str, list[int]] = defaultdict(list)
    kept: list[list[int]] = []
    for row in rows:
        if len({items[at].telling.article for at in row}) == 1 and all(
            _is_loose(items[at], news) for at in row
        ):
            loose[items[row[0]].telling.article].extend(row)
        else:
            kept.append(list(row))
    return [sorted(row) for row in [*kept, *loose.values()]]


def _news_days(items: Sequence[MentionFeatures]) -> dict[str, Range | None]:
    """Article -> the day that its undated sentences are of."""
    counts: dict[str, Counter[Range]] = defaultdict(Counter)
    for item in items:
        if item.said is None and item.guess is not None:
            counts[item.telling.article][item.guess] += 1
    return {article: count.most_common(1)[0][0] for article, count in counts.items()}


def _is_loose(item: MentionFeatures, news: Mapping[str, Range | None]) -> bool:
    if not item.telling.said:
        return True
    day = news.get(item.telling.article)
    return day is not None and item.said == day and item.telling.told == "told"
