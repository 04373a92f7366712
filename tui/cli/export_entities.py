"""`dateline export entities`: who and what the articles name, and who stands beside whom."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.exchange.entities import FORMATS, SUFFIXES, EntityReport, write
from store.search.query import parse
from tui.cli.export_query import form_for, known_terms, refuse_binary, typed_query
from tui.cli.group import chosen_library, library_option
from tui.cli.messages import complain
from tui.cli.open_library import existing, opened, readable
from tui.cli.output import deliver
from tui.cli.progress import progress
from tui.cli.query_command import QueryCommand
from tui.filtering.text_filter import Haystack, entity_words

if TYPE_CHECKING:
    from store.library import Library


@click.command("entities", cls=QueryCommand)
@click.argument("query", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="csv if not given, or as the file's name says. pairs: entity by entity; tags: tag by entity; ftm: FollowTheMoney; brat (a zip) and conll: the names in the texts.",
)
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Only what is named in N articles or more.",
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@library_option
def entities_command(
    query: tuple[str, ...], form: str | None, least: int, output: Path | None, library: Path | None
) -> None:
    """Write the entities: all, or those for which the QUERY holds.

    \b
    Examples:
      dateline export entities kind:person --least 3 --output people.csv
      dateline export entities --format graphml --least 5 --output network.graphml
    """
    form = form or form_for(output, SUFFIXES, "csv")
    if form == "brat":
        refuse_binary(form, output, sys.stdout)
    with opened(existing(chosen_library(library))) as shelf:
        made = _report(shelf, typed_query(query), least)
    if not made.entities:
        complain("Nobody and nothing fits.")
    deliver(write(made, form), output)


def _report(shelf: Library, typed: str, least: int) -> EntityReport:
    findings = shelf.analysis()
    if findings.is_stale():
        with progress("Reading dates and names") as bar:
            findings.refresh(bar)
    terms = known_terms(shelf, typed)
    terms.name(findings.entities())
    every = [entity for entity in findings.entities() if len(entity.articles) >= least]
    found = (
        Haystack(every, entity_words, terms.of_entity).matching(typed)
        if parse(typed).terms
        else range(len(every))
    )
    documents = readable(shelf)
    mentions = {key: findings.names(key) for key in documents}
    memos = {memo.key: memo.text for memo in shelf.memos.all() if memo.about == "entity"}
    return EntityReport([every[index] for index in found], documents, mentions, shelf.annotations(), memos)
