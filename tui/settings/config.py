"""The user's configuration file, beside the keymap.

    [names]
    recogniser = "spacy:en_core_web_sm"     # or the folder of a model: "spacy:models/beat"; "own" is dateline's

A file with a mistake changes nothing, and the mistake is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from tui.settings.user_files import user_file

_SETTINGS = {"names": ("recogniser",)}


@dataclass(frozen=True, slots=True)
class Config:
    """What the user configured; None for what the file does not set."""

    recogniser: str | None = None
    """Who finds the names: "spacy:MODEL" or "own"."""


class ConfigError(ValueError):
    """A file that cannot be used; the message is a clause."""


def default_path() -> Path:
    """Where the file is looked for: `DATELINE_CONFIG`, else the user's configuration folder."""
    return user_file("DATELINE_CONFIG", "config.toml")


def load(path: Path) -> tuple[Config, str | None]:
    """The configuration, and what is wrong with its file, as a sentence."""
    try:
        return parse(path.read_text(encoding="utf-8"), path.parent), None
    except (FileNotFoundError, NotADirectoryError):
        return Config(), None
    except (OSError, UnicodeDecodeError) as error:
        return Config(), f"{path} cannot be read ({error}). It changes nothing."
    except ConfigError as error:
        return Config(), f"{path}: {error}. It changes nothing."


def parse(written: str, folder: Path) -> Config:
    """The settings of a file in a folder, from which its relative paths start. Raises ConfigError."""
    # Most readers have no such file, and the first paint waits for what is imported.
    from store.names.recogniser import whole
    from store.text import toml

    try:
        data = toml.loads(written)
    except toml.Malformed as error:
        raise ConfigError(f"not TOML: {error}".rstrip(".")) from error
    for name, table in data.items():
        _check(name, table)
    recogniser = data.get("names", {}).get("recogniser")
    return Config(None if recogniser is None else whole(recogniser, folder))


def _check(name: str, table: object) -> None:
    if name not in _SETTINGS:
        raise ConfigError(f"“{name}” is not a table of settings{_nearest(name, _SETTINGS)}")
    if not isinstance(table, Mapping):
        raise ConfigError(f"“{name}” must be a table: write “[{name}]” on a line of its own")
    for key, value in table.items():
        if key not in _SETTINGS[name]:
            raise ConfigError(
                f"“{name}.{key}” is not a setting{_nearest(key, dict.fromkeys(_SETTINGS[name]))}"
            )
        if not isinstance(value, str):
            raise ConfigError(f"“{name}.{key}” needs a word in quotes")


def _nearest(word: str, known: Mapping[str, object]) -> str:
    close = get_close_matches(word, list(known), 1) or list(known)[:1]
    return f"; did you mean “{close[0]}”?"
