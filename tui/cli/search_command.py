"""`dateline search`: words in the texts of all articles."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.errors import StoreError
from store.search.expression import QueryError, field_terms, parse_expression
from store.search.query import Query
from store.services.text_search import TextSearch
from tui.cli.group import chosen_library, library_option
from tui.cli.messages import complain, count, plain
from tui.cli.open_library import existing, opened
from tui.cli.output import leave_quietly, send
from tui.cli.progress import progress
from tui.cli.query_command import QueryCommand
from tui.cli.text_index import index_texts
from tui.filtering.library_terms import LibraryTerms
from tui.presenters.search_export import as_csv, as_json, as_text, found_article

if TYPE_CHECKING:
    from store.library import Library
    from store.services.text_search import Found
    from tui.presenters.search_export import FoundArticle

_FORMATS = ("text", "json", "csv")


@click.command("search", cls=QueryCommand)
@click.argument("query", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="The newest N articles; all if not given."
)
@library_option
def search_command(query: tuple[str, ...], form: str, limit: int | None, library: Path | None) -> None:
    """Find words in the texts of all articles, the newest first, each hit in its line.

    Words beside each other must all occur, whatever their case, accents and script; "a phrase", OR, -not, brackets; wild* for
    what begins so, fuzzy~ for what is spelt like it, "these words"~5 for words near each other, ="Exactly so" where case and
    accents count, /pattern/ for a regular expression; also the fields of the lists: who: kind: tag: source: genre: when:
    published: from: to: title: notes: in: has: is:. The exit status is 1 if nothing is found, 2 if the query cannot be read.

    \b
    Examples:
      dateline search ceasefire who:ortega
      dateline search '(truce OR "joint statement") -drill* from:2020-09' --format csv
    """
    folder = existing(chosen_library(library))
    asked = " ".join(query)
    with opened(folder) as shelf:
        found, terms, meant = _found(shelf, asked)
        articles = islice(_articles(shelf, found, terms), limit)
        try:
            send(_written(asked, articles, form), sys.stdout.buffer)
        except BrokenPipeError:
            leave_quietly()
    if limit is not None and len(found.articles) > limit:
        complain(f"{count(len(found.articles), 'article')} found; these are the newest {limit:,}.")
    if not found.articles:
        complain(f"Nothing is found. Did you mean: {plain(meant)}" if meant else "Nothing is found.")
        raise SystemExit(1)


def _found(shelf: Library, asked: str) -> tuple[Found, LibraryTerms, str]:
    """What answers the query, and if nothing does what may be meant, "" if nobody knows; a wrong one, and what should be known of it, is said on standard error."""
    try:
        fields = field_terms(parse_expression(asked))
    except QueryError as error:
        raise click.UsageError(plain(error)) from error
    terms = _terms(shelf, names=any(term.field in ("who", "kind", "when") for term in fields))
    for remark in terms.remarks_on_articles(Query(fields)):
        complain(plain(remark))
    with closing(
        TextSearch(shelf.folder, shelf.articles, shelf.text, write=shelf.read_only is None)
    ) as search:
        with progress("Reading texts") as bar:
            index_texts(search, bar)
        try:
            found = search.search(asked, terms.articles)
        except QueryError as error:
            raise click.UsageError(plain(error)) from error
        meant = "" if found.articles else search.meant(asked)
        return found, terms, meant if meant != asked else ""


def _terms(shelf: Library, *, names: bool) -> LibraryTerms:
    """What fields find; names are read only if they are asked for."""
    terms = LibraryTerms(
        shelf.articles,
        shelf.annotations,
        lambda: shelf.analysis().genres(),
        lambda: shelf.analysis().events(),
        lambda: shelf.memos.of_articles(),
    )
    if names:
        findings = shelf.analysis()
        if findings.is_stale():
            with progress("Reading dates and names") as bar:
                findings.refresh(bar)
        terms.name(findings.entities())
    return terms


def _articles(shelf: Library, found: Found, terms: LibraryTerms) -> Iterator[FoundArticle]:
    """Those that can be read; what cannot is named and left out."""
    for key in found.articles:
        row = shelf.row(key)
        try:
            text = shelf.text(key)
        except StoreError as error:
            complain(plain(error))
            continue
        mentions = terms.mentions(shelf.analysis().names(key), found.names) if found.names else ()
        yield found_article(key, row.date, row.title, row.source, text, found.passages(text, mentions))


def _written(asked: str, articles: Iterable[FoundArticle], form: str) -> Iterable[str]:
    if form == "json":
        return as_json(asked, articles)
    if form == "csv":
        return as_csv(articles)
    return as_text(articles, shutil.get_terminal_size((100, 24)).columns)
