"""How far two coders agree, tag by tag: Cohen's kappa (1960) and Krippendorff's alpha for nominal data (2011).

Readers mark passages of any length, the coefficients compare judgements of the same units. So a text is cut into units (its
sentences or its paragraphs), and a coder gave a unit a tag if a passage with the tag, or with one below it, shares a letter with
it: unitizing by predefined segments, the usual road where coders set their own bounds (Artstein and Poesio 2008, 4.3). What
neither tagged counts as agreement too; both coefficients take out what chance would give.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from store.notes import coefficients
from store.records import Annotation, Span
from store.text import segmentation

Unit = Literal["sentence", "paragraph"]
Notes = Mapping[str, Sequence[Annotation]]
"""Article -> the annotations of one coder."""
_CUT = {"sentence": segmentation.sentences, "paragraph": segmentation.paragraphs}


@dataclass(frozen=True, slots=True)
class TagAgreement:
    """The units of one tag, and the coefficients; these are None where nothing can vary."""

    tag: str
    both: int
    ours: int
    """Only the first coder gave it."""
    theirs: int
    neither: int
    kappa: float | None
    alpha: float | None

    @property
    def observed(self) -> float:
        """The share of units on which both say the same."""
        units = self.both + self.ours + self.theirs + self.neither
        return (self.both + self.neither) / units


def compare(texts: Mapping[str, str], ours: Notes, theirs: Notes, unit: Unit) -> list[TagAgreement]:
    """Every tag of either coder over the units of these texts, tags above others among them, sorted by name.

    Notes that have lost their place say nothing. Raises ImportError if nltk is not installed.
    """
    first, second = _Coded(texts, ours, unit), _Coded(texts, theirs, unit)
    tags = sorted(first.units.keys() | second.units.keys())
    return [_of(tag, first.units.get(tag, set()), second.units.get(tag, set()), first.number) for tag in tags]


class _Coded:
    """The units of all texts, numbered, and which of them one coder gave each tag."""

    def __init__(self, texts: Mapping[str, str], notes: Notes, unit: Unit) -> None:
        self.number = 0
        self.units: dict[str, set[int]] = {}
        for article, text in texts.items():
            spans = _CUT[unit](text)
            for note in notes.get(article, ()):
                if note.anchor.state != "lost":
                    met = [self.number + place for place in _met(spans, note)]
                    for tag in _with_above(note.tags):
                        self.units.setdefault(tag, set()).update(met)
            self.number += len(spans)


def _met(spans: Sequence[Span], note: Annotation) -> range:
    """The places of the spans, which are in order and apart, that share a letter with a note."""
    first = bisect_right(spans, note.anchor.start, key=lambda span: span[1])
    last = bisect_left(spans, note.anchor.end, key=lambda span: span[0])
    return range(first, last)


def _with_above(tags: Iterable[str]) -> set[str]:
    """ "a/b" is a judgement on "a" too."""
    found = set[str]()
    for tag in tags:
        parts = tag.split("/")
        found.update("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    return found


def _of(tag: str, ours: set[int], theirs: set[int], number: int) -> TagAgreement:
    both = len(ours & theirs)
    kappa, alpha = _coefficients(ours, theirs, number)
    return TagAgreement(
        tag, both, len(ours) - both, len(theirs) - both, number - len(ours | theirs), kappa, alpha
    )


def _coefficients(ours: set[int], theirs: set[int], number: int) -> tuple[float | None, float | None]:
    if not ours | theirs or len(ours & theirs) == number:
        return None, None  # no unit differs from another, so that chance explains everything
    judged = [
        (coder, unit, unit in given)
        for unit in range(number)
        for coder, given in (("ours", ours), ("theirs", theirs))
    ]
    task = coefficients.AnnotationTask(judged)
    return float(task.kappa()), float(task.alpha())
