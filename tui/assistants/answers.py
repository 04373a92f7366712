"""What an assistant may ask of a library, and the answers: plain JSON, each with the passages and the dates that it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any

from click import ClickException

from store.exchange import extract_records
from store.exchange.notes import json_document
from store.exchange.timeline import write
from store.records import ArticleAnalysis
from store.search.entity_lookup import Called
from store.search.expression import QueryError, field_terms, parse_expression
from store.search.query import Query, parse
from store.services.text_search import TextSearch
from tui.cli.timeline_options import Asked, choice_of, must_follow, read_day
from tui.filtering.library_terms import LibraryTerms
from tui.filtering.note_filter import NoteFilter
from tui.presenters import note_export
from tui.presenters.concordance import around
from tui.presenters.timeline_export import Material

if TYPE_CHECKING:
    from store.library import Library
    from store.records import Entity, Level, Span

Answer = dict[str, Any]
PASSAGES = 5
"""Passages of one article in an answer; how many more there are is told."""
TEXT = 20_000
"""Code points of a text in one answer."""


class NoAnswer(Exception):
    """The question cannot be answered as it stands; a sentence that says why."""


def search(library: Library, query: str, limit: int) -> Answer:
    """The articles that answer a query, the newest first, with the passages where its words stand; raises NoAnswer."""
    try:
        fields = field_terms(parse_expression(query))
    except QueryError as error:
        raise NoAnswer(str(error)) from error
    terms = _terms(library)
    with closing(TextSearch(library.folder, library.articles, library.text, write=False)) as texts:
        for _ in texts.update():
            pass
        found = texts.search(query, terms.articles)
        articles = []
        for key in found.articles[:limit]:
            text = library.text(key)
            spans = found.passages(text, terms.mentions(library.analysis().names(key), found.names))
            articles.append({**_cited(library, key), **_passages(text, spans)})
    return {
        "query": query,
        "found": len(found.articles),
        "remarks": terms.remarks_on_articles(Query(fields)),
        "articles": articles,
    }


def article(library: Library, key: str, start: int) -> Answer:
    """One article with its text from `start` on, its dates and names there, and the events that it tells; raises StoreError."""
    findings = library.analysis()
    document = library.document(key)
    found = ArticleAnalysis(key, findings.dates(key), findings.names(key), genre=findings.genre(key))
    record = extract_records.article_record(document, found, ("dates", "names"))
    called = {one.id: one.name for one in findings.entities() if key in one.articles}
    events, stop, length = findings.events(), start + TEXT, len(document.text)
    names = [name | {"called": called.get(name["entity"])} for name in record["names"]]
    return {
        **_cited(library, key),
        "published": record["published"],
        "genre": record["genre"],
        "text": document.text[start:stop],
        "start": start,
        "length": length,
        "next_start": stop if stop < length else None,
        "dates": [item for item in record["dates"] if start <= item["start"] < stop],
        "names": [item for item in names if start <= item["start"] < stop],
        "events": [
            {"id": event.id, "date": event.date, "headline": event.headline, "weight": event.weight}
            for event in events.get_many(events.indices_of_article(key))
            if not event.aside
        ],
    }


def entity(library: Library, name: str, limit: int) -> Answer:
    """Who or what a name means, in any spelling, with the articles and passages that name them; raises NoAnswer."""
    findings = library.analysis()
    meant = Called(findings.entities()).meant(name)
    if not meant.entities:
        raise NoAnswer(f"Nobody and nothing is called “{name}” here.")
    return {
        "asked": name,
        "exact": not meant.near,
        "entities": [_entity(library, one, limit) for one in meant.entities[:PASSAGES]],
        "more": max(0, len(meant.entities) - PASSAGES),
    }


def _entity(library: Library, one: Entity, limit: int) -> Answer:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "mentions": one.mentions,
        "variants": [{"text": v.text, "count": v.count, "how": v.how} for v in one.variants],
        "found": len(one.articles),
        "articles": [*islice(_naming(library, one), limit)],
    }


def _naming(library: Library, one: Entity) -> Iterator[Answer]:
    for key in one.articles:
        spans = [(name.start, name.end) for name in library.analysis().names(key) if name.entity == one.id]
        yield {**_cited(library, key), **_passages(library.text(key), spans)}


def timeline(
    library: Library, who: Sequence[str], first: str, last: str, tag: str, level: Level, limit: int
) -> Answer:
    """The story: rows by date with all passages that tell them, as `dateline timeline --format json`; raises NoAnswer."""
    findings = library.analysis()
    documents = {row.id: library.document(row.id) for row in library.articles()}
    entities, notes = tuple(findings.entities()), tuple(library.annotations())
    try:
        asked = Asked(read_day(first), read_day(last), tuple(who), tag or None, level)
        must_follow(asked.first, asked.last)
        choice = choice_of(asked, documents.values(), entities, notes)
    except (ClickException, ValueError) as error:
        raise NoAnswer(error.message if isinstance(error, ClickException) else str(error)) from error
    material = Material(tuple(findings.events()), documents, entities, notes, findings.groups())
    answer: Answer = json.loads(write(material.timeline(choice, asked.words(), level), "json"))
    rows = answer["events"]
    return answer | {"events": rows[:limit], "more": max(0, len(rows) - limit)}


def notes(library: Library, query: str) -> Answer:
    """What the reader marked and wrote, as `dateline export notes --format json`; raises NoAnswer."""
    read = parse(query)
    if read.problems:
        raise NoAnswer(read.problems[0])
    terms = _terms(library)
    among = NoteFilter(terms, library.analysis().names)
    made = note_export.report(library, note_export.every_note(library), query, among=among)
    answer: Answer = json.loads(json_document.write(made))
    return answer | {"remarks": terms.remarks_on_notes(read)}


def _terms(library: Library) -> LibraryTerms:
    findings = library.analysis()
    terms = LibraryTerms(
        library.articles,
        library.annotations,
        findings.genres,
        findings.events,
        lambda: library.memos.of_articles(),
    )
    terms.name(findings.entities())
    return terms


def _cited(library: Library, key: str) -> Answer:
    row = library.row(key)
    return {
        "article": key,
        "title": row.title,
        "source": row.source,
        "date": row.date,
        "date_inferred": row.published.inferred,
    }


def _passages(text: str, spans: Sequence[Span]) -> Answer:
    """The first of them, each with its line; offsets count code points."""
    shown = []
    for span in spans[:PASSAGES]:
        line = around(text, span)
        shown.append(
            {
                "start": span[0],
                "end": span[1],
                "before": line.before,
                "found": line.words,
                "after": line.after,
            }
        )
    return {"passages": shown, "more_passages": max(0, len(spans) - PASSAGES)}
