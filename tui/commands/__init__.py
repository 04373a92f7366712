"""Every verb of the app, one class each. Help, footer, palette, keymap and the README's key table come from `ALL`."""

from __future__ import annotations

from collections.abc import Mapping

from tui.commands import (
    application,
    articles,
    entities,
    events,
    lists,
    memos,
    motions,
    navigation,
    notes,
    panes,
    search,
    text,
)
from tui.commands.base import WHERE_NAMES, Command

ALL: tuple[Command, ...] = (
    *(panes.COMMANDS + search.COMMANDS + navigation.COMMANDS + articles.COMMANDS),
    *(
        motions.COMMANDS
        + text.COMMANDS
        + notes.COMMANDS
        + memos.COMMANDS
        + lists.COMMANDS
        + entities.COMMANDS
        + events.COMMANDS
        + application.COMMANDS
    ),
)
BY_ID: Mapping[str, Command] = {command.id: command for command in ALL}

__all__ = ["ALL", "BY_ID", "WHERE_NAMES", "Command"]
