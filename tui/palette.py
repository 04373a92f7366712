"""The palette: commands, articles, names and tags, found by a few letters and ranked by rapidfuzz."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui import wording
from tui.commands import ALL, Command, Where
from tui.context import Context
from tui.matching import rank, score
from tui.reading.safe import safe

MOST = 50
"""Hits shown at most: each costs the palette a widget's worth of work."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something the palette can find."""

    words: str
    """What it is matched by, and shown as."""
    facts: str
    """Dim words behind: its kind, its key."""
    run: Callable[[], None]


def entries(context: Context) -> Iterator[Entry]:
    """Everything that can be found, commands first."""
    yield from _commands(context)
    yield from _articles(context)
    yield from _names(context)
    yield from _tags(context)


def _commands(context: Context) -> Iterator[Entry]:
    for command in ALL:
        if command.palette and command.where & context.where and command.available(context):
            key = context.screen.keymap.shown(command.id)
            yield Entry(command.title, key, partial(_run, context, command))


def _run(context: Context, command: Command) -> None:
    context.screen.run_command(command)


def _articles(context: Context) -> Iterator[Entry]:
    for row in context.session.rows:
        facts = " · ".join(["article", wording.dated(row.published)])
        yield Entry(safe(row.title), facts, partial(_open, context, row.article.id))


def _open(context: Context, article: str) -> None:
    context.reader.open(article)
    context.panes.focus(Where.TEXT)


def _names(context: Context) -> Iterator[Entry]:
    for entity in context.session.entities():
        spellings = {entity.name: None} | {variant.text: None for variant in entity.variants}
        for spelling in spellings:
            facts = entity.kind if spelling == entity.name else f"{entity.kind} · {safe(entity.name)}"
            yield Entry(safe(spelling), facts, partial(context.asker.mentions, entity))


def _tags(context: Context) -> Iterator[Entry]:
    for tag, uses in context.session.library.tags().items():
        facts = f"tag · {wording.counted(uses, 'passage')}"
        yield Entry(safe(tag), facts, partial(context.marker.list_tagged, tag))


class Everything(Provider):
    """All entries of the moment in which the palette was opened."""

    entries: list[Entry] = []  # noqa: RUF012 (set by `open_palette` on a class of its own)

    async def discover(self) -> Hits:
        """The commands, before anything is typed."""
        for entry in self.entries[:MOST]:
            yield DiscoveryHit(_shown(entry), entry.run, text=entry.words)

    async def search(self, query: str) -> Hits:
        """The best matches."""
        for entry in rank(query, self.entries, lambda entry: entry.words, MOST):
            fit = score(query.strip().casefold(), entry.words.casefold()) / 110
            yield Hit(fit, _shown(entry), entry.run, text=entry.words)


def _shown(entry: Entry) -> Content:
    return Content.assemble(entry.words, (f"  {entry.facts}", "$dim"))


def open_palette(context: Context) -> None:
    """Opens the palette for this moment."""
    provider = type("Now", (Everything,), {"entries": list(entries(context))})
    palette = CommandPalette(providers=[provider], placeholder="a command, an article, a name, a tag …")
    context.screen.app.push_screen(palette)


def open_themes(context: Context) -> None:
    """Opens a palette of themes."""
    from tui.app import DatelineApp

    app = context.screen.app
    assert isinstance(app, DatelineApp)
    found = [Entry(name, "", partial(app.choose_theme, name)) for name in sorted(app.available_themes)]
    provider = type("Themes", (Everything,), {"entries": found})
    app.push_screen(CommandPalette(providers=[provider], placeholder="a theme …"))
