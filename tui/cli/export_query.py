"""What the exports of a library share: the query, and the format by the file's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from tui.cli.messages import complain, plain
from tui.cli.progress import progress

if TYPE_CHECKING:
    from store.library import Library
    from tui.filtering.library_terms import LibraryTerms
    from tui.filtering.note_filter import NoteFilter


def form_for(output: Path | None, suffixes: Mapping[str, str], usual: str) -> str:
    """The format that a file called so should have."""
    return suffixes.get(output.suffix.lower(), usual) if output else usual


def refuse_binary(form: str, output: Path | None, out: IO[str]) -> None:
    """An archive on somebody's screen helps nobody: a usage error."""
    if output is None and out.isatty():
        raise click.UsageError(f"{form} is an archive: say with --output FILE where it goes.")


def typed_query(words: Sequence[str]) -> str:
    """The words of the command line as one query: what the shell took out of quotation marks is put back into them."""
    return " ".join(_part(word) for word in words)


def _part(word: str) -> str:
    head, colon, rest = word.partition(":")
    if colon and " " in rest and '"' not in rest and head.lstrip("-").isalpha():
        return f'{head}:"{rest}"'
    return word


def known_terms(shelf: Library, typed: str) -> LibraryTerms:
    """What answers the fields of a query; names and kinds of articles are read only if they are asked for.

    What cannot be read in the query is a usage error; what should be known of it is said on standard error.
    """
    from store.search.query import parse
    from tui.filtering.library_terms import LibraryTerms

    query = parse(typed)
    if query.problems:
        raise click.UsageError(plain(query.problems[0]))
    terms = LibraryTerms(
        shelf.articles,
        shelf.annotations,
        lambda: shelf.analysis().genres(),
        lambda: shelf.analysis().events(),
        lambda: shelf.memos.of_articles(),
    )
    if any(term.field in ("who", "kind", "genre", "when") for term in query.terms):
        findings = shelf.analysis()
        if findings.is_stale():
            with progress("Reading dates and names") as bar:
                findings.refresh(bar)
        terms.name(findings.entities())
    for remark in terms.remarks_on_articles(query):
        complain(plain(remark))
    return terms


def asked_in(shelf: Library, words: Sequence[str]) -> tuple[str, NoteFilter]:
    """The query as typed, and what answers it for notes."""
    from tui.filtering.note_filter import NoteFilter

    typed = typed_query(words)
    return typed, NoteFilter(known_terms(shelf, typed), shelf.analysis().names)
