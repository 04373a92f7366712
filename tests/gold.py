"""The hand-made gold of the five seeds, and what counts as right."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from store import edtf
from store.articles import Loaded, read
from store.pipeline import analyse
from store.records import Analysis, Document, Published, TimeExpression

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"


@cache
def gold() -> dict[str, Any]:
    """The whole file."""
    loaded: dict[str, Any] = json.loads((HERE / "data" / "seeds_gold.json").read_text("utf-8"))
    return loaded


def articles() -> list[dict[str, Any]]:
    """One entry a seed."""
    return list(gold()["articles"])


@cache
def analysed(*, dated: bool) -> tuple[dict[str, Document], Analysis]:
    """The seeds through the public road, by file name; with their dates set as a reader would, or from the text alone."""
    documents = {}
    for entry in articles():
        (loaded,) = read(SEEDS / entry["file"])
        assert isinstance(loaded, Loaded)
        published = loaded.article.published
        if dated:
            published = Published(entry["published"], "set by you")
        article = replace(loaded.article, id=entry["file"])
        documents[entry["file"]] = Document(article, loaded.text, published)
    return documents, analyse(documents.values())


def is_right(found: TimeExpression, gold_date: dict[str, Any], value: str) -> bool:
    """The value, another right answer, or a finer one inside it."""
    answers = {found.value, found.edtf}
    if answers & {value, *gold_date["also"]}:
        return True
    return found.edtf is not None and any(_inside(found.edtf, v) for v in (value, *gold_date["also"]))


def _inside(finer: str, value: str) -> bool:
    try:
        inner, outer = edtf.days(finer), edtf.days(value)
    except ValueError:
        return False
    if "X" in finer or "X" in value or None in (inner.first, inner.last):
        return False
    return inner.within(outer)


def scored(*, dated: bool) -> list[tuple[str, dict[str, Any], str, TimeExpression | None, bool]]:
    """Every gold expression with a value: file, gold, value, what was found there, and whether it is right."""
    _, analysis = analysed(dated=dated)
    rows = []
    for entry in articles():
        found = analysis.articles[entry["file"]].dates
        for date in entry["dates"]:
            value = date["value" if dated else "value_from_text_alone"]
            if value is None:
                continue
            here = [f for f in found if f.start < date["end"] and date["start"] < f.end]
            best = next((f for f in here if is_right(f, date, value)), here[0] if here else None)
            rows.append((entry["file"], date, value, best, best is not None and is_right(best, date, value)))
    return rows


def entity_at(analysis: Analysis, file: str, start: int, end: int) -> str | None:
    """The entity of the mention that covers most of a span."""
    here = [m for m in analysis.articles[file].names if m.start < end and start < m.end]
    best = max(here, key=lambda m: min(end, m.end) - max(start, m.start), default=None)
    return best.entity if best else None


def holds(claim: str, day: str) -> bool:
    """True if a claimed date contains the day, or is it."""
    return _inside(day, edtf.plain(claim))
