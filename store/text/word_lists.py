"""Lists of words kept as data, so that they can be read, sorted and questioned without reading code.

A file holds sections, each under a line that says what the list is for and where it is from:

    # Titles of crowned heads, behind which a Roman number is part of the name. Own writing.
    crowned: emperor empress king
      pope queen

A section is "name: words"; indented lines go on with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Lists = Mapping[str, tuple[str, ...]]


@cache
def ordered_lists(package: str, name: str) -> Lists:
    """The sections of a file in the folder `data` of a package, their words in the order written.

    Raises ValueError if it is not written like that.
    """
    return parse((files(package) / "data" / name).read_text(encoding="utf-8"), name)


@cache
def word_lists(package: str, name: str) -> Mapping[str, frozenset[str]]:
    """The same as sets, to look words up in."""
    return {title: frozenset(words) for title, words in ordered_lists(package, name).items()}


def parse(text: str, name: str) -> Lists:
    """The sections of a text. Raises ValueError, with the `name` of the file, for words without a section and a second
    section of one name."""
    found: dict[str, list[str]] = {}
    section: list[str] | None = None
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line[0].isspace():
            words = line
        else:
            title, colon, words = line.partition(":")
            if not colon or title in found:
                raise ValueError(f"{name}: “{title}” begins no section, or one that is there already")
            section = found[title] = []
        if section is None:
            raise ValueError(f"{name}: “{line.strip()}” belongs to no section")
        section.extend(words.split())
    return {title: tuple(words) for title, words in found.items()}
