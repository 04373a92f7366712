"""Whether a place is the passage that an anchor was made on, judged by what stands around it.

The words of a quotation often stand in several sentences, and whole sentences stand twice, so the words alone prove nothing: the
sentence must be the same one, and so must a neighbour. A piece that stood in the text several times, of which one is
gone, proves nothing either, as nobody can say which one went. Numbers and names weigh more than their letters: two
sentences that differ in nothing else are two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.notes import surroundings
from store.notes.search_page import Page
from store.records import Anchor, Span, Surroundings
from store.text import similarity
from store.text.aligned_folding import fold
from store.text.folding import lower

ALIKE = 0.75
"""Likeness from which a sentence is the same one with other words; two sentences of news reach 0.6."""
NEIGHBOURS = 0.8
"""The same for a piece of text that is cut at one end."""
SHORT = 24
"""Letters below which a sentence ("He agreed.") proves nothing without a neighbour, even if it is all there was."""
UNIQUE = 40
"""Letters from which a sentence that stands once may be taken without any neighbour, if the reader is asked."""
VERBATIM, LIKE, OTHER = 2, 1, 0
_FACT = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]\w+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a place."""

    sentence: float
    """Likeness of the sentence without the quote, 0 to 1; 0 if its numbers or names are others."""
    before: int
    behind: int
    was: int
    """How often the sentence stood."""
    now: int
    """How often it stands."""
    letters: int
    """Of the sentence, with the quote."""
    whole: bool
    """False for an anchor of an earlier version, whose sentence is not known."""

    @property
    def neighbours(self) -> int:
        """How much the neighbours say, 0 to 4."""
        return self.before + self.behind

    @property
    def is_sure(self) -> bool:
        """The place is the anchor's beyond doubt."""
        if self.sentence < 1 or not self.whole:
            return self.sentence >= ALIKE and self.neighbours > VERBATIM
        return self.neighbours >= (VERBATIM if self.now >= self.was else VERBATIM + LIKE)

    @property
    def is_likely(self) -> bool:
        """The place may be shown to the reader, who is asked."""
        if self.sentence == 1 and self.whole and self.now >= self.was:
            least = SHORT if self.neighbours else UNIQUE
            if self.letters >= least and (self.neighbours or self.was == self.now == 1):
                return True
        return self.neighbours >= (VERBATIM if self.sentence >= ALIKE else VERBATIM + LIKE)

    @property
    def is_copied(self) -> bool:
        """The sentence, which stood once, stands several times, here between its own neighbours."""
        return self.sentence == self.was == 1 < self.now and self.neighbours == 2 * VERBATIM

    @property
    def rank(self) -> float:
        """To tell places apart, 0 to 1."""
        return (2 * self.sentence + self.before / VERBATIM + self.behind / VERBATIM) / 4


def weigh(anchor: Anchor, page: Page, place: Span) -> Evidence:
    """What speaks for a place."""
    was, (start, end) = surroundings.of(anchor), place
    whole = was.lead + anchor.exact + was.trail
    edge = _edge(was, len(whole))
    lead, before = _in_front(was, page, start, edge)
    trail, behind = _after(was, page, end, edge)
    return Evidence(
        min(lead, trail),
        before,
        behind,
        was=was.times,
        now=page.count(whole),
        letters=len(whole),
        whole=anchor.around is not None,
    )


def _in_front(was: Surroundings, page: Page, start: int, edge: int) -> tuple[float, int]:
    """How the beginning of the sentence fits, and what stands before it, wherever the sentence is said to begin."""
    begins = [max(start - len(was.lead), 0)]
    if was.lead:
        begins.append(surroundings.sentence_start(page.text, start))
    return max(
        (
            _likeness(fold(was.lead), fold(page.text[begin:start])),
            _neighbour(
                was.before, page.text[max(begin - len(was.before) - 8, 0) : begin], was.before_times, page, -1
            )
            if was.before
            else edge * page.is_blank_before(begin),
        )
        for begin in begins
    )


def _after(was: Surroundings, page: Page, end: int, edge: int) -> tuple[float, int]:
    """The same for the end of the sentence and what stands behind it."""
    stops = [end + len(was.trail)]
    if was.trail:
        stops.append(surroundings.sentence_end(page.text, end))
    return max(
        (
            _likeness(fold(was.trail), fold(page.text[end:stop])),
            _neighbour(was.behind, page.text[stop : stop + len(was.behind) + 8], was.behind_times, page, 1)
            if was.behind
            else edge * page.is_blank_behind(stop),
        )
        for stop in stops
    )


def _edge(was: Surroundings, letters: int) -> int:
    """What an edge of the text says where one was: little, but for a text that was no more than one sentence."""
    return LIKE if was.before or was.behind or letters < SHORT else VERBATIM


def _likeness(old: str, new: str) -> float:
    small, other = lower(old), lower(new)
    if small == other:
        return 1.0
    return similarity.ratio(small, other) / 100 if set(_facts(old)) == set(_facts(new)) else 0.0


def _neighbour(was: str, piece: str, times: int, page: Page, side: int) -> int:
    """How a neighbour fits: verbatim, like it, or another."""
    old, new = fold(was), fold(piece)
    small, other = lower(old), lower(new)
    if other.endswith(small) if side < 0 else other.startswith(small):
        return VERBATIM if page.count(was) >= times else OTHER
    inner = old.partition(" ")[2] if side < 0 else old.rpartition(" ")[0]
    if times > 1 or not set(_facts(inner)) <= set(_facts(new)):
        return OTHER
    other = other[-len(small) :] if side < 0 else other[: len(small)]
    return LIKE if similarity.ratio(small, other) >= 100 * NEIGHBOURS else OTHER


def _facts(text: str) -> Sequence[str]:
    """Numbers, and words with a capital."""
    return [word for word in _FACT.findall(text) if word[0].isdigit() or word[0].isupper()]
