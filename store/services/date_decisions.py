"""Decisions about dates in a text: which words the reader reads as which date, wherever these words are now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress

from store import edtf
from store.notes import anchoring
from store.records import Anchor, DecidedDate, Decision
from store.storage import documents

KIND = "date"


def target(article: str, start: int, end: int, text: str, decisions: Iterable[Decision]) -> str:
    """What a decision about these words is about: the standing one's target, if they were decided before."""
    for decision, date in _placed(article, text, decisions):
        if date.start < end and start < date.end:
            return decision.target
    return f"{article}@{start}-{end}"


def kept(article: str, anchor: Anchor, value: str) -> dict[str, object]:
    """The decision's value, plain JSON."""
    return {"article": article, "anchor": documents.anchor_document(anchor), "edtf": value}


def of(article: str, text: str, decisions: Iterable[Decision]) -> tuple[DecidedDate, ...]:
    """The dates that the reader set in a text; one whose words are gone waits, and dates nothing else."""
    return tuple(date for _, date in _placed(article, text, decisions))


def _placed(article: str, text: str, decisions: Iterable[Decision]) -> Sequence[tuple[Decision, DecidedDate]]:
    mine = [d for d in decisions if d.kind == KIND and d.target.startswith(f"{article}@")]
    read = [(decision, *found) for decision in mine if (found := _read(decision.value)) is not None]
    if not read:
        return ()
    places = anchoring.reanchor([anchor for _, anchor, _ in read], text)
    return [
        (decision, DecidedDate(place.start, place.end, date))
        for (decision, _, date), place in zip(read, places, strict=True)
        if place.state in ("exact", "moved")
    ]


def _read(value: object) -> tuple[Anchor, str] | None:
    """The words and their date; None where a later version decided something that this one cannot follow."""
    with suppress(KeyError, ValueError):
        if isinstance(value, dict) and edtf.is_valid(date := str(value["edtf"])):
            return documents.read_anchor(value["anchor"]), date
    return None
