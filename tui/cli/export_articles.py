"""`dateline export articles`: the articles as references, with the notes on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.exchange.articles import FORMATS, SUFFIXES, write
from store.search.query import parse
from tui.cli.export_query import form_for, known_terms, typed_query
from tui.cli.group import chosen_library, library_option
from tui.cli.messages import complain, plain
from tui.cli.open_library import existing, opened
from tui.cli.output import deliver
from tui.cli.query_command import QueryCommand
from tui.filtering.text_filter import Haystack
from tui.presenters.article_export import references

if TYPE_CHECKING:
    from store.library import ArticleRow


@click.command("articles", cls=QueryCommand)
@click.argument("query", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="ris if not given, or as the file's name says."
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@library_option
def articles_command(
    query: tuple[str, ...], form: str | None, output: Path | None, library: Path | None
) -> None:
    """Write the articles as references for Zotero, EndNote or LaTeX: all, or those for which the QUERY holds.

    Words are sought in titles and sources; tags and notes of the reader go with their article.

    \b
    Examples:
      dateline export articles who:ortega --output ortega.ris
      dateline export articles from:2020-09 to:2020-11 --format bibtex
    """
    with opened(existing(chosen_library(library))) as shelf:
        typed = typed_query(query)
        terms = known_terms(shelf, typed)
        rows = [*shelf.articles()]
        haystack = Haystack(rows, _words, terms.of_article)
        chosen = (rows[index].id for index in haystack.matching(typed))
        found = [*references(shelf, chosen, lambda sentence: complain(plain(sentence)))]
    if not found:
        complain("No article fits." if parse(typed).terms else "The library has no article.")
    deliver(write(found, form or form_for(output, SUFFIXES, "ris")), output)


def _words(row: ArticleRow) -> str:
    return f"{row.title} {row.source or ''}"
