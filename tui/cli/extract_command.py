"""`dateline extract`: the machine door."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from store.articles import Options
from store.event_list import Listed, news_of
from store.events.salience import levels
from store.exchange import extract_records
from store.pipeline import ALL, Examined, assemble, examine_all, needed, with_genre
from store.pipeline.timeline_view import stories_of
from store.records import Analysis, ArticleAnalysis, Document
from tui.cli.document_stream import Reader
from tui.cli.inputs import PATHS, must_exist
from tui.cli.map_option import map_option
from tui.cli.messages import complain, passed_over, plain
from tui.cli.output import leave_quietly, send
from tui.cli.progress import progress
from tui.cli.recogniser_option import loaded_recogniser, recogniser_option


def _fields(context: click.Context, option: click.Parameter, value: str | None) -> frozenset[str]:
    """`dates,names,events` as a set; anything unknown is a usage error."""
    if value is None:
        return ALL
    fields = frozenset(part for part in value.replace(" ", "").lower().split(",") if part)
    unknown = sorted(plain(field) for field in fields - ALL)
    if unknown or not fields:
        raise click.BadParameter(f"{', '.join(unknown) or 'nothing'}: choose among dates, names, events.")
    return fields


@click.command("extract")
@click.option(
    "--only",
    callback=_fields,
    metavar="FIELDS",
    help="dates, names, events, or several with commas; all of them if not given.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes to work in; one for a few articles, all cores for many if not given.",
)
@recogniser_option
@map_option
@PATHS
def extract_command(
    paths: tuple[Path, ...],
    only: frozenset[str],
    jobs: int | None,
    recogniser: str | None,
    options: Options,
) -> None:
    """Print what is in the articles of files or folders as JSON Lines.

    One record a line on standard output: first every article with its dates and names, then the entities,
    then the events and the stories. Offsets count code points. No library is opened or changed.

    \b
    Examples:
      dateline extract seeds/
      dateline extract --only dates wire.jsonl | jq '.dates[].edtf'
    """
    must_exist(paths)
    by = loaded_recogniser(recogniser) if needed(only) & {"names"} else None
    with progress("Reading") as bar:
        reader = Reader(bar)
        stream = examine_all(bar.each(reader.documents(paths, options)), only, jobs, by)
        try:
            send(_lines(stream, only, jobs), sys.stdout.buffer)
        except BrokenPipeError:
            leave_quietly()
            return
    if reader.quiet:
        complain(passed_over(reader.quiet))
    if not reader.read:
        complain("Nothing could be read.")
        raise SystemExit(1)


def _lines(
    stream: Iterable[tuple[Document, Examined]], only: frozenset[str], jobs: int | None
) -> Iterator[str]:
    """The records: with dates alone each article as soon as it is read, else when all are linked."""
    if only == {"dates"}:
        for document, found in stream:
            alone = with_genre(document, ArticleAnalysis(found.article, found.dates))
            yield extract_records.line(extract_records.article_record(document, alone, only))
        return
    documents, examined = {}, {}
    for document, found in stream:
        documents[found.article], examined[found.article] = document, found
    yield from _linked(documents, assemble(documents, examined, only, jobs), only)


def _linked(documents: dict[str, Document], analysis: Analysis, only: frozenset[str]) -> Iterator[str]:
    events = Listed(analysis.events)
    news = news_of(events)
    for key, document in documents.items():
        found = analysis.articles[key]
        yield extract_records.line(extract_records.article_record(document, found, only, news.get(key)))
    if only & {"names", "events"}:
        for entity in analysis.entities:
            yield extract_records.line(extract_records.entity_record(entity))
    if "events" in only:
        for event, level in zip(events, levels.of_list(events), strict=True):
            yield extract_records.line(extract_records.event_record(event, level))
        for story in stories_of(analysis.events, documents):
            yield extract_records.line(extract_records.story_record(story))
