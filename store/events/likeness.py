"""How likely it is that two tellings tell one happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from math import exp, log, sqrt

from store.events import agreement
from store.events.evidence import Evidence
from store.events.weights import Weights

CONTEXT = 0.4
REMOTE = 20
"""Days between a date and the article from which on a shared date is no coincidence of the news cycle."""

CLOSE = 31
"""Days that the coarser of two dates may cover to say nearly as much as a day."""

Vector = Mapping[str, float]
Profiles = Mapping[str, tuple[Vector, float]]
"""Article -> its heaviest words, and their norm."""


def prepare(items: Sequence[Evidence], weights: Weights, people: Set[str] = frozenset()) -> None:
    """Sets the weighted words of each telling, and which of its names are those of `people`."""
    for item in items:
        item.people = item.names & people
        item.vector = {stem: weights.of(stem) for stem in item.stems}
        for stem in item.context:
            item.vector[stem] = CONTEXT * weights.of(stem)
        item.norm = sqrt(sum(w * w for w in item.vector.values()))


def profiles(items: Sequence[Evidence], length: int = 40) -> Profiles:
    """Article -> its heaviest words with weights, and their norm."""
    found: dict[str, dict[str, float]] = {}
    for item in items:
        profile = found.setdefault(item.telling.article, {})
        for stem, weight in item.vector.items():
            profile[stem] = profile.get(stem, 0.0) + weight
    return {article: _heaviest(profile, length) for article, profile in found.items()}


def _heaviest(profile: Mapping[str, float], length: int) -> tuple[Vector, float]:
    best = dict(sorted(profile.items(), key=lambda pair: (-pair[1], pair[0]))[:length])
    return best, sqrt(sum(w * w for w in best.values()))


def cosine(a: Vector, norm_a: float, b: Vector, norm_b: float) -> float:
    """Cosine of two sparse vectors; 0 if one is empty."""
    if not norm_a or not norm_b:
        return 0.0
    if len(a) > len(b):
        a, b = b, a
    return sum(w * b[k] for k, w in a.items() if k in b) / (norm_a * norm_b)


FEATURES = (
    "one", "cosine", "articles", "names", "no shared name", "people agree", "people differ", "numbers agree", "numbers differ",
    "strongest", "kinds agree", "kinds differ", "lead", "lead x articles", "same day", "same remote day", "contained closely",
    "contained widely", "contained remote", "near", "overlap", "gap 0", "gap 1", "gap 2-4", "gap 5-10", "gap more", "one article",
    "told differs", "cosine x articles", "cosine x names",
)  # fmt: skip


def features(a: Evidence, b: Evidence, weights: Weights, profile: Profiles) -> list[float]:
    """The figures that the score weighs, in the order of `FEATURES`."""
    cos = cosine(a.vector, a.norm, b.vector, b.norm)
    same_article = a.telling.article == b.telling.article
    stories = 0.0 if same_article else _stories(a, b, profile)
    lead = float(a.order < 2 and b.order < 2)
    names = _names(a, b, weights)
    return [
        1.0,
        cos,
        stories,
        names,
        float(not names and bool(a.names) and bool(b.names)),
        *_opposed(a.people, b.people),
        *_opposed(a.numbers, b.numbers),
        _strongest(a, b),
        *_opposed(a.kinds, b.kinds),
        lead,
        lead * stories,
        *_days(a, b),
        float(same_article),
        float(a.telling.told != b.telling.told),
        cos * stories,
        cos * names,
    ]


def _stories(a: Evidence, b: Evidence, profile: Profiles) -> float:
    return cosine(*profile[a.telling.article], *profile[b.telling.article])


def _opposed(a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
    """Whether two sets share something; whether both hold something and share nothing."""
    shared = not a.isdisjoint(b)
    return float(shared), float(bool(a and b) and not shared)


def _days(a: Evidence, b: Evidence) -> list[float]:
    accord = agreement.accord(a.said, b.said)
    remote = is_remote(a) and is_remote(b)
    contained = accord == "contained"
    close = contained and max(_width(a), _width(b)) <= CLOSE
    gap = gap_of(a, b) if accord == "silent" else None
    return [
        float(accord == "same day"),
        float(accord == "same day" and remote),
        float(close),
        float(contained and not close),
        float(contained and remote),
        float(accord == "near"),
        float(accord == "overlap"),
        float(gap == 0),
        float(gap == 1),
        float(gap is not None and 2 <= gap <= 4),
        float(gap is not None and 5 <= gap <= 10),
        float(gap is not None and gap > 10),
    ]


def _width(item: Evidence) -> int:
    return item.said.last - item.said.first if item.said is not None else 0


def is_remote(item: Evidence) -> bool:
    """True for a said date well before its article."""
    return item.said is not None and (item.published is None or item.published - item.said.last > REMOTE)


def gap_of(a: Evidence, b: Evidence) -> int | None:
    """Days between the dates of two tellings, inferred ones included; None if one is unknown."""
    if a.guess is None or b.guess is None:
        return None
    return max(0, a.guess.first - b.guess.last, b.guess.first - a.guess.last)


def _names(a: Evidence, b: Evidence, weights: Weights) -> float:
    """Weight of the shared names as a part of the lighter side's; names around a short passage count half."""
    mine, yours = _named(a, weights), _named(b, weights)
    shared = sum(min(w, yours[k]) for k, w in mine.items() if k in yours)
    least = min(sum(mine.values()), sum(yours.values()))
    return shared / least if least else 0.0


def _named(item: Evidence, weights: Weights) -> dict[str, float]:
    named = {name: weights.of("@" + name) for name in item.names}
    for name in item.around:
        named[name] = 0.5 * weights.of("@" + name)
    return named


def _strongest(a: Evidence, b: Evidence) -> float:
    """The heaviest word that both share, on a scale of about one."""
    return max((min(w, b.vector[k]) for k, w in a.vector.items() if k in b.vector), default=0.0) / 6.0


def probability(figures: Sequence[float], coefficients: Sequence[float]) -> float:
    """The logistic score, 0 to 1."""
    total = sum(f * c for f, c in zip(figures, coefficients, strict=True))
    return 1 / (1 + exp(-total)) if total > -30 else 0.0


def logit(probability: float) -> float:
    """The inverse of the logistic curve."""
    return log(probability / (1 - probability))
