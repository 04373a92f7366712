"""`dateline keys`: the keymap in force, as the file that changes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from store.text.controls import escaped_json
from tui.cli.messages import complain, plain
from tui.commands import ALL, keymap

if TYPE_CHECKING:
    from tui.settings.bindings import Keymap


@click.command("keys")
def keys_command() -> None:
    """Print every key that is in force as a keymap file, and where such a file is looked for.

    The exit status is 1 if there is one with a mistake in it; the mistake is named and the default keys are printed.

    \b
    Examples:
      dateline keys
      DATELINE_KEYMAP=mine.toml dateline keys
    """
    path = keymap.default_path()
    loaded, wrong = keymap.load(ALL, path)
    there = "is read from" if path.exists() else "would be read from"
    click.echo(f"# The keymap {there} {plain(path)}")
    click.echo('# A line left out keeps its default; "none" takes a key away; ["g g", "home"] gives two.')
    for line in _lines(loaded):
        click.echo(line)
    if wrong:
        complain(plain(wrong))
        raise SystemExit(1)


def _lines(loaded: Keymap) -> Iterator[str]:
    yield "\n[keys]"
    width = max(len(command.id) for command in ALL) + 2
    for command in ALL:
        written = [" ".join(sequence) for sequence in loaded.sequences[command.id]]
        value = escaped_json(
            json.dumps(written[0] if len(written) == 1 else written or "none", ensure_ascii=False)
        )
        name = f'"{command.id}"'
        yield f"{name:{width}} = {value:22} # {command.help}"
