"""The four panes, by which commands, keymap, panes and state say where the reader is."""

from __future__ import annotations

from enum import Flag


class Where(Flag):
    """A pane, or several: where the reader is, or where a command works."""

    ARTICLES = 1
    TEXT = 2
    ENTITIES = 4
    TIMELINE = 8
    LISTS = ARTICLES | ENTITIES | TIMELINE
    ANYWHERE = LISTS | TEXT
