"""How likely it is that two tellings tell one happening.

The mention-pair model of event coreference (Chen, Ji & Haralick 2009): a logistic regression gives each pair of passages a
score by itself, and `clustering` makes rows of the scores. Simplified: names are a bag, nobody is told to be the doer or
the one done to; verbs are stems of a few fields, no senses; no vectors of a language model, since every feature must be
one that can be told to the reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from math import exp, fsum
from operator import mul

from store.events.coreference import date_agreement, stems, vectors
from store.events.coreference.coefficients import COEFFICIENTS
from store.events.coreference.evidence import ArticleFeatures, MentionFeatures, shared
from store.events.coreference.term_weights import Weights
from store.records import Entity

CONTEXT = 0.4
"""What a word of the sentence around a short passage counts."""
REMOTE = 20
"""Days between a date and the article from which on a shared date is no coincidence of the news cycle."""
BRIEF = 20
"""Different words of an article at which its likeness to others counts half."""
CLOSE = 31
"""Days that the coarser of two dates may cover to say nearly as much as a day."""
USUAL = 0.055
"""What two articles had in common by chance in the collections that the coefficients were fitted to."""
RARE = 3.5
"""The weight from which on a word is no everyday one."""
TELLING = 40.0
"""The weight of shared rare words that stands in for a date."""
_REMEMBERED = 100_000
"""Pairs of articles whose likeness is remembered: pairs come in the order of their first article, and all would fill the memory."""

FEATURES = (
    "one", "cosine", "articles", "names", "no shared name", "names apart", "people agree", "people differ", "numbers agree", "numbers differ",
    "kinds agree", "kinds differ", "openings", "same day", "same remote day", "contained closely", "contained widely",
    "contained remote", "near remote", "overlap", "gap 0", "gap 1", "gap 2-4", "gap 5-10", "gap more", "guesses far apart",
    "one article", "told differs", "one adrift", "both in passing",
)  # fmt: skip


_WEIGHT = dict(zip(FEATURES, COEFFICIENTS, strict=True))
_ONE, _COSINE, _ARTICLES, _NAMES = COEFFICIENTS[:4]
_OPENINGS, _PEOPLE, _NUMBERS, _KINDS, _SELF = (
    _WEIGHT[name] for name in ("openings", "people agree", "numbers agree", "kinds agree", "one article")
)
_BEST_SAID = _WEIGHT["same day"] + _WEIGHT["same remote day"]
_BEST_SILENT = max(_WEIGHT["gap 0"], _WEIGHT["gap 1"], 0.0)


class PairScorer:
    """The score of pairs among the tellings of some articles; pairs are given by index in `items`."""

    def __init__(
        self, accounts: Sequence[ArticleFeatures], weights: Weights, entities: Iterable[Entity] = ()
    ) -> None:
        """`entities` give the words of names: two spellings that were not linked still share a surname."""
        self.items = [item for account in accounts for item in account.items]
        self._profiles = {account.article: vectors.profile(account.counts, weights) for account in accounts}
        self._common = max(0.0, weights.chance - USUAL)
        self._stories: dict[tuple[str, str], float] = {}
        self._known: dict[tuple[int, int], float] = {}
        known = tuple(entities)
        called = {entity.id: _words_of(entity.name) for entity in known}
        people = frozenset(entity.id for entity in known if entity.kind == "person")
        for item in self.items:
            _prepare(item, weights, called, people)

    def of(self, a: int, b: int) -> float:
        """The probability, 0 to 1, that two tellings tell one happening."""
        pair = (a, b) if a < b else (b, a)
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = _logistic(self.features(*pair))
        return known

    def may_tell_one(self, left: int, right: int) -> bool:
        """False if two tellings cannot reach even odds whatever else they share; much quicker than `of`."""
        a, b = self.items[left], self.items[right]
        best = _ONE + (_BEST_SAID if a.said is not None and b.said is not None else _BEST_SILENT)
        if a.telling.article == b.telling.article:
            best += _SELF
        else:
            best += (_ARTICLES + _OPENINGS) * self._story(a.telling.article, b.telling.article)
        best += _NAMES * (not a.named.keys().isdisjoint(b.named)) + _PEOPLE * (
            not a.people.isdisjoint(b.people)
        )
        best += _NUMBERS * (not a.numbers.isdisjoint(b.numbers)) + _KINDS * (not a.kinds.isdisjoint(b.kinds))
        return (
            best + _COSINE >= 0.0
            and best + _COSINE * vectors.cosine(a.vector, a.norm, b.vector, b.norm) >= 0.0
        )

    def features(self, left: int, right: int) -> list[float]:
        """The figures that the score weighs, in the order of `FEATURES`."""
        a, b = self.items[left], self.items[right]
        cos = vectors.cosine(a.vector, a.norm, b.vector, b.norm)
        stories = self._story(a.telling.article, b.telling.article)
        names = _names(a, b)
        return [
            1.0,
            cos,
            stories,
            names,
            float(not names and bool(a.names and b.names) and a.called.isdisjoint(b.called)),
            _apart(a, b) if names else 0.0,
            *_opposed(a.people, b.people),
            *_opposed(a.numbers, b.numbers),
            *_opposed(a.kinds, b.kinds),
            stories * (a.order < 2 and b.order < 2),
            *_days(a, b, bool(names)),
            float(a.telling.article == b.telling.article),
            float(a.telling.told != b.telling.told),
            1.0 - _distinctive(a, b) if a.adrift != b.adrift else 0.0,
            _in_passing(a, b),
        ]

    def _story(self, one: str, two: str) -> float:
        """How alike two whole articles are; 0 for an article and itself."""
        if one == two:
            return 0.0
        pair = (one, two) if one < two else (two, one)
        known = self._stories.get(pair)
        if known is None:
            if len(self._stories) >= _REMEMBERED:
                self._stories.clear()
            known = self._stories[pair] = self._alike(one, two)
        return known

    def _alike(self, one: str, two: str) -> float:
        """The cosine of their words above what all articles of the collection have; a text of a few lines says little."""
        a, b = self._profiles[one], self._profiles[two]
        length = min(len(a[0]), len(b[0]))
        return max(0.0, vectors.cosine(*a, *b) - self._common) * length / (length + BRIEF)


def _prepare(
    item: MentionFeatures, weights: Weights, called: Mapping[str, Set[str]], people: Set[str]
) -> None:
    """Sets the weighted words and names of a telling, and the words of its names."""
    item.called = shared(word for name in item.names for word in called.get(name, (name,)))
    item.people = shared(word for name in item.names & people for word in called[name])
    vector = {stem: weights.of(stem) for stem in item.stems}
    for stem in item.context:
        vector[stem] = CONTEXT * weights.of(stem)
    named = {name: weights.of("@" + name) for name in item.names}
    for name in item.around:
        named[name] = 0.5 * weights.of("@" + name)
    item.identifying = {name: weights.identifies(name) for name in named}
    item.vector, item.norm, item.named = vector, vectors.norm(vector), named


def _logistic(figures: Sequence[float]) -> float:
    total = sum(map(mul, figures, COEFFICIENTS))
    return 1 / (1 + exp(-total)) if total > -30 else 0.0


def _words_of(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    telling = (word for word in stems.tokens(name) if len(word) > 3 and stems.is_rare(word))
    return frozenset(telling) or frozenset([name.lower()])


def _names(a: MentionFeatures, b: MentionFeatures) -> float:
    """Weight of the shared names as a part of the lighter side's; a name that most articles hold tells little."""
    common = a.named.keys() & b.named.keys()
    if not common:
        return 0.0
    shared = fsum(min(a.named[name], b.named[name]) * a.identifying[name] for name in common)
    return shared / min(sum(a.named.values()), sum(b.named.values()))


def _apart(a: MentionFeatures, b: MentionFeatures) -> float:
    """How much each of two tellings names that the other does not, the lesser of the two shares."""
    mine = sum(weight for name, weight in a.named.items() if name not in b.named) / sum(a.named.values())
    yours = sum(weight for name, weight in b.named.items() if name not in a.named) / sum(b.named.values())
    return min(mine, yours)


def _distinctive(a: MentionFeatures, b: MentionFeatures) -> float:
    """How much two tellings share of what few other happenings would have, 0 to 1: figures and rare words."""
    shared = (stem for stem in set(a.stems).intersection(b.stems) if a.vector[stem] >= RARE)
    named = a.called | b.called
    rare = fsum(a.vector[stem] for stem in shared if not any(name.startswith(stem) for name in named))
    figures = 0.5 if not a.numbers.isdisjoint(b.numbers) else 0.0
    return min(1.0, rare / TELLING + figures)


def _in_passing(a: MentionFeatures, b: MentionFeatures) -> float:
    """1 if two articles say both without a date and neither as its news, a half if it is the news of one.

    What says no day was given its article's: such sentences explain the news around them, and much of that is alike.
    """
    if a.telling.article == b.telling.article or a.said is not None or b.said is not None:
        return 0.0
    return 0.5 * (not a.telling.news) + 0.5 * (not b.telling.news)


def _opposed(a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
    """Whether two sets share something; whether both hold something and share nothing."""
    shared = not a.isdisjoint(b)
    return float(shared), float(bool(a and b) and not shared)


def _days(a: MentionFeatures, b: MentionFeatures, named: bool) -> list[float]:
    """How the dates agree; a date long past counts more if names are shared, a vague one if kinds are."""
    accord = date_agreement.accord(a.said, b.said)
    past = is_remote(a) and is_remote(b)
    kinds = not a.kinds.isdisjoint(b.kinds)
    remote = past and (named or kinds)
    contained = accord == "contained"
    close = contained and max(_width(a), _width(b)) <= CLOSE
    planned = "planned" in (a.telling.told, b.telling.told)
    gap = gap_of(a, b) if accord == "silent" and not planned else None
    guessed = a.said is None and b.said is None
    return [
        float(accord == "same day"),
        float(accord == "same day" and remote),
        float(close),
        float(contained and not close),
        float(contained and past and kinds),
        float(accord == "near" and remote),
        float(accord == "overlap"),
        float(gap == 0),
        float(gap == 1),
        float(gap is not None and 2 <= gap <= 4),
        float(gap is not None and 5 <= gap <= 10),
        float(gap is not None and gap > 10),
        float(guessed and gap is not None and gap > 10),
    ]


def _width(item: MentionFeatures) -> int:
    return item.said.last - item.said.first if item.said is not None else 0


def is_remote(item: MentionFeatures) -> bool:
    """True for a said date well before its article."""
    return item.said is not None and (item.published is None or item.published - item.said.last > REMOTE)


def gap_of(a: MentionFeatures, b: MentionFeatures) -> int | None:
    """Days between the dates of two tellings, inferred ones included; None if one is unknown."""
    if a.guess is None or b.guess is None:
        return None
    return max(0, a.guess.first - b.guess.last, b.guess.first - a.guess.last)
