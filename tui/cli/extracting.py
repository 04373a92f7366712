"""`dateline extract`: the machine door."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

import click

from store.analysis import ALL, Examined, assemble, examine_all
from store.articles import Skipped
from store.exchange import machine
from store.records import Analysis, ArticleAnalysis, Document
from tui.cli.collecting import PATHS, must_exist, texts
from tui.cli.progress import Progress, progress
from tui.cli.say import complain, count, plain


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
@PATHS
def extract_command(paths: tuple[Path, ...], only: frozenset[str], jobs: int | None) -> None:
    """Print what is in the articles of files or folders as JSON Lines.

    One record a line on standard output: first every article with its dates and names, then the entities,
    then the events. Offsets count code points. No library is opened or changed.

    \b
    Examples:
      dateline extract seeds/
      dateline extract --only dates wire.jsonl | jq '.dates[].edtf'
    """
    must_exist(paths)
    with progress("Reading") as bar:
        reader = _Reader(bar)
        stream = examine_all(bar.each(reader.documents(paths)), only, jobs)
        try:
            _print(_lines(stream, only), sys.stdout.buffer)
        except BrokenPipeError:
            _leave_quietly()
            return
    if reader.quiet:
        complain(f"Skipped {count(reader.quiet, 'file')} of other kinds.")
    if not reader.read:
        complain("Nothing could be read.")
        raise SystemExit(1)


class _Reader:
    """Documents of one collection, with ids that are unique in it; says what it leaves out."""

    def __init__(self, bar: Progress) -> None:
        self.read = 0
        self.quiet = 0
        self._bar = bar
        self._seen: dict[str, int] = {}

    def documents(self, paths: Sequence[Path]) -> Iterator[Document]:
        """One document a text, in input order."""
        for found in texts(paths):
            if isinstance(found, Skipped) and found.quiet:
                self.quiet += 1
                continue
            if isinstance(found, Skipped):
                self._bar.note(f"Skipped {plain(found.path)}: {plain(found.reason)}")
                continue
            for notice in found.notices:
                self._bar.note(f"{plain(found.article.path)}: {plain(notice)}")
            self.read += 1
            article = replace(found.article, id=self._unique(found.own_id))
            yield Document(article, found.text, article.published, found.names)

    def _unique(self, key: str) -> str:
        times = self._seen[key] = self._seen.get(key, 0) + 1
        if times == 1:
            return key
        other = self._unique(f"{key}~{times}")
        self._bar.note(f"The id {plain(key)} comes again: this one is called {plain(other)}")
        return other


def _lines(stream: Iterable[tuple[Document, Examined]], only: frozenset[str]) -> Iterator[str]:
    """The records: with dates alone each article as soon as it is read, else when all are linked."""
    if only == {"dates"}:
        for document, found in stream:
            yield machine.line(
                machine.article_record(document, ArticleAnalysis(found.article, found.dates), only)
            )
        return
    documents, examined = {}, {}
    for document, found in stream:
        documents[found.article], examined[found.article] = document, found
    yield from _linked(documents, assemble(documents, examined, only), only)


def _linked(documents: dict[str, Document], analysis: Analysis, only: frozenset[str]) -> Iterator[str]:
    for key, document in documents.items():
        yield machine.line(machine.article_record(document, analysis.articles[key], only))
    if only & {"names", "events"}:
        for entity in analysis.entities:
            yield machine.line(machine.entity_record(entity))
    if "events" in only:
        for event in analysis.events:
            yield machine.line(machine.event_record(event))


def _print(lines: Iterable[str], out: IO[bytes]) -> None:
    for line in lines:
        out.write(line.encode() + b"\n")
    out.flush()


def _leave_quietly() -> None:
    """Who read our output has enough: nothing is left to say, and nothing may be flushed on leaving."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
