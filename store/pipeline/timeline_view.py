"""The timeline of a collection, put together for its way out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from store.event_list import Listed
from store.events.article_groups import near_duplicates, stories
from store.events.conflicts import find_conflicts
from store.events.salience import levels
from store.events.selection import EventSelection, meets
from store.exchange.timeline import Timeline, TimelineRow
from store.notes.tags import is_below
from store.pipeline.derived.groups import ArticleGroups
from store.records import Annotation, Document, Entity, Event, Level, Story


def timeline(
    events: Sequence[Event],
    documents: Mapping[str, Document],
    entities: Iterable[Entity],
    *,
    choice: EventSelection | None = None,
    annotations: Sequence[Annotation] = (),
    asked: Sequence[str] = (),
    groups: ArticleGroups | None = None,
    level: Level = "passages",
) -> Timeline:
    """Rows of the chosen events, with sources counted and conflicts listed; `asked` says the choice in words.

    The events that are chosen make a story of their own, of which the rows of `level` and of coarser ones are given.
    What is told in articles that are not among the documents is left out. Copies and stories are looked for if no
    `groups` are given.
    """
    events = _known(events, documents)
    groups = _groups_of(events, documents) if groups is None else groups.within(documents)
    same = groups.originals()
    articles = {key: document.article for key, document in documents.items()}
    told = _tagged(annotations)
    chosen = (choice or EventSelection()).choose(events)
    found = zip(chosen, levels.of_list(Listed(chosen)), strict=True)
    rows = tuple(
        TimelineRow(
            event,
            near_duplicates.sources(event, articles, same),
            find_conflicts.find(event, documents),
            _tags(event, told),
            own,
        )
        for event, own in found
        if levels.shows(level, own)
    )
    return Timeline(
        rows,
        documents,
        {entity.id: entity for entity in entities},
        _of_rows(groups.stories, rows),
        tuple(asked),
        len(events),
    )


def _known(events: Sequence[Event], documents: Mapping[str, Document]) -> Sequence[Event]:
    if all(telling.article in documents for event in events for telling in event.tellings):
        return events
    kept = (
        replace(event, tellings=tuple(t for t in event.tellings if t.article in documents))
        for event in events
    )
    return tuple(event for event in kept if event.tellings)


def stories_of(events: Sequence[Event], documents: Mapping[str, Document]) -> tuple[Story, ...]:
    """The stories of a collection, with the copies among their articles."""
    return _groups_of(events, documents).stories


def _groups_of(events: Sequence[Event], documents: Mapping[str, Document]) -> ArticleGroups:
    copied = near_duplicates.find(documents.values())
    return ArticleGroups("", copied, stories.group(events, documents, copied))


def tagged(tag: str, documents: Iterable[Document], annotations: Iterable[Annotation]) -> EventSelection:
    """The choice of events with a tag or one below it, of what is told in passages with it, and in articles that came with it."""
    passages: dict[str, list[tuple[int, int]]] = {}
    for note in annotations:
        if note.anchor.state != "lost" and any(is_below(own, tag) for own in note.tags):
            passages.setdefault(note.article, []).append((note.anchor.start, note.anchor.end))
    whole = frozenset(
        document.article.id
        for document in documents
        if any(is_below(own, tag) for own in document.article.tags)
    )
    return EventSelection(articles=whole, passages=passages, tagged=lambda own: is_below(own, tag))


def _tagged(annotations: Iterable[Annotation]) -> dict[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = {}
    for note in annotations:
        if note.tags and note.anchor.state != "lost":
            found.setdefault(note.article, []).append(note)
    return found


def _tags(event: Event, notes: Mapping[str, Sequence[Annotation]]) -> tuple[str, ...]:
    """Tags of an event itself, then of the passages that tell it, in the order of its tellings."""
    tags = (
        tag
        for telling in event.tellings
        for note in notes.get(telling.article, ())
        if meets(telling, [(note.anchor.start, note.anchor.end)])
        for tag in note.tags
    )
    return tuple(dict.fromkeys((*event.tags, *tags)))


def _of_rows(found: Iterable[Story], rows: Iterable[TimelineRow]) -> tuple[Story, ...]:
    cited = {article for row in rows for article in row.articles}
    return tuple(story for story in found if cited.intersection(story.articles))
