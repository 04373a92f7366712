"""What reading yields: texts ready for import, and what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from store.records import Article, GivenName, Span


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that a file holds beside its text."""

    value: str
    """As it was written: "2022-09-07", "Wed, 7 Sep 2022 10:00:00 +0200"."""
    how: str
    """A clause for the reader that says where it stands: "the page's own data"."""
    weight: Literal["page", "file"] = "page"
    """ "page": said of the story, so that only a dateline in it weighs more. "file": said of the file, which may have been
    made long after; anything that the text says weighs more."""
    others: tuple[str, ...] = ()
    """Days that the file gives in other places."""


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
    stated: Stated | None = None
    """A date that does not settle the matter, as `published` does."""
    furniture: tuple[Span, ...] = ()
    """What is known to be no part of the story: a signature, what an answer quotes."""


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
    kind: str = ""
    """Of what is only counted: its ending, ".jpg", or "" for none."""
