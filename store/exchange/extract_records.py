"""The machine door: the JSON records that `dateline extract` prints, one a line.

Offsets count code points of the article's text, end exclusive. Dates are EDTF but for `value`, which is TimeML.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from store.records import (
    ArticleAnalysis,
    Document,
    Entity,
    Event,
    Level,
    Mention,
    Published,
    Story,
    TimeExpression,
)
from store.text.controls import escaped_json

FIELDS = ("dates", "names", "events")
"""What can be asked for."""

Record = dict[str, Any]


def line(record: Record) -> str:
    """One record as a line of JSON, without the line end; the same record gives the same characters.

    What a terminal would obey and a lone surrogate, which UTF-8 cannot hold, are escaped; a JSON reader gets the same text back.
    """
    written = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(record, separators=(",", ":"))
    return escaped_json(written)


def article_record(
    document: Document, found: ArticleAnalysis, fields: Collection[str], news: str | None = None
) -> Record:
    """An article with its text and those of dates and names that are asked for; its kind where its dates are known.

    `news` is the id of the event that its title or lead tells.
    """
    article = document.article
    record: Record = {
        "record": "article",
        "id": article.id,
        "path": article.path,
        "title": article.title.value if article.title else None,
        "text": document.text,
        "published": _published(document.published),
        **({"genre": found.genre.kind} if {"dates", "events"} & set(fields) else {}),
        "furniture": [list(span) for span in article.furniture],
        **({"pages": [[mark.start, mark.label] for mark in article.locators]} if article.locators else {}),
    }
    if "dates" in fields:
        record["dates"] = [_date(date) for date in found.dates]
    if "names" in fields:
        record["names"] = [_name(mention) for mention in found.names]
    if "events" in fields:
        record["news"] = news
    return record


def entity_record(entity: Entity) -> Record:
    """An entity with its variants, the most frequent first as the analysis gives them."""
    return {
        "record": "entity",
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "variants": [{"text": v.text, "count": v.count, "how": v.how} for v in entity.variants],
    }


def event_record(event: Event, level: Level) -> Record:
    """An event with its tellings, its weight and the level from which on it is shown."""
    return {
        "record": "event",
        "id": event.id,
        "date": event.date,
        "headline": event.headline,
        "tellings": [
            {"article": t.article, "start": t.start, "end": t.end, "date": t.date} for t in event.tellings
        ],
        "entities": list(event.entities),
        "conflict": "date" in event.clash,
        "weight": event.weight,
        "why": event.aside or event.why,
        "level": level,
    }


def story_record(story: Story) -> Record:
    """A story with its articles, and the groups of copies among them."""
    return {
        "record": "story",
        "id": story.id,
        "headline": story.headline,
        "articles": list(story.articles),
        "copies": [list(copied) for copied in story.copies],
    }


def _published(published: Published) -> Record:
    evidence = [list(span) for span in published.evidence]
    return {"value": published.value, "how": published.how, "evidence": evidence}


def _date(date: TimeExpression) -> Record:
    return {
        "start": date.start,
        "end": date.end,
        "text": date.text,
        "type": date.type,
        "value": date.value,
        "edtf": date.edtf,
        "how": date.how,
    }


def _name(mention: Mention) -> Record:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "entity": mention.entity,
    }
