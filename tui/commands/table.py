"""The README's key table, and the keymap file that shows every default."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tui import keymap
from tui.commands import ALL, WHERE_NAMES
from tui.commands.base import Command

BEGIN, END = "<!-- keys -->", "<!-- /keys -->"


def key_table() -> str:
    """All commands with their keys as Markdown, grouped by where they work."""
    keys = keymap.default(ALL)
    lines: list[str] = []
    for where, name in WHERE_NAMES.items():
        lines += ["", f"**{name.capitalize()}**", "", "| keys | | id |", "|---|---|---|"]
        for command in (c for c in ALL if c.where == where):
            shown = " ".join(_code(key) for key in keys.all_shown(command.id)) or "(palette)"
            lines.append(f"| {shown} | {command.help} | `{command.id}` |")
    return "\n".join(lines).strip() + "\n"


def _code(key: str) -> str:
    """A key as Markdown code; a bar would end the cell of a table."""
    return f"`{key}`".replace("|", "\\|")


def written_into(readme: str) -> str:
    """The README's text with the table between the two marks; raises ValueError if they are missing."""
    before, mark, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (mark and end):
        raise ValueError(f"the README lacks {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{key_table()}{END}{after}"


def rewrite(readme: Path) -> None:
    """Writes the table into a README."""
    readme.write_text(written_into(readme.read_text(encoding="utf-8")), encoding="utf-8")


def template(path: Path) -> str:
    """A keymap file in which every default stands as a comment, ready to be changed."""
    return "\n".join(_template_lines(path)) + "\n"


def _template_lines(path: Path) -> Iterator[str]:
    yield f"# Keys of dateline. Save as {path}, take the # away and change what you like."
    yield '# A key: "T", "ctrl+t", "f5"; a sequence: "gg" or "g g"; several: ["gg", "home"]; none: "none".'
    yield '# layouts = ["russian", "armenian"]   # or "armenian-eastern": letters read by their place'
    yield ""
    yield "[keys]"
    for where, name in WHERE_NAMES.items():
        yield f"\n# {name}"
        yield from (_template_line(command) for command in ALL if command.where == where)


def _template_line(command: Command) -> str:
    value = ", ".join(f'"{key}"' for key in command.keys)
    value = value if len(command.keys) == 1 else f"[{value}]" if command.keys else '"none"'
    setting = f'"{command.id}" = {value}'
    return f"# {setting:44} # {command.help}"
