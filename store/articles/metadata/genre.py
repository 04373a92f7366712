"""What kind of text an article is: cues of `genre.toml` give points to kinds, and the heaviest kind is taken.

Each cue has its words, so that every choice is explained. News starts ahead: another kind must be clear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.articles.metadata.genre_signals import Signals, measure, table
from store.records import GENRES, Article, Document, Genre, GenreKind, TimeExpression

_MOST = 3
"""Reasons given."""
_START: dict[GenreKind, float] = {"news": 1.0}


@dataclass(frozen=True, slots=True)
class _Cue:
    signal: str
    above: float | None
    below: float | None
    says: str
    points: dict[GenreKind, float]

    def counts(self, signals: Signals) -> bool:
        value = signals.get(self.signal)
        if value is None:
            return False
        return (
            value >= self.above if self.above is not None else self.below is not None and value < self.below
        )


def classify(article: Article, document: Document, dates: Sequence[TimeExpression]) -> Genre:
    """The kind of an article with up to three reasons, the weightiest first; `dates` are those found in its text, sorted.

    What the reader says counts alone.
    """
    if document.genre is not None:
        return Genre(document.genre, ("you say so",), decided=True)
    signals = measure(article, document.text, dates, document.published.value)
    points = dict.fromkeys(GENRES, 0.0) | _START
    counted = [cue for cue in _cues() if cue.counts(signals)]
    for cue in counted:
        for kind, weight in cue.points.items():
            points[kind] += weight
    kind = max(GENRES, key=lambda kind: points[kind])
    return Genre(kind, _reasons(kind, counted, signals))


def _reasons(kind: GenreKind, counted: Sequence[_Cue], signals: Signals) -> tuple[str, ...]:
    speaking = sorted(
        (cue for cue in counted if cue.points.get(kind, 0) > 0), key=lambda cue: -cue.points[kind]
    )
    said = dict.fromkeys(cue.says.format(n=round(signals[cue.signal])) for cue in speaking)
    return tuple(said)[:_MOST] or ("nothing speaks for another kind",)


@lru_cache(maxsize=1)
def _cues() -> tuple[_Cue, ...]:
    return tuple(
        _Cue(row["signal"], row.get("above"), row.get("below"), row["says"], row["points"])
        for row in table()["cue"]
    )
