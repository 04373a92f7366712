"""What the rows of the lists look like: parts of a `Bar`, one tuple a line. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from store.records import Entity
from tui.panes.chrome import DIM
from tui.panes.status_line import Part
from tui.reading.safe import safe
from tui.words import wording

if TYPE_CHECKING:
    from store.library import ArticleRow

RowLine = tuple[Sequence[Part], Sequence[Sequence[Part]]]
"""Left parts, and groups at the right."""
KINDS = {"person": "person", "place": "place", "organisation": "org", "other": ""}
UNREAD, STAR, NOTE, COPY = "•", "★", "✎", "≡"


def article_lines(
    row: ArticleRow, width: int, current: bool, height: int, copy: str | None = None
) -> list[RowLine]:
    """An article: date and marks, then its title on the lines left; of a copy also whose it is, as far as that is known."""
    date = row.published
    mark: Part = (f"{UNREAD} " if not row.read else "  ", "$primary")
    said = safe(wording.dated(date))
    source = safe(row.source or "")
    left: list[Part] = [mark, (said, DIM)]
    if source and cell_len(said) + cell_len(source) + 14 < width:
        left.append((f" · {source}", DIM))
    if copy and cell_len("".join(text for text, _ in left)) + cell_len(safe(copy)) + 18 < width:
        left.append((f" · copy of {safe(copy)}", DIM))
    weight = "bold" if current else ""
    title = wrapped(safe(row.title), width - 3, height - 1)
    return [(left, _marks(row, copy is not None)), *[([("  ", ""), (line, weight)], []) for line in title]]


def _marks(row: ArticleRow, copy: bool) -> list[list[Part]]:
    groups: list[list[Part]] = [[(COPY, DIM)]] if copy else []
    if row.annotations:
        groups.append([(f"{NOTE} {row.annotations}", DIM)])
    if row.starred:
        groups.append([(STAR, "$primary")])
    return groups


def wrapped(text: str, width: int, lines: int) -> list[str]:
    """The text on at most so many lines, cut with an ellipsis; always that many lines."""
    words, found, line = text.split(), list[str](), ""
    while words:
        longer = f"{line} {words[0]}" if line else words[0]
        if line and cell_len(longer) > width:
            if len(found) == lines - 1:
                break
            found.append(line)
            line = ""
            continue
        line = longer
        words.pop(0)
    found.append(f"{line} …" if words else line)
    return (found + [""] * lines)[:lines]


def entity_line(entity: Entity, width: int, strip: str = "") -> RowLine:
    """An entity: name, kind, mentions, articles, when it occurs."""
    name = safe(entity.name)
    left: list[Part] = [(f" {name}", "")]
    if (
        width >= 40
        and KINDS[entity.kind]
        and cell_len(name) + len(KINDS[entity.kind]) + 15 + len(strip) + 2 * bool(strip) < width
    ):
        left.append((f"  {KINDS[entity.kind]}", DIM))
    numbers: list[Part] = [(f"{entity.mentions:>5,}", ""), (f" {len(entity.articles):>4,}", DIM)]
    return left, [[*numbers, (f"  {strip}", DIM)] if strip else numbers]


def entity_details(entity: Entity) -> str:
    """Its other spellings."""
    others = [variant.text for variant in entity.variants if variant.text != entity.name]
    return "also " + ", ".join(safe(text) for text in others) if others else ""
