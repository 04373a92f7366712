"""What the palette finds: commands, articles, names and tags. Pure but for what the entries do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tui.commands import ALL, Command
from tui.commands.context import Context
from tui.filtering.fuzzy_rank import rank
from tui.state.where import Where
from tui.words import wording

if TYPE_CHECKING:
    from tui.app import DatelineApp

MOST = 50
"""Hits shown at most."""
MANY = 2000
"""Entries above which the letters are first looked for as they stand, and then by rapidfuzz at once."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something the palette can find."""

    words: str
    """What it is found by and shown as."""
    facts: str
    """What it is, or its key."""
    run: Callable[[], object]


def find(query: str, entries: Sequence[Entry], folded: Sequence[str]) -> list[Entry]:
    """The best matches, best first, at most `MOST`; the first entries for a blank query.

    `folded` are the words of the entries, casefolded.
    """
    wanted = query.strip().casefold()
    if wanted and len(entries) > MANY:
        entries = [entries[index] for index in _near(wanted, folded)]
    return rank(query, entries, lambda entry: entry.words, MOST)


def _near(wanted: str, folded: Sequence[str]) -> list[int]:
    """Where the letters stand as typed, and the nearest misspellings."""
    from rapidfuzz import fuzz, process

    exact = [index for index, words in enumerate(folded) if wanted in words]
    if len(exact) >= MOST or len(wanted) < 4:
        return exact
    near = process.extract(wanted, folded, scorer=fuzz.partial_ratio, score_cutoff=70, limit=4 * MOST)
    return sorted({*exact, *(index for _, _, index in near)})


def entries(context: Context) -> list[Entry]:
    """Everything that can be found from here, commands first."""
    return [
        *_commands(context),
        *_tags(context),
        *_articles(context),
        *_names(context),
        *themes_of(context.screen.app),  # type: ignore[arg-type]
    ]


def themes_of(app: DatelineApp) -> list[Entry]:
    """The themes, our own first."""
    themes = sorted(
        app.available_themes.values(), key=lambda theme: (not theme.name.startswith("dateline"), theme.name)
    )
    return [
        Entry(theme.name, f"{'dark' if theme.dark else 'light'} theme", partial(app.choose_theme, theme.name))
        for theme in themes
    ]


def _commands(context: Context) -> Iterator[Entry]:
    """What the footer shows first, then the rest."""
    fit = [c for c in ALL if c.palette and c.where & context.where and c.available(context)]
    for command in sorted(fit, key=lambda command: command.rank if command.footer_now(context) else 90):
        key = context.screen.keymap.shown(command.id)
        yield Entry(command.title, key, partial(_run, context, command))


def _run(context: Context, command: Command) -> None:
    context.screen.run_command(command)


def _articles(context: Context) -> Iterator[Entry]:
    for row in context.session.rows:
        yield Entry(row.title, f"article · {wording.dated(row.published)}", partial(_open, context, row.id))


def _open(context: Context, article: str) -> None:
    context.reader.open(article)
    context.panes.focus(Where.TEXT)


def _names(context: Context) -> Iterator[Entry]:
    """Every spelling leads to its entity."""
    for entity in context.panes.entities.all:
        yield Entry(entity.name, entity.kind, partial(context.asker.mentions, entity))
        for variant in entity.variants:
            if variant.text != entity.name:
                facts = f"{entity.kind} · {entity.name}"
                yield Entry(variant.text, facts, partial(context.asker.mentions, entity))


def _tags(context: Context) -> Iterator[Entry]:
    for tag, uses in context.session.library.tags().items():
        facts = f"tag · {wording.counted(uses, 'use')}"
        yield Entry(tag, facts, partial(context.marker.list_tagged, tag))
