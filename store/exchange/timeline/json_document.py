"""Our own JSON: everything that is known of the rows, dates in EDTF, nothing lost."""

from __future__ import annotations

from typing import Any

from store.exchange.json_text import pretty
from store.exchange.timeline import model
from store.exchange.timeline.model import Timeline, TimelineRow
from store.records import Conflict, Document, Entity, Story, Telling

Record = dict[str, Any]
VERSION = 1
"""Counts up when a field changes its meaning."""


def write(timeline: Timeline) -> str:
    """One object: "events", and the "articles", "entities" and "stories" that they refer to by id.

    "tags" are those of the event, "own_tags", and of the passages that tell it; "deeds" is what the reader did to it.
    Offsets count code points of the article's text, end exclusive; "quote" is the passage as it stands there.
    """
    named = {key for row in timeline.rows for key in row.event.entities}
    record: Record = {
        "format": "dateline timeline",
        "version": VERSION,
        "filters": list(timeline.asked),
        "total": timeline.total or len(timeline.rows),
        "events": [_event(row, timeline) for row in timeline.rows],
        "articles": [_article(document) for document in timeline.cited()],
        "entities": [_entity(entity) for key, entity in timeline.entities.items() if key in named],
        "stories": [_story(story) for story in timeline.stories],
    }
    return pretty(record).decode()


def _event(row: TimelineRow, timeline: Timeline) -> Record:
    event = row.event
    return {
        "id": event.id,
        "date": event.date,
        "label": model.when(event),
        "mod": event.mod,
        "inferred": event.inferred,
        "said": event.said,
        "headline": event.headline,
        "told": model.manner(event),
        "sources": row.sources,
        "tags": list(row.tags),
        "own_tags": list(event.tags),
        "deeds": list(event.deeds),
        "memo": event.memo,
        "entities": list(event.entities),
        "linked": list(event.linked),
        "weight": event.weight,
        "why": event.aside or event.why,
        "level": row.level,
        "conflict": event.conflict,
        "conflicts": [_conflict(conflict) for conflict in row.conflicts],
        "tellings": [_telling(telling, timeline) for telling in event.tellings],
    }


def _telling(telling: Telling, timeline: Timeline) -> Record:
    return {
        "article": telling.article,
        "start": telling.start,
        "end": telling.end,
        "quote": timeline.documents[telling.article].text[telling.start : telling.end],
        "headline": telling.headline,
        "date": telling.date,
        "mod": telling.mod,
        "inferred": telling.inferred,
        "said": telling.said,
        "how": telling.how,
        "told": telling.told,
        "entities": list(telling.entities),
        "by_reader": telling.by_reader,
    }


def _conflict(conflict: Conflict) -> Record:
    claims = [
        {
            "value": claim.value,
            "tellings": [{"article": t.article, "start": t.start, "end": t.end} for t in claim.tellings],
        }
        for claim in conflict.claims
    ]
    return {"about": conflict.about, "claims": claims}


def _article(document: Document) -> Record:
    article = document.article
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title.value if article.title else None,
        "source": article.source.value if article.source else None,
        "published": {
            "value": document.published.value,
            "inferred": document.published.inferred,
            "how": document.published.how,
        },
        "tags": list(article.tags),
    }


def _entity(entity: Entity) -> Record:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "variants": [variant.text for variant in entity.variants],
    }


def _story(story: Story) -> Record:
    return {
        "id": story.id,
        "headline": story.headline,
        "articles": list(story.articles),
        "copies": [list(copied) for copied in story.copies],
    }
