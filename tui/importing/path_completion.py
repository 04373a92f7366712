"""Completing a path that is being typed, as a shell does it."""

from __future__ import annotations

import os
from itertools import takewhile
from pathlib import Path

from textual.suggester import Suggester

MOST = 5000
"""Entries of a folder that are looked at: a key must not wait for more."""


def typed_path(words: str) -> Path | None:
    """The path that was typed, "~" for the reader's own folder; None if nothing was."""
    typed = words.strip()
    if not typed or "\0" in typed:
        return None
    return _at_home(typed)


def _at_home(typed: str) -> Path:
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # the folder of somebody who is not known here
        return Path(typed)


def completed(words: str) -> str | None:
    """The words with what all entries have in common that go on like them; a folder ends with a slash. None if none does."""
    if not words or "\0" in words:
        return None
    head, name = os.path.split(words)
    folder = _at_home(head or ".")
    found = _entries(folder, name)
    if not found:
        return None
    common = _common(found)
    done = words[: len(words) - len(name)] + common
    return done + os.sep if len(found) == 1 and (folder / common).is_dir() else done


def _common(names: list[str]) -> str:
    """What all names begin with."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    return "".join(letters[0] for letters in alike)


def _entries(folder: Path, name: str) -> list[str]:
    found: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number >= MOST:
                    break
                hidden = entry.name.startswith(".") and not name.startswith(".")
                if entry.name.startswith(name) and not hidden:
                    found.append(entry.name)
    except OSError:
        return []
    return sorted(found)


class PathSuggester(Suggester):
    """Shows behind the cursor how the path goes on."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The completed path."""
        return completed(value)
