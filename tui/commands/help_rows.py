"""The rows of the help, made from the commands: what works here first. Pure."""

from __future__ import annotations

from collections.abc import Callable

from store.search.terms import HELP
from tui.commands import ALL, WHERE_NAMES
from tui.commands.base import Command
from tui.settings.bindings import Keymap
from tui.state.where import Where
from tui.view_models.help import HelpRow, Section

MARKS = (
    HelpRow("▎", "in the margin: tagged or noted here, in the colour of the first tag"),
    HelpRow("?", "in the margin: an uncertain note, as the text has changed; gc confirms it"),
    HelpRow("underlined", "a name; the others of the same name are bold while the cursor stands on one"),
    HelpRow("italic", "a date"),
    HelpRow("reversed", "found by the search"),
)
"""The signs and attributes of the reading view, told in words."""


def sections(keymap: Keymap, here: Where, works: Callable[[Command], bool]) -> list[Section]:
    """What works in a pane first, its verbs before its motions; then anywhere; then the other panes."""
    found = [
        *_of_pane(keymap, here, works),
        _section("Anywhere", _of(Where.ANYWHERE), keymap, works),
        *(
            _section(f"In the {name}", _of(where), keymap, lambda _: True)
            for where, name in WHERE_NAMES.items()
            if not where & here
        ),
        Section("Marks in the text", MARKS),
        Section("In a filter (/ in a list)", tuple(HelpRow(form, words) for form, words in HELP)),
    ]
    return [section for section in found if section.rows]


def _of(where: Where) -> list[Command]:
    return [command for command in ALL if command.where == where]


def _of_pane(keymap: Keymap, here: Where, works: Callable[[Command], bool]) -> list[Section]:
    local = [c for c in ALL if c.where & here and c.where != Where.ANYWHERE]
    verbs = sorted((c for c in local if c.palette), key=lambda command: command.rank)
    motions = [c for c in local if not c.palette]
    return [
        _section(f"Here, in the {WHERE_NAMES[here]}", verbs, keymap, works),
        _section("Moving here", motions, keymap, works),
    ]


def _section(
    heading: str, commands: list[Command], keymap: Keymap, works: Callable[[Command], bool]
) -> Section:
    rows = (HelpRow("  ".join(keymap.all_shown(c.id)), c.help, works(c)) for c in commands)
    return Section(heading, tuple(row for row in rows if row.keys))
