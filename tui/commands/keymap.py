"""The keymap: which sequence runs which command, the defaults changed by a TOML file.

    layouts = ["russian", "armenian-eastern"]     # letters read by their place on the keyboard

    [keys]
    "text.tag" = "T"                              # another key
    "list.top" = ["g g", "home"]                  # several
    "text.hints" = "none"                         # no key at all

A file with a mistake changes nothing: the defaults stay and the mistake is named with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tui.commands.base import Command
from tui.settings import key_sequences as keys
from tui.settings import keyboard_layouts
from tui.settings.bindings import Keymap
from tui.settings.key_sequences import Keys
from tui.settings.nearest import nearest
from tui.settings.user_files import user_file
from tui.state.where import Where

_SHOWN = 60
"""Characters of what was written that a message repeats."""
PANES = (Where.ARTICLES, Where.TEXT, Where.ENTITIES, Where.TIMELINE)


class KeymapError(ValueError):
    """A keymap that cannot be used; the message names file, line and remedy."""


def default_path() -> Path:
    """Where the keymap file is looked for: `DATELINE_KEYMAP`, else the user's configuration folder."""
    return user_file("DATELINE_KEYMAP", "keys.toml")


def default(commands: Sequence[Command]) -> Keymap:
    """The keymap without a file. A test holds that the commands themselves do not clash."""
    sequences = {command.id: tuple(keys.read(key) for key in command.keys) for command in commands}
    return _build(commands, sequences, keyboard_layouts.DEFAULT_LAYOUTS)


def load(commands: Sequence[Command], path: Path) -> tuple[Keymap, str | None]:
    """The keymap as the file changes it, or the default one and what is wrong with the file."""
    try:
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return default(commands), None
    except (OSError, UnicodeDecodeError) as error:
        return default(commands), f"{path}: cannot be read ({error}). The default keys stay."
    try:
        return parse(commands, written), None
    except KeymapError as error:
        return default(commands), f"{path}{error}. The default keys stay."


def parse(commands: Sequence[Command], written: str) -> Keymap:
    """The defaults as the text of a keymap file changes them; raises KeymapError (":3: …")."""
    # Most readers have no such file, and the first paint waits for what is imported.
    from store.text import toml

    try:
        data = toml.loads(written)
    except toml.Malformed as error:
        raise KeymapError(_broken(str(error))) from error
    changed = _changes(commands, data, written)
    sequences = {c.id: tuple(keys.read(key) for key in c.keys) for c in commands} | changed
    for first, second, pair in clashes(commands, sequences):
        line = _line(written, first.id if first.id in changed else second.id)
        raise KeymapError(f":{line}: {_clash(first, second, pair)}")
    return _build(commands, sequences, _layouts(data, written))


def clashes(
    commands: Sequence[Command], sequences: Mapping[str, tuple[Keys, ...]]
) -> Iterable[tuple[Command, Command, tuple[Keys, Keys]]]:
    """Commands that work in the same pane and of whose sequences one begins the other, or is it."""
    for index, first in enumerate(commands):
        for second in commands[index + 1 :]:
            if not first.where & second.where:
                continue
            for a in sequences[first.id]:
                for b in sequences[second.id]:
                    if a[: len(b)] == b[: len(a)]:
                        yield first, second, (a, b)


def _clash(first: Command, second: Command, pair: tuple[Keys, Keys]) -> str:
    a, b = keys.show(pair[0]), keys.show(pair[1])
    if a == b:
        return f"“{a}” would run both {first.id} and {second.id}"
    return f"“{a}” ({first.id}) and “{b}” ({second.id}) begin alike, so one of them could never be typed"


def _build(
    commands: Sequence[Command], sequences: Mapping[str, tuple[Keys, ...]], names: tuple[str, ...]
) -> Keymap:
    bindings = {
        pane: {keys: c.id for c in commands if c.where & pane for keys in sequences[c.id]} for pane in PANES
    }
    return Keymap(sequences, bindings, keyboard_layouts.positions(names))


def _changes(commands: Sequence[Command], data: dict[str, Any], written: str) -> dict[str, tuple[Keys, ...]]:
    for key in data:
        if key not in ("keys", "layouts"):
            raise KeymapError(
                f":{_line(written, key)}: “{key[:_SHOWN]}” is not a setting; write keys below a line “[keys]”"
            )
    known = {command.id for command in commands}
    changed: dict[str, tuple[Keys, ...]] = {}
    for identifier, value in _flat(data.get("keys", {})):
        line = _line(written, identifier)
        if identifier not in known:
            raise KeymapError(
                f":{line}: no command is called “{identifier[:_SHOWN]}”{nearest(identifier[:_SHOWN], known, 50)}"
            )
        changed[identifier] = _sequences(value, identifier, line)
    return changed


def _flat(table: object, before: str = "") -> Iterable[tuple[str, object]]:
    """TOML reads an unquoted a.b as tables one in the other; both spellings mean the command."""
    if not isinstance(table, dict):
        raise KeymapError(":1: “keys” must be a table: write “[keys]” on a line of its own")
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _sequences(value: object, identifier: str, line: int) -> tuple[Keys, ...]:
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(item, str) for item in written):
        raise KeymapError(
            f':{line}: {identifier} needs a key in quotes, or a list of them: "T", ["g g", "home"]'
        )
    try:
        return tuple(keys.read(item) for item in written if item.strip().lower() != "none")
    except keys.BadKey as error:
        raise KeymapError(f":{line}: {identifier}: {error}") from error


def _layouts(data: dict[str, Any], written: str) -> tuple[str, ...]:
    names = data.get("layouts", list(keyboard_layouts.DEFAULT_LAYOUTS))
    line = _line(written, "layouts")
    if not isinstance(names, list):
        raise KeymapError(f':{line}: layouts must be a list: ["russian", "armenian"]')
    for name in names:
        if not isinstance(name, str):
            raise KeymapError(f':{line}: layouts must be a list of words: ["russian", "armenian"]')
        if name not in keyboard_layouts.LAYOUTS:
            raise KeymapError(
                f":{line}: no layout is called “{name}”{nearest(name, keyboard_layouts.LAYOUTS, 50)}"
            )
    return tuple(names)


def _line(written: str, identifier: str) -> int:
    """The line that sets an id, whole or by its last part below a table's head; 1 if none does."""
    for name in (identifier, identifier.rpartition(".")[2]):
        pattern = re.compile(
            rf"\s*[\"']?{re.escape(name)}[\"']?\s*[=.\]]|\s*\[+[\"']?{re.escape(name)}[\"']?\]"
        )
        for number, line in enumerate(written.splitlines(), 1):
            if pattern.match(line):
                return number
    return 1


def _broken(message: str) -> str:
    found = re.search(r"\s*\(at line (\d+), column (\d+)\)", message)
    if found is None:
        return f":{message}"
    return f":{found[1]}: not TOML at column {found[2]}: {message[: found.start()].lower()}"
