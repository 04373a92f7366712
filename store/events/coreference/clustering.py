"""Joining tellings into rows, the surest pairs first.

Agglomerative clustering by the mean score between groups (average link, UPGMA; Sokal & Michener 1958) under pairs that
must not be joined (as in COP-KMEANS; Wagstaff et al. 2001): said days, sentences, people. Simplified: pairs are taken in the
order of their own score, which is not reckoned anew after every join, in two rounds; of a long row a sample is compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from store.events.coreference import date_agreement
from store.events.coreference.coefficients import SURE
from store.events.coreference.evidence import MentionFeatures
from store.events.coreference.pair_score import is_remote

SAMPLE = 10
"""Members of a row that a newcomer is compared with: enough for a fair average, few enough for long rows."""

ROUNDS = 2
"""Looks at every pair: rows that were too small to meet may do so once they have grown."""

STALE = 14
"""Days after which a day is no longer that of an article's news."""

Score = Callable[[int, int], float]


def edges(pairs: Iterable[tuple[int, int]], score: Score) -> list[tuple[float, int, int]]:
    """The pairs worth joining, as (score, index, index)."""
    scored = ((score(a, b), a, b) for a, b in pairs)
    return [edge for edge in scored if edge[0] >= SURE]


def join(
    items: Sequence[MentionFeatures],
    likely: Iterable[tuple[float, int, int]],
    score: Score,
    least: float,
    joined_before: Iterable[Sequence[int]] = (),
    *,
    settled: int = 0,
) -> list[list[int]]:
    """Greedy average link: rows of indices, each sorted, in the order of their first member.

    `joined_before` are rows that stand already. `likely` are pairs worth joining, as of `edges`; two rows are
    joined if the mean score between them reaches `least` and no two said days in them contradict each other. Rows
    with one of the first so many `settled` items take others, but are not joined with one another.
    """
    ordered = sorted(likely, key=lambda edge: (-round(edge[0], 9), items[edge[1]].key, items[edge[2]].key))
    row_of = list(range(len(items)))
    rows = {row[0]: sorted(row) for row in joined_before}
    for number, standing in rows.items():
        for member in standing:
            row_of[member] = number
    for _ in range(ROUNDS):
        for _, a, b in ordered:
            left, right = row_of[a], row_of[b]
            if left == right or max(left, right) < settled:
                continue
            one, two = rows.get(left, [left]), rows.get(right, [right])
            if not _may_meet(items, one, two) or _mean(one, two, score) < least:
                continue
            joined = sorted(one + two)
            for member in joined:
                row_of[member] = joined[0]
            rows.pop(left, None)
            rows.pop(right, None)
            rows[joined[0]] = joined
    grouped: dict[int, list[int]] = defaultdict(list)
    for at, row in enumerate(row_of):
        grouped[row].append(at)
    return list(grouped.values())


def _mean(one: Sequence[int], two: Sequence[int], score: Score) -> float:
    mine, yours = _sample(one), _sample(two)
    return sum(score(a, b) for a in mine for b in yours) / (len(mine) * len(yours))


def _sample(row: Sequence[int]) -> Sequence[int]:
    if len(row) <= SAMPLE:
        return row
    step = len(row) / SAMPLE
    return [row[int(k * step)] for k in range(SAMPLE)]


def _may_meet(items: Sequence[MentionFeatures], one: Sequence[int], two: Sequence[int]) -> bool:
    """False if the said days of the two rows clash.

    Neighbouring days may meet if both lie well before the articles that say them: texts give one past happening the
    ninth and the tenth, while Monday and Tuesday of one week are two days of news.
    """
    if not _sentences(items, one).isdisjoint(_sentences(items, two)):
        return False
    if any(clashes(items[a], items[b]) for a in _distinct(items, one) for b in _distinct(items, two)):
        return False
    mine, yours = _subjects(items, one), _subjects(items, two)
    return not mine or not yours or not mine.isdisjoint(yours)


def _sentences(items: Sequence[MentionFeatures], row: Sequence[int]) -> set[tuple[str, int]]:
    return {(items[at].telling.article, items[at].sentence) for at in row}


def _subjects(items: Sequence[MentionFeatures], row: Sequence[int]) -> set[str]:
    """The people that most of a row's members name, if two or more name any: two rows about two people stay apart."""
    named = [items[at].people for at in row if items[at].people]
    if len(named) < 2:
        return set()
    counts = Counter(word for people in named for word in people)
    return {word for word, count in counts.items() if 2 * count >= len(named)}


def _distinct(items: Sequence[MentionFeatures], row: Sequence[int]) -> list[int]:
    """One member for each date, said or inferred; of those that say it the least remote, which is the strictest."""
    found: dict[object, int] = {}
    for at in row:
        item = items[at]
        when = (item.said, item.day, _silent(item))
        key = (when, item.telling.told == "told")
        if key not in found or not is_remote(item):
            found[key] = at
    return list(found.values())


def _silent(item: MentionFeatures) -> object:
    """What one that says no known days is compared by: its article's day, and the weekday in its words."""
    return (item.published, date_agreement.weekday_of(item.passage)) if item.said is None else None


def clashes(a: MentionFeatures, b: MentionFeatures) -> bool:
    """True if two tellings cannot be of one happening: by their dates, or because one sentence was cut into the two."""
    if a.sentence == b.sentence and a.telling.article == b.telling.article:
        return True
    if a.said is b.said is None and a.day is b.day is None:
        return False
    accord = date_agreement.accord(a.said, b.said)
    if accord == "silent":
        if a.day is not None and b.day is not None:
            return date_agreement.differ(a.day, b.day)
        return any(_too_early(x, y) or _misses(x, y) or _is_older(x, y) for x, y in ((a, b), (b, a)))
    if accord == "near":
        return not (is_remote(a) and is_remote(b))
    return accord == "clash"


def _misses(a: MentionFeatures, b: MentionFeatures) -> bool:
    """True if the 19th of one, of no known month, cannot be in the days of the other: the 7th, or a Wednesday in May."""
    if a.day is None or a.said is not None or b.guess is None:
        return False
    return not date_agreement.fits(a.day, date_agreement.weekday_of(b.telling.said or b.passage), b.guess)


def _is_older(a: MentionFeatures, b: MentionFeatures) -> bool:
    """True if the news of one, which says no day, came out long after the day of the other: it is no news of that day."""
    return (
        a.telling.news
        and a.said is None
        and b.said is not None
        and a.published is not None
        and b.said.last < a.published - STALE
    )


def _too_early(a: MentionFeatures, b: MentionFeatures) -> bool:
    """True if an article that dates nothing came out before the said day of what it would have to tell."""
    return (
        a.said is None
        and b.said is not None
        and a.published is not None
        and a.published + 1 < b.said.first
        and a.telling.told == b.telling.told == "told"
    )
