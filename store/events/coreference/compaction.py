"""Keeping the timeline short: an article's loose news sentences stand in one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from store.events.coreference.clustering import clashes
from store.events.coreference.date_agreement import Range
from store.events.coreference.evidence import MentionFeatures


def gather(
    items: Sequence[MentionFeatures], rows: Sequence[Sequence[int]], standing: Sequence[Sequence[int]] = ()
) -> list[list[int]]:
    """The rows, with the sentences of each article's news that linked to nothing brought together.

    Loose are the title, the lead, undated sentences and those that say the day of the article's opening. A loose title
    or lead joins the row in which the other of the two stands: an article has one news. The rest joins the row of the
    news if no other article tells that; else it makes a row of its own, so that a row of several sources holds only
    what was linked. Rows that are `standing` may take loose sentences and lose none.
    """
    kept, loose = _parted(items, rows)
    kept = [*map(list, standing), *kept]
    for article, members in loose.items():
        _place(items, kept, article, members)
    return [sorted(row) for row in kept]


def _parted(
    items: Sequence[MentionFeatures], rows: Sequence[Sequence[int]]
) -> tuple[list[list[int]], Mapping[str, list[int]]]:
    """The rows that stay, and article -> its members of rows in which nothing but its loose sentences stand."""
    news = _news_days(items)
    kept: list[list[int]] = []
    loose: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        articles = _articles(items, row)
        if len(articles) == 1 and all(_is_loose(items[at], news) for at in row):
            loose[articles.pop()].extend(row)
        else:
            kept.append(list(row))
    return kept, loose


def _place(
    items: Sequence[MentionFeatures], kept: list[list[int]], article: str, members: Sequence[int]
) -> None:
    """Put the loose members of an article where they belong: into rows that are kept, or into one of their own."""
    told = [row for row in kept if any(_is_news(items[at], article) for at in row)]
    left = _join_news(items, told, members)
    if not left:
        return
    alone = (row for row in told if _articles(items, row) == {article})
    own = next((row for row in alone if _may_join(items, row, left)), None)
    (kept.append if own is None else own.extend)(left)


def _join_news(
    items: Sequence[MentionFeatures], told: Sequence[list[int]], members: Sequence[int]
) -> list[int]:
    """Put a loose title or lead into the first row of the news that it does not contradict; gives what is left over."""
    opening = [at for at in members if items[at].telling.news]
    home = next((row for row in told if _may_join(items, row, opening)), None)
    if home is None or not opening:
        return list(members)
    home.extend(opening)
    return [at for at in members if not items[at].telling.news]


def _articles(items: Sequence[MentionFeatures], row: Iterable[int]) -> set[str]:
    return {items[at].telling.article for at in row}


def _may_join(items: Sequence[MentionFeatures], row: Sequence[int], others: Sequence[int]) -> bool:
    """False if a said day of the one contradicts one of the other."""
    return not any(clashes(items[a], items[b]) for a in row for b in others)


def _is_news(item: MentionFeatures, article: str) -> bool:
    return item.telling.news and item.telling.article == article


def _news_days(items: Sequence[MentionFeatures]) -> dict[str, Range | None]:
    """Article -> the day that its undated sentences are of."""
    counts: dict[str, Counter[Range]] = defaultdict(Counter)
    for item in items:
        if item.guess is not None and (item.said is None or item.telling.news):
            counts[item.telling.article][item.guess] += 1
    return {article: count.most_common(1)[0][0] for article, count in counts.items()}


def _is_loose(item: MentionFeatures, news: Mapping[str, Range | None]) -> bool:
    if not item.telling.said:
        return True
    day = news.get(item.telling.article)
    return day is not None and item.said == day and item.telling.told == "told"
