"""The README's key table."""

from __future__ import annotations

from pathlib import Path

from tui.commands import ALL, WHERE_NAMES, keymap

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
