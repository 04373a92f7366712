"""Stories: articles about the same happening, from the events that they share and the likeness of their texts.

Two articles belong together if both open with one event, or share several, and their texts are alike. Groups then join
only if they are alike as wholes: one background paragraph that everybody copies makes no story.

Grouping news by story is topic detection (TDT; Allan 2002). Simplified: no stream and no decay with time; a group is made anew
with the collection, and events that are shared weigh more than words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from store import edtf
from store.events.coreference import stems, vectors
from store.events.coreference.term_weights import Weights
from store.records import Document, Event, Story

OPENING = 3
"""Tellings at the head of an article that are its news."""
ALIKE = 0.2
"""Least cosine of two articles that open with one event."""
ALIKE_BEHIND = 0.3
"""Least cosine of two articles that share two events further down."""
BARE = 0.25
"""What is asked beyond that of a handful of articles, in which nothing shows that a name is everywhere; half at twenty."""
_FEW = 20
TIED = 0.4
"""Share of the pairs across two groups that must be tied before they join."""
APART = 7
"""Days between two articles from which on they report different news."""
_NEIGHBOURS = 24
"""Partners that an event proposes to each article: an event of a thousand articles proposes no million pairs."""

Pair = tuple[str, str]


@dataclass(slots=True)
class _Group:
    """Articles held to be one story, their unit vectors added up."""

    articles: list[str]
    total: dict[str, float]
    ties: Counter[int] = field(default_factory=Counter)
    """Other group -> tied pairs across."""


def group(
    events: Sequence[Event], documents: Mapping[str, Document], copies: Iterable[Sequence[str]] = ()
) -> tuple[Story, ...]:
    """The stories of two or more articles, the largest first; `copies` are those of `store.events.article_groups.near_duplicates.find`.

    The result does not depend on the order of the articles but for the order of their ids in a story.
    """
    originals = {key: min(copied) for copied in copies for key in copied}
    shared = _shared(events, documents, originals)
    units = _units({key for pair in shared for key in pair}, documents)
    least = BARE * _FEW / (len(documents) + _FEW)
    ties = {pair: alike for pair in shared if (alike := _tie(shared[pair], pair, units, least)) is not None}
    order = {key: at for at, key in enumerate(documents)}
    members: dict[str, list[str]] = defaultdict(list)
    for key in order:
        members[originals.get(key, key)].append(key)
    joined = _joined(ties, units)
    alone = sorted({original for original in originals.values() if original in order}.difference(*joined))
    drafts = [_draft(keys, members, order) for keys in [*joined, *([key] for key in alone)]]
    return _told([draft for draft in drafts if len(draft.articles) > 1], events, documents)


@dataclass(frozen=True, slots=True)
class _Draft:
    articles: list[str]
    copies: list[tuple[str, ...]]


def _draft(
    originals: Sequence[str], members: Mapping[str, Sequence[str]], order: Mapping[str, int]
) -> _Draft:
    """A story of some articles with all copies of them: `members` are those of each, itself among them."""
    held = sorted((key for original in originals for key in members[original]), key=order.__getitem__)
    together = [tuple(members[original]) for original in originals if len(members[original]) > 1]
    return _Draft(held, sorted(together, key=lambda copied: order[copied[0]]))


def _shared(
    events: Iterable[Event], documents: Mapping[str, Document], originals: Mapping[str, str]
) -> dict[Pair, tuple[int, int]]:
    """Pair of articles -> events that both tell, and of these those that both open with."""
    days = {key: _day(document) for key, document in documents.items()}
    found: dict[Pair, tuple[int, int]] = {}
    for event in events:
        places: dict[str, int] = {}
        for telling in event.tellings:
            key = originals.get(telling.article, telling.article)
            places[key] = min(telling.place, places.get(key, telling.place))
        for a, b in _pairs(sorted(places, key=lambda key: (days.get(key) or 0, key))):
            first, second = days.get(a), days.get(b)
            if first and second and abs(first - second) > APART:
                continue
            pair = (a, b) if a < b else (b, a)
            both, opening = found.get(pair, (0, 0))
            found[pair] = (both + 1, opening + (max(places[a], places[b]) < OPENING))
    return found


def _pairs(ordered: Sequence[str]) -> Iterator[Pair]:
    return ((a, b) for at, a in enumerate(ordered) for b in ordered[at + 1 : at + 1 + _NEIGHBOURS])


def _day(document: Document) -> int | None:
    """The day of publication, as a number; the first of a span of days, None if unknown."""
    value = document.published.value
    first: date | None = edtf.days(value).first if value else None
    return first.toordinal() if first else None


def _units(keys: Iterable[str], documents: Mapping[str, Document]) -> dict[str, vectors.Vector]:
    """Article id -> the weights of its heaviest words, as a vector of length 1."""
    counts = {key: Counter(stems.stems(documents[key].text)) for key in sorted(keys)}
    holders = Counter(stem for count in counts.values() for stem in count)
    weights = Weights(len(counts), holders)
    found: dict[str, vectors.Vector] = {}
    for key, count in counts.items():
        vector, length = vectors.profile(count, weights)
        found[key] = {stem: weight / length for stem, weight in vector.items()} if length else {}
    return found


def _dot(a: vectors.Vector, b: vectors.Vector) -> float:
    return vectors.cosine(a, 1.0, b, 1.0)


def _tie(
    shared: tuple[int, int], pair: Pair, units: Mapping[str, vectors.Vector], more: float
) -> float | None:
    """How alike two articles are, None if not enough for one story."""
    both, opening = shared
    if not opening and both < 2:
        return None
    alike = _dot(units[pair[0]], units[pair[1]])
    return alike if alike >= (ALIKE if opening else ALIKE_BEHIND) + more else None


def _joined(ties: Mapping[Pair, float], units: Mapping[str, vectors.Vector]) -> list[list[str]]:
    """Groups of tied articles, by average link from the closest pair on."""
    keys = sorted({key for pair in ties for key in pair})
    number = {key: at for at, key in enumerate(keys)}
    groups = {at: _Group([key], dict(units[key])) for key, at in number.items()}
    at_home = dict(number)
    for a, b in ties:
        groups[number[a]].ties[number[b]] += 1
        groups[number[b]].ties[number[a]] += 1
    for a, b in sorted(ties, key=lambda pair: (-ties[pair], pair)):
        one, other = at_home[a], at_home[b]
        if one != other and _belong(groups[one], groups[other], other):
            gone = _merge(groups, one, other)
            at_home.update(dict.fromkeys(groups[gone[0]].articles, gone[0]))
    return [sorted(found.articles) for _, found in sorted(groups.items()) if len(found.articles) > 1]


def _belong(one: _Group, other: _Group, name: int) -> bool:
    pairs = len(one.articles) * len(other.articles)
    return one.ties[name] >= TIED * pairs and _dot(one.total, other.total) >= ALIKE * pairs


def _merge(groups: dict[int, _Group], one: int, other: int) -> tuple[int, int]:
    """Put the smaller group into the larger; gives (kept, gone)."""
    kept, gone = (one, other) if len(groups[one].articles) >= len(groups[other].articles) else (other, one)
    taker, given = groups[kept], groups.pop(gone)
    taker.articles += given.articles
    for stem, weight in given.total.items():
        taker.total[stem] = taker.total.get(stem, 0.0) + weight
    for neighbour, count in given.ties.items():
        if neighbour == kept:
            continue
        taker.ties[neighbour] += count
        groups[neighbour].ties[kept] += count
        del groups[neighbour].ties[gone]
    del taker.ties[gone]
    return kept, gone


def _told(
    drafts: Iterable[_Draft], events: Sequence[Event], documents: Mapping[str, Document]
) -> tuple[Story, ...]:
    """The drafts with ids and headlines."""
    places: dict[str, dict[int, int]] = defaultdict(dict)
    for at, event in enumerate(events):
        for telling in event.tellings:
            known = places[telling.article].get(at, telling.place)
            places[telling.article][at] = min(known, telling.place)
    stories = [
        Story(
            "s"
            + min(sha256(key.encode("utf-8", "surrogatepass")).hexdigest() for key in draft.articles)[:15],
            _headline(draft.articles, events, places) or _title(documents[draft.articles[0]]),
            tuple(draft.articles),
            tuple(draft.copies),
        )
        for draft in drafts
    ]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id)))


def _headline(
    articles: Iterable[str], events: Sequence[Event], places: Mapping[str, Mapping[int, int]]
) -> str:
    """That of the event which most of the articles open with; "" if they tell none."""
    opened: Counter[int] = Counter()
    told: Counter[int] = Counter()
    for article in articles:
        told.update(places[article].keys())
        opened.update(at for at, place in places[article].items() if place < OPENING)
    best = max(told, key=lambda at: (opened[at], told[at], -at), default=None)
    return "" if best is None else events[best].headline


def _title(document: Document) -> str:
    title = document.article.title
    return title.value if title else " ".join(document.text.split())[:80]
