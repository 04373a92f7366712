"""Decisions about dates in a text: which words the reader reads as which date, wherever these words are now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from store import codec
from store.notes import anchors
from store.records import Anchor, DecidedDate, Decision

KIND = "date"


def target(article: str, start: int, end: int, text: str, decisions: Iterable[Decision]) -> str:
    """What a decision about these words is about: the standing one's target, if they were decided before."""
    for decision, date in _placed(article, text, decisions):
        if date.start < end and start < date.end:
            return decision.target
    return f"{article}@{start}-{end}"


def kept(article: str, anchor: Anchor, value: str) -> dict[str, object]:
    """The decision's value, plain JSON."""
    return {"article": article, "anchor": codec.anchor_document(anchor), "edtf": value}


def of(article: str, text: str, decisions: Iterable[Decision]) -> tuple[DecidedDate, ...]:
    """The dates that the reader set in a text; one whose words are gone waits, and dates nothing else."""
    return tuple(date for _, date in _placed(article, text, decisions))


def _placed(article: str, text: str, decisions: Iterable[Decision]) -> Sequence[tuple[Decision, DecidedDate]]:
    mine = [d for d in decisions if d.kind == KIND and d.target.startswith(f"{article}@")]
    values = [d.value for d in mine if isinstance(d.value, dict)]
    if len(values) != len(mine) or not mine:
        return ()
    places = anchors.reanchor([codec.anchor(value["anchor"]) for value in values], text)
    return [
        (decision, DecidedDate(place.start, place.end, str(value["edtf"])))
        for decision, value, place in zip(mine, values, places, strict=True)
        if place.state in ("exact", "moved")
    ]
