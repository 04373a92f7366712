"""What the palette finds: commands, articles, names and tags. Pure but for what the entries do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tui.commands import ALL, Command
from tui.commands.context import Context
from tui.filtering.palette_search import Entry
from tui.state.where import Where
from tui.words import wording


def entries(context: Context) -> list[Entry]:
    """Everything that can be found from here, commands first."""
    return [
        *_commands(context),
        *_tags(context),
        *_articles(context),
        *_names(context),
    ]


def _commands(context: Context) -> Iterator[Entry]:
    """What the footer shows first, then the rest."""
    fit = [c for c in ALL if c.palette and c.where & context.where and c.available(context)]
    for command in sorted(fit, key=lambda command: command.rank if command.footer_now(context) else 90):
        key = context.keymap.shown(command.id)
        yield Entry(command.title, key, partial(_run, context, command))


def _run(context: Context, command: Command) -> None:
    context.run_command(command.id)


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
