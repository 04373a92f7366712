"""What copies of a text add to a timeline: who carries it, and what they changed; never other rows for the first of them.

Text reuse skews what a collection is counted by (Bendersky & Croft 2009 on the web; Smith et al. 2013 on newspapers): a wire
story that ten papers print would make its words common, its day important and its rows the work of ten witnesses. So rows
are made without copies, each passage of a copy then goes where the same passage of an earlier copy stands, and only what
is new in a copy is compared with the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from store import edtf
from store.events.article_groups.near_duplicates import Copies, Sketch, originals_of, sketch
from store.events.coreference import clustering
from store.events.coreference.evidence import MentionFeatures
from store.records import Document
from store.text import similarity

ALIKE = 85.0
"""Likeness of two passages, 0 to 100, from which on one is the other: a figure or a name more differs in a wire story."""
EARLIER = 8
"""Articles with its text that a copy is laid beside."""

_Arrival = tuple[str, tuple[int, int, int], str]


class CopySearch:
    """Takes the articles of a collection one by one, and says which are copies of one that was there before."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._arrivals: dict[str, _Arrival] = {}

    def see(self, document: Document) -> None:
        """Take a look at an article; its text is not kept."""
        article = document.article
        self._sketches[article.id] = sketch(document.text, article.furniture)
        # In the library, then in print: so what comes later changes nothing for what is there.
        self._arrivals[article.id] = (article.added, edtf.sort_key(document.published.value), article.id)

    def copies(self) -> Copies:
        """Id of each copy -> the first article with its text, in the order in which they arrived."""
        order = sorted(self._arrivals, key=self._arrivals.__getitem__)
        found = originals_of(self._sketches, order)
        return {key: found[key] for key in order if found[key] != key}


def aligned(items: Sequence[MentionFeatures], copies: Copies) -> tuple[dict[int, int], list[int]]:
    """The passages of copies: index of each -> index of the same passage in an earlier article, and those that are new.

    `copies` in the order of arrival, as `CopySearch` gives them.
    """
    by_article: dict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        by_article[item.telling.article].append(at)
    carried: dict[str, list[str]] = defaultdict(list)
    same: dict[int, int] = {}
    new: list[int] = []
    for copy, original in copies.items():
        earlier = [original, *carried[original][: EARLIER - 1]]
        carried[original].append(copy)
        left = by_article[copy]
        for other in earlier:
            found = _pairs(items, left, by_article[other])
            same |= found
            left = [at for at in left if at not in found]
        new += left
    return same, new


def _pairs(items: Sequence[MentionFeatures], mine: Iterable[int], yours: Sequence[int]) -> dict[int, int]:
    """Each passage with the one most like it that is not taken, of those that may be of one happening."""
    free, found = dict.fromkeys(yours), {}
    for at in mine:
        likeness = {other: similarity.ratio(items[at].passage, items[other].passage) for other in free}
        # Of several with the same words the first: both texts have them in their order.
        best = max(likeness, key=lambda other: likeness[other], default=None)
        if best is None or likeness[best] < ALIKE or not _may_be_one(items[at], items[best]):
            continue
        found[at] = best
        del free[best]
    return found


def _may_be_one(a: MentionFeatures, b: MentionFeatures) -> bool:
    """False where dates clash, and for words without a day in articles too far apart: what is reported every month anew."""
    if a.said is b.said is None and a.published is not None and b.published is not None:
        return abs(a.published - b.published) <= clustering.STALE
    return not clustering.clashes(a, b)


def joined(rows: Sequence[Sequence[int]], same: Mapping[int, int]) -> list[list[int]]:
    """The rows with the passages of copies beside those that they are the same as; what is new in two makes a row."""
    row_of = {at: number for number, row in enumerate(rows) for at in row}
    grown = [list(row) for row in rows]
    for at, other in same.items():
        if other not in row_of:
            row_of[other] = len(grown)
            grown.append([other])
        row_of[at] = row_of[other]
        grown[row_of[other]].append(at)
    return [sorted(row) for row in grown]
