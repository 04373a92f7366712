"""Keeping the timeline short: an article's loose news sentences stand in one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from store.events.coreference.clustering import clashes
from store.events.coreference.date_agreement import Range
from store.events.coreference.evidence import MentionFeatures


def gather(
    items: Sequence[MentionFeatures], rows: Sequence[Sequence[int]], standing: Sequence[Sequence[int]] = ()
) -> list[list[int]]:
    """The rows, with the sentences of each article's news that linked to nothing brought together.

    Loose are the title, the lead, undated sentences and those that say the day of the article's opening. A loose title
    or lead joins the row in which the other of the two stands: an article has one news. The rest joins the row of the
    news if no other article tells that; else what has no date of its own makes one row, which is none by itself, and what
    has one stays a row: so a row of several sources holds only what was linked, and a side of the news is no head over
    all the rest. Rows that are `standing` may take loose sentences and lose none.
    """
    kept, loose = _parted(items, rows)
    kept = [*map(list, standing), *kept]
    for article, apart in loose.items():
        _place(items, kept, article, apart)
    return [sorted(row) for row in kept]


def _parted(
    items: Sequence[MentionFeatures], rows: Sequence[Sequence[int]]
) -> tuple[list[list[int]], Mapping[str, list[list[int]]]]:
    """The rows that stay, and article -> the rows in which nothing but its loose sentences stand."""
    news = _news_days(items)
    kept: list[list[int]] = []
    loose: dict[str, list[list[int]]] = defaultdict(list)
    for row in rows:
        articles = _articles(items, row)
        if len(articles) == 1 and all(_is_loose(items[at], news) for at in row):
            loose[articles.pop()].append(list(row))
        else:
            kept.append(list(row))
    return kept, loose


def _place(
    items: Sequence[MentionFeatures], kept: list[list[int]], article: str, loose: Sequence[Sequence[int]]
) -> None:
    """Put the loose rows of an article where they belong: into rows that are kept, or into some of their own."""
    told = [row for row in kept if any(_is_news(items[at], article) for at in row)]
    left = _join_news(items, told, [at for row in loose for at in row])
    if not left:
        return
    alone = (row for row in told if _articles(items, row) == {article})
    own = next((row for row in alone if _may_join(items, row, left)), None)
    if own is not None:
        own.extend(left)
    elif told:
        kept += _by_themselves(items, loose, set(left))
    else:
        kept.append(left)


def _by_themselves(
    items: Sequence[MentionFeatures], loose: Iterable[Sequence[int]], left: Set[int]
) -> list[list[int]]:
    """What is left of loose rows: those that tell something of their own, and one of all that tells nothing by itself."""
    rows, rest = list[list[int]](), list[int]()
    for row in loose:
        members = [at for at in row if at in left]
        if any(not items[at].telling.fault for at in members):
            rows.append(members)
        else:
            rest += members
    return [*rows, rest] if rest else rows


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
