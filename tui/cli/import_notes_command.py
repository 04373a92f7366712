"""`dateline import-notes`: notes of other tools, and our own that come back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.errors import ImportFailure
from tui.cli.group import chosen_library, library_option
from tui.cli.inputs import must_exist
from tui.cli.messages import complain, count, plain
from tui.cli.open_library import opened
from tui.cli.progress import progress
from tui.cli.text_index import index_library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.exchange.foreign import ForeignSource
    from store.library import Library


@dataclass(slots=True)
class _Report:
    """What became of the files."""

    articles: int = 0
    added: int = 0
    known: int = 0
    uncertain: int = 0
    tags: int = 0
    left_out: list[str] = field(default_factory=list)


@click.command("import-notes")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@library_option
def import_notes_command(files: tuple[Path, ...], library: Path | None) -> None:
    """Take notes out of FILEs of other tools into the library.

    W3C Web Annotation (JSON-LD), exports of Hypothes.is, REFI-QDA projects (.qdpx) and codebooks (.qdc) of QualCoder, NVivo,
    MAXQDA and ATLAS.ti. A project's texts are imported as articles where the library does not have them; codes become
    tags, with what they stand for. A note is put only where its words
    stand; one whose surroundings differ is marked as uncertain, and what stands nowhere is named. A second import
    adds nothing. One undo takes the notes of a file back.

    \b
    Examples:
      dateline import-notes notes.jsonld
      dateline import-notes --library ~/desk project.qdpx
    """
    must_exist(files)
    report = _Report()
    with opened(chosen_library(library), write=True) as shelf:
        for file in files:
            _take(shelf, file, report)
    click.echo(_sentence(report))
    for sentence in report.left_out:
        complain(plain(sentence))
    raise SystemExit(0 if report.added or report.known or report.tags else 1)


def _take(shelf: Library, file: Path, report: _Report) -> None:
    from store.exchange.foreign import read

    try:
        found = read(file.read_bytes())
    except ImportFailure as error:
        report.left_out.append(f"Skipped {file}: {error}.")
        return
    except OSError as error:
        report.left_out.append(f"Skipped {file}: {(error.strerror or str(error)).lower()}.")
        return
    report.articles += _bring_in(shelf, file, found.sources)
    taken = shelf.take_notes(found.notes, file.name)
    report.added += len(taken.added)
    report.known += taken.known
    report.uncertain += taken.uncertain
    # A project's codes that no passage has are taken for the sake of their description alone.
    described = found.tags if not found.notes else {tag: text for tag, text in found.tags.items() if text}
    tags = shelf.tagging.take(described, f"import tags from {file.name}")
    report.tags += tags.added
    report.known += tags.known if not found.notes else 0
    report.left_out += [f"{file.name}: {clause}." for clause in tags.refused]
    report.left_out += [f"{file.name}: {sentence}." for sentence in (*found.unread, *taken.refused)]


def _bring_in(shelf: Library, file: Path, sources: Sequence[ForeignSource]) -> int:
    """The texts that came with notes, as articles; those that are there already change nothing."""
    from store.articles import Given, Loaded, article_id, describe

    known = {row.body for row in shelf.articles()}
    new = 0
    with progress("Importing") as bar:
        with shelf.importing():
            for source in bar.each(sources):
                if source.text is None:
                    continue
                given = Given(title=source.title or None, how="the project that its notes came with")
                article = describe(
                    source.text, id=article_id(source.text), path=f"{file}#{source.name}", given=given
                )
                if article.body not in known:
                    new += shelf.add(Loaded(article, source.text)).what == "imported"
        if new:
            shelf.analysis().refresh(bar)
            index_library(shelf, bar)
    return new


def _sentence(report: _Report) -> str:
    parts = [f"{count(report.added, 'note')} taken"]
    if report.tags:
        parts.append(f"{count(report.tags, 'tag')} described")
    if report.uncertain:
        parts.append(f"{report.uncertain:,} of them uncertain: the list of notes says which")
    if report.known:
        parts.append(f"{report.known:,} already there")
    if report.articles:
        parts.append(f"{count(report.articles, 'article')} imported")
    if report.left_out:
        parts.append(f"{len(report.left_out):,} left out")
    return ", ".join(parts) + "."
