"""`dateline timeline`: the timeline as it goes out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.collecting import must_exist
from tui.cli.group import chosen_library, library_option
from tui.cli.say import complain, count, plain

if TYPE_CHECKING:
    from store.events.choosing import Choice
    from store.exchange.timeline import Timeline
    from store.library import Library
    from store.records import Annotation, Document, Entity, Event

_FORMATS = ("text", "json", "csv", "md", "html", "timelinejs")


def _date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An EDTF date with a known year; anything else is a usage error."""
    from store import edtf

    if value is None:
        return None
    try:
        days = edtf.days(value)
    except ValueError as error:
        raise click.BadParameter(plain(error)) from error
    if days.first is None and days.last is None and not value.startswith("-"):
        raise click.BadParameter(f"{plain(value)} names no year.")
    return value


@dataclass(frozen=True, slots=True)
class _Asked:
    """The filters of this call."""

    first: str | None
    last: str | None
    who: tuple[str, ...]
    tag: str | None

    def words(self) -> list[str]:
        """Each filter in words."""
        from store import edtf

        found = [f"{word} {edtf.label(value)}" for word, value in self._ends() if value]
        return [*found, *(f"who: {name}" for name in self.who), *([f"tag: {self.tag}"] if self.tag else [])]

    def _ends(self) -> list[tuple[str, str | None]]:
        return [("from", self.first), ("to", self.last)]


@dataclass(frozen=True, slots=True)
class _Found:
    """What a timeline is made of."""

    events: Sequence[Event]
    documents: dict[str, Document]
    entities: Sequence[Entity]
    annotations: Sequence[Annotation] = ()


@click.command("timeline")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH…]")
@click.option("--from", "first", callback=_date, metavar="DATE", help="Nothing that ends before this date.")
@click.option("--to", "last", callback=_date, metavar="DATE", help="Nothing that begins after it.")
@click.option("--who", multiple=True, metavar="NAME", help="Only what names them; any spelling will do.")
@click.option("--tag", metavar="TAG", help="Only what is told in passages with this tag, or one below it.")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), help="text if not given, or as the file's name says."
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@library_option
def timeline_command(
    paths: tuple[Path, ...],
    first: str | None,
    last: str | None,
    who: tuple[str, ...],
    tag: str | None,
    form: str | None,
    output: Path | None,
    library: Path | None,
) -> None:
    """Print the timeline of the library, or of PATHs read as one collection without a library.

    DATE is 2020, 2020-11, 2020-11-09 or any other EDTF. A row shows its date as said ("~" if inferred), how many
    articles and sources tell it, and "⚑" if dates or numbers clash. In CSV a cell that a spreadsheet would compute
    (one that begins with = + - @, tab or return) gets an apostrophe before it.

    \b
    Examples:
      dateline timeline --from 2020-09 --to 2020-11 --who Pashinyan
      dateline timeline --format html --output timeline.html
      dateline timeline --format timelinejs wire/ > timeline.json
    """
    must_exist(paths)
    _no_second_library(paths)
    asked = _Asked(first, last, who, tag)
    _must_follow(first, last)
    found = _of_paths(paths) if paths else _of_library(chosen_library(library))
    _put(_written(found, asked, form or _form_of(output)), output)


def _no_second_library(paths: Sequence[Path]) -> None:
    source = click.get_current_context().get_parameter_source("library")
    if paths and source is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("Give PATHs or --library, not both: with PATHs no library is opened.")


def _must_follow(first: str | None, last: str | None) -> None:
    from store import edtf

    begin = edtf.days(first).first if first else None
    end = edtf.days(last).last if last else None
    if begin and end and end < begin:
        raise click.UsageError(f"--to {plain(last)} lies before --from {plain(first)}.")


def _form_of(output: Path | None) -> str:
    from store.exchange.timeline import SUFFIXES

    return SUFFIXES.get(output.suffix.lower(), "text") if output else "text"


def _of_paths(paths: Sequence[Path]) -> _Found:
    from store.analysis import assemble, examine_all
    from tui.cli.collection import Reader
    from tui.cli.progress import progress
    from tui.cli.recognising import loaded_recogniser

    by = loaded_recogniser(None)
    documents, examined = {}, {}
    with progress("Reading") as bar:
        reader = Reader(bar)
        for document, found in examine_all(bar.each(reader.documents(paths)), by=by):
            documents[found.article], examined[found.article] = document, found
        bar.phase("Linking names and events", None)
        analysis = assemble(documents, examined)
    if reader.quiet:
        complain(f"Skipped {count(reader.quiet, 'file')} of other kinds.")
    if not reader.read:
        raise click.ClickException("Nothing could be read.")
    return _Found(analysis.events, documents, analysis.entities)


def _of_library(folder: Path) -> _Found:
    from tui.cli.libraries import opened
    from tui.cli.progress import progress

    if not folder.is_dir():
        raise click.ClickException(f"There is no library in {plain(folder)}: import articles, or give PATHs.")
    with opened(folder) as shelf:
        findings = shelf.analysis()
        with progress("Reading dates and names") as bar:
            if findings.behind():
                findings.refresh(bar)
        return _Found(
            tuple(findings.events()),
            _documents(shelf),
            tuple(findings.entities()),
            tuple(shelf.annotations()),
        )


def _documents(shelf: Library) -> dict[str, Document]:
    """All that can be read; what cannot is named and left out."""
    from store.errors import StoreError

    found = {}
    for row in shelf.articles():
        try:
            found[row.id] = shelf.document(row.id)
        except StoreError as error:
            complain(plain(error))
    return found


def _written(found: _Found, asked: _Asked, form: str) -> str:
    from store.analysis.timeline import timeline
    from store.exchange.timeline import write

    made = timeline(
        found.events,
        found.documents,
        found.entities,
        choice=_choice(found, asked),
        annotations=found.annotations,
        asked=asked.words(),
    )
    _complain_of(made, form)
    return write(made, form)


def _complain_of(made: Timeline, form: str) -> None:
    if not made.rows:
        complain("No event was found." if not made.total else f"None of {count(made.total, 'event')} fits.")
    if form == "timelinejs":
        from store.exchange.timeline.timelinejs import left_out

        without = left_out(made)
        if without:
            complain(f"Left out {count(without, 'event')} without a year, which TimelineJS cannot show.")


def _choice(found: _Found, asked: _Asked) -> Choice:
    from store.events.choosing import Choice

    choice = _tagged(found, asked.tag) if asked.tag else Choice()
    who = tuple(_called(name, found.entities) for name in asked.who)
    return replace(choice, first=asked.first, last=asked.last, who=who)


def _tagged(found: _Found, tag: str) -> Choice:
    from store.analysis.timeline import tagged
    from store.notes.tags import clean

    try:
        return tagged(clean(tag), found.documents.values(), found.annotations)
    except ValueError as error:
        raise click.BadParameter(plain(error), param_hint="--tag") from error


def _called(name: str, entities: Sequence[Entity]) -> frozenset[str]:
    """Ids of the entities called so; a name that nobody has is a usage error with what it may have meant."""
    from store.names import lookup

    ids = frozenset(entity.id for entity in lookup.called(name, entities))
    if ids:
        return ids
    meant = [plain(other) for other in lookup.suggest(name, entities)]
    hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
    raise click.BadParameter(f"nobody and nothing is called “{plain(name)}”.{hint}", param_hint="--who")


def _put(written: str, output: Path | None) -> None:
    """To a file, or to standard output in UTF-8 whatever the machine's locale."""
    from tui.cli.output import leave_quietly, send

    if output is None:
        try:
            send([written.removesuffix("\n")], sys.stdout.buffer)
        except BrokenPipeError:
            leave_quietly()
        return
    try:
        _write(output, written.encode())
    except OSError as error:
        raise click.ClickException(f"{plain(output)} cannot be written: {error.strerror}.") from error
    complain(f"Wrote {plain(output)}.")


def _write(output: Path, content: bytes) -> None:
    """All or nothing: a full disk leaves the file that was there; a device or a link is written through."""
    if output.is_symlink() or (output.exists() and not output.is_file()):
        output.write_bytes(content)
        return
    new = output.with_name(f"{output.name}.new")
    try:
        new.write_bytes(content)
        new.replace(output)
    finally:
        new.unlink(missing_ok=True)
