"""What reading yields: texts ready for import, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass

from store.records import Article, GivenName


@dataclass(frozen=True, slots=True)
class Given:
    """What the file or the caller says of an article, before its text is looked at."""

    title: str | None = None
    published: str | None = None
    """As it was written: "2022-09-07", "7 September 2022", "2022-09"."""
    source: str | None = None
    byline: str | None = None
    tags: tuple[str, ...] = ()
    how: str = "given with the article"
    """A clause for the reader that says where these come from: "front matter"."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One text ready for import."""

    article: Article
    text: str
    names: tuple[GivenName, ...] | None = None
    """Mentions found by another recogniser; None if none were handed in."""
    own_id: str = ""
    """The id its file gives it (`.jsonl`), else the file's name."""
    notices: tuple[str, ...] = ()
    """What could not be understood of its metadata, as clauses for the reader."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not read."""

    path: str
    reason: str
    """A clause for the reader: "binary file", "empty", "106 MB: larger than 20 MB"."""
    quiet: bool = False
    """True for what nobody asked for by name, such as a picture in a folder: count it, do not list it."""
