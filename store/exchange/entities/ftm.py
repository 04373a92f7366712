"""FollowTheMoney entities, a line of JSON each, for Aleph, OpenSanctions and their kind (followthemoney.tech, schemata of 3.8).

Every property is a list of texts. A link between a spelling and its entity keeps where it comes from: a Mention for each
article, with the spellings that stand there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from store import edtf
from store.exchange.entities.model import EntityReport
from store.exchange.escaping import line
from store.records import Document, Entity, Kind
from store.text.controls import escaped_json

Record = dict[str, Any]
_SCHEMATA: dict[Kind, str] = {"person": "Person", "organisation": "Organization", "place": "Address"}
"""What is neither has no schema there and is left out."""


def write(report: EntityReport) -> bytes:
    """Articles first, then entities, then the mentions that tie them."""
    return "".join(f"{_line(record)}\n" for record in _records(report)).encode()


def _line(record: Record) -> str:
    written = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        written.encode()
    except UnicodeEncodeError:
        written = json.dumps(record, separators=(",", ":"))
    return escaped_json(written)


def _records(report: EntityReport) -> Iterator[Record]:
    known = [entity for entity in report.entities if entity.kind in _SCHEMATA]
    named = {article for entity in known for article in entity.articles}
    yield from (_article(document) for key, document in report.documents.items() if key in named)
    yield from map(_entity, known)
    spelled = report.spelled()
    for entity in known:
        for article in entity.articles:
            if article in report.documents:
                yield _mention(entity, article, spelled.get((entity.id, article), [entity.name]))


def _id(kind: str, key: str) -> str:
    return f"dateline-{kind}-{key.replace('/', '-')}"


def _article(document: Document) -> Record:
    article = document.article
    found: Record = {"fileName": [line(article.path.replace("\\", "/").rsplit("/", 1)[-1])]}
    for field, value in (
        ("title", article.title),
        ("author", article.byline),
        ("publisher", article.source),
    ):
        if value:
            found[field] = [line(value.value)]
    if day := _prefix_date(document.published.value):
        found["publishedAt"] = [day]
    return {"id": _id("article", article.id), "schema": "Article", "properties": found}


def _prefix_date(value: str | None) -> str:
    """A date as FollowTheMoney has it, 2016, 2016-04 or 2016-04-02; "" for a span that is none of these."""
    days = edtf.days(value) if value else None
    if days is None or days.first is None or days.last is None or days.first.year != days.last.year:
        return ""
    first, last = days.first, days.last
    if first == last:
        return first.isoformat()
    if first.month == last.month:
        return f"{first.year:04}-{first.month:02}"
    return f"{first.year:04}" if (first.month, last.month) == (1, 12) else ""


def _entity(entity: Entity) -> Record:
    others = [line(variant.text) for variant in entity.variants if variant.text != entity.name]
    found: Record = {"name": [line(entity.name)]}
    if entity.kind == "place":
        found["full"] = [line(entity.name)]
    if others:
        found["alias"] = others
    return {
        "id": _id("entity", entity.id),
        "schema": _SCHEMATA[entity.kind],
        "properties": found,
    }


def _mention(entity: Entity, article: str, spellings: list[str]) -> Record:
    return {
        "id": _id("mention", f"{entity.id}-{article}"),
        "schema": "Mention",
        "properties": {
            "document": [_id("article", article)],
            "resolved": [_id("entity", entity.id)],
            "name": [line(spelling) for spelling in spellings],
            "detectedSchema": [_SCHEMATA[entity.kind]],
        },
    }
