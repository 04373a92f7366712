"""Tables for spreadsheets: the entities, entity by entity, and tag by entity."""

from __future__ import annotations

from store.exchange.entities.model import EntityReport
from store.exchange.escaping import line
from store.exchange.spreadsheet import table
from store.records import Entity

HEADER = ("id", "name", "kind", "mentions", "articles", "spellings", "why", "memo")


def write(report: EntityReport) -> bytes:
    """An entity a line; "spellings" with how often each stands there, "why" the rule that took it in."""
    return table(HEADER, (_cells(entity, report) for entity in report.entities)).encode()


def _cells(entity: Entity, report: EntityReport) -> list[str]:
    others = [variant for variant in entity.variants if variant.text != entity.name]
    return [
        entity.id,
        line(entity.name),
        entity.kind,
        str(entity.mentions),
        str(len(entity.articles)),
        "; ".join(f"{line(variant.text)} ({variant.count})" for variant in entity.variants),
        "; ".join(f"{line(variant.text)}: {line(variant.why)}" for variant in others),
        line(report.memos.get(entity.id, "")),
    ]


def write_pairs(report: EntityReport) -> bytes:
    """Two entities a line with the number of articles that name both, the most first."""
    names = {entity.id: entity for entity in report.entities}
    rows = sorted(report.together().items(), key=lambda item: -item[1])
    return table(
        ("name", "kind", "other", "other_kind", "articles", "id", "other_id"),
        (
            [
                line(names[a].name),
                names[a].kind,
                line(names[b].name),
                names[b].kind,
                str(number),
                a,
                b,
            ]
            for (a, b), number in rows
        ),
    ).encode()


def write_tags(report: EntityReport) -> bytes:
    """A tag and an entity a line with the number of tagged passages that name it, by tag, the most first."""
    names = {entity.id: entity for entity in report.entities}
    rows = sorted(report.by_tag().items(), key=lambda item: (item[0][0], -item[1]))
    return table(
        ("tag", "name", "kind", "passages", "id"),
        (
            [line(tag), line(names[key].name), names[key].kind, str(number), key]
            for (tag, key), number in rows
        ),
    ).encode()
