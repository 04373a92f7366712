"""Following the change of a few articles: the result is that of `link`, without reading the articles that did not change.

An article that did not change is read again only where the words that it asks for stand otherwise now, where a name that it
writes small has become one, or where one of its names has another entity. All spellings are joined anew, from what
is remembered of the articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from store.names.detection.collection_lexicon import COUNTERS, Lexicon, counts, lexicon, standing
from store.names.detection.collection_pass import settle
from store.names.detection.lowercase_names import LowercaseNames
from store.names.model import Candidate, Spotted
from store.names.resolution.link import complete, joined, mentioned, uncollected
from store.names.resolution.linker_state import Memory, Settled, parts
from store.names.resolution.result import Relinked

Load = Callable[[str], Spotted]


def relink(
    memory: Memory, before: Iterable[Spotted], after: Iterable[Spotted], order: Sequence[str], load: Load
) -> Relinked:
    """Names of a collection in which articles came, went or have another text; `memory` is brought up to date.

    `before` are these articles as they were, those that came left out; `after` as they are, those that went left out.
    `order` are the ids of all articles now; `load` gives what was spotted in one that did not change.
    """
    with uncollected():
        old, new = list(before), {s.id: s for s in after}
        words, moved = _recount(memory.words, old, list(new.values()))
        remembered = memory.articles
        for spotted in old:
            remembered.pop(spotted.id, None)
        run = _Run(memory.words, new, load)
        for key in [*new, *_asking(remembered, moved)]:
            run.settle(key)
        kept = {key: remembered[key] for key in order if key not in run.plain}
        names = (pair for article in kept.values() for pair in article.plain())
        known = LowercaseNames(chain(names, run.names()), memory.words)
        articles = {
            key: kept[key] if key in kept and _is_the_same(kept[key], known) else run.complete(key, known)
            for key in order
        }
        return _joined(memory, articles, run, {*words}, [s.id for s in old if s.id not in articles])


def _joined(
    memory: Memory, articles: dict[str, Settled], run: _Run, words: set[str], gone: Sequence[str]
) -> Relinked:
    entities, ids = joined(articles)
    mentions, changed = {}, list(gone)
    for key, article in articles.items():
        if article.entities != ids[key]:
            articles[key] = article.told(ids[key])
        was = memory.articles.get(key)
        if articles[key] is not was and articles[key] != was:
            changed.append(key)
            mentions[key] = mentioned(run.candidates(key), articles[key], ids[key], entities)
        elif key in run.found:
            mentions[key] = mentioned(run.found[key], articles[key], ids[key], entities)
    memory.articles = articles
    return Relinked(mentions, tuple(entities.values()), tuple(changed), tuple(sorted(words)))


class _Run:
    """The articles that are read again, each at most once."""

    def __init__(self, words: Lexicon, new: Mapping[str, Spotted], load: Load) -> None:
        self._words, self._load = words, load
        self._spotted: dict[str, Spotted] = dict(new)
        self.plain: dict[str, list[Candidate]] = {}
        """Their names without those written small."""
        self.found: dict[str, Sequence[Candidate]] = {}
        """All their names."""
        self._known: LowercaseNames | None = None

    def settle(self, key: str) -> None:
        """Settle an article with the words as they stand now."""
        if key not in self._spotted:
            self._spotted[key] = self._load(key)
        self.plain[key] = settle(self._spotted[key], self._words)

    def names(self) -> Iterator[tuple[str, int]]:
        """Their names without those written small, once for each mention."""
        return ((c.text, 1) for plain in self.plain.values() for c in plain)

    def complete(self, key: str, known: LowercaseNames) -> Settled:
        """The article with what it writes small."""
        self._known = known
        if key not in self.plain:
            self.settle(key)
        self.found[key], settled = complete(self._spotted[key], self.plain[key], known)
        return settled

    def candidates(self, key: str) -> Sequence[Candidate]:
        """The names of an article whose entities changed."""
        if key not in self.found and self._known is not None:
            self.complete(key, self._known)
        return self.found[key]


def _is_the_same(article: Settled, known: LowercaseNames) -> bool:
    """Whether the bundle still knows the names that an article writes small, and no others."""
    return tuple(filter(known.has, article.small)) == article.found


def _recount(
    words: Lexicon, before: Sequence[Spotted], after: Sequence[Spotted]
) -> tuple[list[str], set[str]]:
    """Brings a lexicon up to date; gives the words that it counts otherwise, and those that stand otherwise."""
    less, more = lexicon(before), lexicon(after)
    changed, moved = [], set()
    for key in {key for part in (less, more) for name in COUNTERS for key in getattr(part, name)}:
        old = counts(words, key)
        new = tuple(n - a + b for n, a, b in zip(old, counts(less, key), counts(more, key), strict=True))
        if new == old:
            continue
        changed.append(key)
        for name, count in zip(COUNTERS, new, strict=True):
            getattr(words, name)[key] = count
        # Rules may ask for a word in lower case beside the same case-folded.
        if standing(old) != standing(new) or key.lower() != key.casefold():
            moved.add(key)
    return changed, moved


def _asking(articles: Mapping[str, Settled], moved: Iterable[str]) -> list[str]:
    """Articles that may ask for one of the words or names that moved."""
    longest = (max(parts(key), key=lambda part: (len(part), part), default="") for key in moved)
    looked_for = {part for part in longest if part}
    return [key for key, article in articles.items() if not looked_for.isdisjoint(article.asked.split(" "))]
