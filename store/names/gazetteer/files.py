"""The forms in which the lists of `data/` are written, read as they stand: words, items, sections, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

FOLDER = files("store.names.gazetteer") / "data"


def text(name: str) -> str:
    """A file of the folder without its comments."""
    return re.sub(r"(?m)^#.*\n?", "", (FOLDER / name).read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """A list of single words with blanks between them."""
    return frozenset(text(name).split())


def items(name: str) -> list[str]:
    """A list of words or phrases with commas or line ends between them, in order."""
    return [item.strip() for item in re.split(r"[,\n]", text(name)) if item.strip()]


def sections(name: str) -> Iterator[tuple[str, list[str]]]:
    """Lines "name: words", in order."""
    for line in text(name).splitlines():
        section, _, rest = line.partition(":")
        yield section, rest.split()


def groups(name: str) -> list[list[str]]:
    """Lines "one name = another = …", in order."""
    return [[n.strip() for n in line.split("=")] for line in text(name).splitlines() if "=" in line]


def data(name: str) -> Any:
    """A file of JSON."""
    return json.loads(text(name))
