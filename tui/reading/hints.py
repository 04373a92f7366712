"""Letter hints: a short label for every span in view, so that one or two keys go there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from store.records import Span
from tui.reading.layout import Layout
from tui.reading.marks import Mark

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The home row first."""


def hints(spans: Sequence[Span], letters: str = LETTERS) -> dict[str, Span]:
    """Labels in reading order: one letter each if they suffice, else two; none is the beginning of another."""
    labels = list(letters)
    if len(spans) > len(letters):
        labels = [first + second for first in letters for second in letters]
    return dict(zip(labels, sorted(set(spans)), strict=False))


def narrow(labels: dict[str, Span], typed: str) -> dict[str, Span]:
    """The labels that still fit what was typed."""
    return {label: span for label, span in labels.items() if label.startswith(typed)}


def hint_mark(layout: Layout, at: int, label: str) -> Mark:
    """The clusters from an offset on that a label is written over, with the label as the mark's id."""
    run = layout.cells(layout.row_of(at))
    first = bisect_left(run.starts, at)
    last = bisect_left(run.before, run.before[first] + len(label))
    return Mark(at, run.starts[min(last, len(run.starts) - 1)], label)
