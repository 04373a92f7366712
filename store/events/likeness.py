"""How likely it is that two tellings tell one happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log, sqrt

from store.events import agreement
from store.events.evidence import Evidence
from store.events.weights import Weights

CONTEXT = 0.4
REMOTE = 20
"""Days between a date and the article from which on a shared date is no coincidence of the news cycle."""

Vector = Mapping[str, float]


def prepare(items: Sequence[Evidence], weights: Weights) -> None:
    """Sets the weighted words of each telling."""
    for item in items:
        item.vector = {stem: weights.of(stem) for stem in item.stems}
        for stem in item.context:
            item.vector[stem] = CONTEXT * weights.of(stem)
        item.norm = sqrt(sum(w * w for w in item.vector.values()))


def profiles(items: Sequence[Evidence], length: int = 40) -> dict[str, tuple[dict[str, float], float]]:
    """Article -> its heaviest words with weights, and their norm."""
    found: dict[str, dict[str, float]] = {}
    for item in items:
        profile = found.setdefault(item.telling.article, {})
        for stem, weight in item.vector.items():
            profile[stem] = profile.get(stem, 0.0) + weight
    return {article: _heaviest(profile, length) for article, profile in found.items()}


def _heaviest(profile: Mapping[str, float], length: int) -> tuple[dict[str, float], float]:
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
    "one", "cosine", "articles", "names", "no shared name", "numbers agree", "numbers differ", "strongest", "kinds agree",
    "kinds differ", "lead", "same day", "same remote day", "contained", "same remote span", "near", "overlap", "clash",
    "gap 0", "gap 1", "gap 2-4", "gap 5-10", "gap more", "one article", "told differs", "cosine x kinds",
)  # fmt: skip


def features(
    a: Evidence, b: Evidence, weights: Weights, profile: Mapping[str, tuple[dict[str, float], float]]
) -> list[float]:
    """The figures that the score weighs, in the order of `FEATURES`."""
    cos = cosine(a.vector, a.norm, b.vector, b.norm)
    pa, pb = profile[a.telling.article], profile[b.telling.article]
    shared_names = _names(a, b, weights)
    accord = agreement.accord(a.said, b.said)
    remote = is_remote(a) and is_remote(b)
    kinds = bool(a.kinds & b.kinds)
    gap = gap_of(a, b)
    same_article = a.telling.article == b.telling.article
    return [
        1.0,
        cos,
        0.0 if same_article else cosine(pa[0], pa[1], pb[0], pb[1]),
        shared_names,
        float(not shared_names and bool(a.names) and bool(b.names)),
        float(bool(a.numbers & b.numbers)),
        float(bool(a.numbers and b.numbers) and not a.numbers & b.numbers),
        _strongest(a, b),
        float(kinds),
        float(bool(a.kinds and b.kinds) and not kinds),
        float(a.order < 2 and b.order < 2),
        float(accord == "same day"),
        float(accord == "same day" and remote),
        float(accord == "contained"),
        float(accord == "contained" and remote),
        float(accord == "near"),
        float(accord == "overlap"),
        float(accord == "clash"),
        float(accord == "silent" and gap == 0),
        float(accord == "silent" and gap == 1),
        float(accord == "silent" and gap is not None and 2 <= gap <= 4),
        float(accord == "silent" and gap is not None and 5 <= gap <= 10),
        float(accord == "silent" and gap is not None and gap > 10),
        float(same_article),
        float(a.telling.told != b.telling.told),
        cos * kinds,
    ]


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
