"""The one face of all readers: a file goes in, and articles, files within it and what could not be read come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Protocol

from store.articles.loaded import Given
from store.records import GivenName, Locator


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it came: from the disk, or out of another one."""

    name: str
    """Its name, with the way to it where it lies in another file."""
    data: bytes = field(repr=False)

    @property
    def suffix(self) -> str:
        """Its ending in lower case, with the full stop; "" for none."""
        return PurePosixPath(self.name.replace("\\", "/")).suffix.lower()


_NOTHING = Given()


@dataclass(frozen=True, slots=True)
class Piece:
    """One article of a file."""

    text: str
    """What is read: the words of the story in paragraphs, whatever the file is made of."""
    given: Given = _NOTHING
    mark: str = ""
    """Which article of its file it is: "chapter 3", an address; "" if the file holds only one."""
    id: str | None = None
    """The id that the file gives it."""
    names: tuple[GivenName, ...] | None = None
    locators: tuple[Locator, ...] = ()
    """Where pages of the file begin in the text."""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a file that could not be read."""

    mark: str
    reason: str
    quiet: bool = False


class Reader(Protocol):
    """A module of `readers.kinds`."""

    def pieces(self, file: RawFile, options: Options) -> Iterator[Piece | RawFile | Unread]:
        """What is in a file, in its order; raises ImportFailure where nothing can be read."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader of dateline says of his files."""

    columns: tuple[tuple[str, str], ...] = ()
    """Field of an article and the name of its column: ("title", "headline")."""
