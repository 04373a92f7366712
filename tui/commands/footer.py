"""The keys that matter now: what the footer shows."""

from __future__ import annotations

from store.search.terms import FIELDS
from tui.commands import ALL
from tui.commands.context import Context
from tui.state.where import Where

MOST_HINTS = 7


def hints(context: Context) -> list[tuple[str, str]]:
    """Key and word of what matters most in this moment; each command is asked once."""
    return _of_a_line(context) or _of_commands(context)


def _of_a_line(context: Context) -> list[tuple[str, str]]:
    """While words, a date or the letters of hints are typed."""
    if context.finder.jumping:
        return [("enter", "stay"), ("esc", "back"), ("2020  2020-11  Nov 2020", "a date to go to")]
    if context.finder.typing:
        fields = [] if context.where is Where.TEXT else [(" ".join(f"{field}:" for field in FIELDS), "-not")]
        return [("enter", "keep"), ("esc", "take back"), *fields]
    if context.finder.hinting:
        return [("a … z", "go there"), ("esc", "take the letters away")]
    return []


def _of_commands(context: Context) -> list[tuple[str, str]]:
    """The first in rank of those that work here."""
    found: list[tuple[int, str, str]] = []
    for command in ALL:
        if not command.where & context.where or not (key := context.keymap.shown(command.id)):
            continue
        word = command.footer_now(context)
        if word and command.available(context):
            found.append((command.rank, key, word))
    found.sort(key=lambda hint: hint[0])
    return [(key, word) for _, key, word in found[:MOST_HINTS]]
