"""Tags: words in a hierarchy, "casualties/military" below "casualties"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def read(value: object) -> tuple[str, ...]:
    """Tags in plain JSON; raises TypeError on anything but a list of texts, which a later version may have written."""
    if not isinstance(value, list) or not all(isinstance(tag, str) for tag in value):
        raise TypeError("tags are a list of texts")
    return tuple(value)


def clean(tag: str) -> str:
    """A tag as it is kept: composed characters, single blanks, none around "/". Raises ValueError if nothing is left."""
    parts = (" ".join(part.split()) for part in unicodedata.normalize("NFC", tag).split("/"))
    cleaned = "/".join(part for part in parts if part)
    if not cleaned:
        raise ValueError("A tag needs a name.")
    return cleaned


def clean_all(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are kept, each once, in order. Raises ValueError if one is blank."""
    return tuple(dict.fromkeys(map(clean, tags)))


def is_below(tag: str, parent: str) -> bool:
    """True for the tag itself and for every tag below it."""
    return tag == parent or tag.startswith(f"{parent}/")


def renamed(tags: Iterable[str], old: str, new: str) -> tuple[str, ...]:
    """The tags with one, and all below it, renamed; where that makes two the same, one stays."""
    return tuple(dict.fromkeys(new + tag[len(old) :] if is_below(tag, old) else tag for tag in tags))


def without(tags: Iterable[str], gone: str) -> tuple[str, ...]:
    """The tags without one and all below it."""
    return tuple(tag for tag in tags if not is_below(tag, gone))
