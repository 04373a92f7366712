"""Writes the manual pages, `man/*.1`, from the commands: `python -m tools.make_man`. A test holds that they are up to date."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import NamedTuple

import click
from click_man.core import generate_man_page

from store.version import VERSION
from tui.cli import main
from tui.cli.group import help_with

FOLDER = Path(__file__).parent.parent / "man"
DEFAULT = "~/.local/share/dateline"
"""Where the library is if nobody says, on most machines: the pages are the same on all."""


class Page(NamedTuple):
    """One page."""

    name: str
    text: str


def pages() -> Iterator[Page]:
    """A page for the program and one for each command and what is below it; the same commands give the same bytes."""
    main.help = help_with(DEFAULT)
    main.short_help = _first_line(main)
    yield from _pages(main, click.Context(main, info_name="dateline"))


def _pages(command: click.Command, context: click.Context) -> Iterator[Page]:
    told, command.help = command.help, _formatted(command.help or "")
    if isinstance(command, click.Group):
        below = {name: command.get_command(context, name) for name in command.list_commands(context)}
        command.commands = {name: known for name, known in below.items() if known and not known.hidden}
        for known in command.commands.values():
            known.short_help = _first_line(known)
    text = generate_man_page(context, version=VERSION, date=f"dateline {VERSION}")
    command.help = told
    yield Page(
        f"{context.command_path.replace(' ', '-')}.1", "\n".join(map(str.rstrip, text.splitlines())) + "\n"
    )
    for name, known in getattr(command, "commands", {}).items():
        yield from _pages(known, click.Context(known, info_name=name, parent=context))


def _first_line(command: click.Command) -> str:
    """The first sentence of its help, whole, without the full stop."""
    return " ".join(cleandoc(command.help or "").split("\n\n")[0].split()).removesuffix(".")


def _formatted(told: str) -> str:
    """Paragraphs as they are; what stands behind a \\\\b keeps its lines. What troff would take for a command is none."""
    paragraphs = []
    for paragraph in cleandoc(told).split("\n\n"):
        lines = [_escaped(line) for line in paragraph.split("\n")]
        if lines[0] == "\b":
            lines = [".nf", *lines[1:], ".fi"]
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)


def _escaped(line: str) -> str:
    line = line.replace("\\", "\\e")
    return f"\\&{line}" if line[:1] in (".", "'") else line


def run() -> None:
    """Writes all, and takes away those of commands that are gone."""
    FOLDER.mkdir(exist_ok=True)
    found = dict(pages())
    for page in FOLDER.iterdir():
        if page.name not in found:
            page.unlink()
    for name, text in found.items():
        (FOLDER / name).write_text(text, "utf-8")
    print(f"Wrote {len(found)} pages to {FOLDER}.")


if __name__ == "__main__":
    run()
