"""`dateline agreement`: how far two readers tagged the same."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.cells import cell_len, set_cell_size

from store.exchange.json_text import pretty
from store.exchange.spreadsheet import guarded
from store.notes import agreement
from store.notes.agreement import TagAgreement, Unit
from store.notes.tags import is_below
from store.storage import documents as codec
from tui.cli.group import chosen_library, library_option
from tui.cli.inputs import must_exist
from tui.cli.messages import complain, count, plain
from tui.cli.open_library import existing, opened
from tui.cli.other_library import held_in
from tui.cli.output import deliver

if TYPE_CHECKING:
    from store.exchange.bundle import Holdings
    from store.library import Library
    from store.records import Annotation

_HEADER = ("tag", "both", "only ours", "only theirs", "neither", "agreement", "kappa", "alpha")


@click.command("agreement")
@click.argument("other", type=click.Path(path_type=Path))
@click.option(
    "--unit",
    type=click.Choice(("sentence", "paragraph")),
    default="sentence",
    show_default=True,
    help="What is compared: whether each of them has the tag or not.",
)
@click.option("--tag", metavar="TAG", help="Only this tag and those below it.")
@click.option(
    "--format", "form", type=click.Choice(("text", "csv", "json")), default="text", show_default=True
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@library_option
def agreement_command(
    other: Path, unit: Unit, tag: str | None, form: str, output: Path | None, library: Path | None
) -> None:
    """Compare your tags with those of another reader of the same articles: Cohen's kappa and Krippendorff's alpha.

    OTHER is the folder of a library or a bundle of one. Compared are the articles that both hold with the same text and
    of which at least one of you tagged a passage. A unit has a tag if a passage with it, or with a tag below it, touches
    the unit. Needs the extra "agreement".

    \b
    Examples:
      dateline agreement ~/colleague/desk
      dateline agreement colleague.zip --unit paragraph --format csv --output agreement.csv
    """
    must_exist([other])
    with opened(existing(chosen_library(library))) as shelf, held_in(other) as theirs:
        pair = _paired(shelf, theirs)
        try:
            found = agreement.compare(pair.texts, pair.ours, pair.theirs, unit)
        except ImportError as error:
            raise click.ClickException(
                "This needs a library that is not installed: pip install 'dateline[agreement]'."
            ) from error
    rows = [row for row in found if tag is None or is_below(row.tag, tag)]
    for sentence in pair.remarks():
        complain(sentence)
    if not rows:
        complain("There is no tag to compare.")
    deliver(_written(rows, form, unit, pair).encode(), output)


@dataclass(frozen=True, slots=True)
class _Pair:
    """What two readers made of the same texts."""

    texts: Mapping[str, str]
    ours: Mapping[str, Sequence[Annotation]]
    theirs: Mapping[str, Sequence[Annotation]]
    alone: int
    """Articles with tags that only one of them holds, or of which the texts differ."""

    def remarks(self) -> Iterator[str]:
        """What a reader of the figures should know."""
        if self.alone:
            yield (
                f"{count(self.alone, 'tagged article')} left out: only one library holds "
                f"{'it' if self.alone == 1 else 'them'}, or the text is another."
            )


def _paired(shelf: Library, held: Holdings) -> _Pair:
    theirs = _tagged(held)
    ours = {row.id: [note for note in shelf.annotations(row.id) if note.tags] for row in shelf.articles()}
    ids = {str(document.get("body")): key for key, document in held.articles.items()}
    texts, mine, others, met = {}, {}, {}, set()
    for row in shelf.articles():
        key = ids.get(row.body)
        if key is not None and (ours[row.id] or theirs.get(key)):
            met.add(key)
            texts[row.id], mine[row.id], others[row.id] = (
                shelf.text(row.id),
                ours[row.id],
                theirs.get(key, ()),
            )
    alone = sum(1 for key, notes in ours.items() if notes and key not in texts)
    return _Pair(texts, mine, others, alone + len(theirs.keys() - met))


def _tagged(held: Holdings) -> dict[str, list[Annotation]]:
    found: dict[str, list[Annotation]] = {}
    for key, document in held.annotations.items():
        try:
            note = codec.annotation(key, document)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            complain(f"The note {plain(key)} is of an odd shape and was left out.")
            continue
        if note.tags:
            found.setdefault(note.article, []).append(note)
    return found


def _written(rows: Sequence[TagAgreement], form: str, unit: Unit, pair: _Pair) -> str:
    if form == "json":
        return pretty(
            {
                "format": "dateline agreement",
                "version": 1,
                "unit": unit,
                "articles": len(pair.texts),
                "tags": [_record(row) for row in rows],
            }
        ).decode()
    cells = [_cells(row) for row in rows]
    return _table(cells) if form == "csv" else _columns(cells, unit, pair, rows)


def _record(row: TagAgreement) -> dict[str, object]:
    return {
        "tag": row.tag,
        "both": row.both,
        "only_ours": row.ours,
        "only_theirs": row.theirs,
        "neither": row.neither,
        "agreement": round(row.observed, 4),
        "kappa": None if row.kappa is None else round(row.kappa, 4),
        "alpha": None if row.alpha is None else round(row.alpha, 4),
    }


def _cells(row: TagAgreement) -> list[str]:
    numbers = [f"{number}" for number in (row.both, row.ours, row.theirs, row.neither)]
    return [row.tag, *numbers, f"{row.observed:.3f}", _number(row.kappa), _number(row.alpha)]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _table(cells: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(_HEADER)
    # Only the tag comes from outside; a negative coefficient must stay a number.
    table.writerows([guarded(tag), *numbers] for tag, *numbers in cells)
    return out.getvalue()


def _columns(cells: Sequence[Sequence[str]], unit: Unit, pair: _Pair, rows: Sequence[TagAgreement]) -> str:
    units = rows[0].both + rows[0].ours + rows[0].theirs + rows[0].neither if rows else 0
    head = f"{count(units, unit)} of {count(len(pair.texts), 'article')}"
    table = [_HEADER, *([plain(tag), *numbers] for tag, *numbers in cells)]
    widths = [max(cell_len(line[place]) for line in table) for place in range(len(_HEADER))]
    lines = [
        "  ".join(
            set_cell_size(cell, width) if not place else (cell or "–").rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in table
    ]
    return "\n".join([head, "", *lines, ""])
