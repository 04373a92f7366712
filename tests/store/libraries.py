"""Small libraries for tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from store.library import Library
from store.records import Article, Found, GivenName, Published
from store.storage.disk import Disk
from store.storage.texts import name_of

TEXT = """Ministers met in Tirana on Monday.

The two sides signed a protocol on the railway, the ministry said.
Trains will run twice a day from May, and the fare is to be halved.

Critics said the protocol came too late.
"""


@dataclass(frozen=True)
class Text:
    article: Article
    text: str
    names: tuple[GivenName, ...] | None = None


def loaded(text: str = TEXT, path: str = "/news/a.txt", title: str | None = None) -> Text:
    body = name_of(text)
    found = Found(title, "front matter") if title else None
    return Text(Article(body[:16], body, path, len(text), len(text.split()), found), text)


def dated(text: str, path: str, published: str) -> Text:
    made = loaded(text, path)
    article = made.article
    stated = Published(published, "front matter")
    return Text(
        Article(article.id, article.body, path, article.length, article.words, None, published=stated), text
    )


def now() -> datetime:
    return datetime(2024, 2, 29, 12, tzinfo=UTC)


def opened(folder: Path, disk: Disk | None = None) -> Library:
    return Library.open(folder, now=now, disk=disk)


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


OTHER = "Another text about ferries.\n\nThey sail twice a day.\n"


def filled(folder: Path) -> Library:
    """A library with `TEXT`, called “Railway”, and `OTHER` of May 2021."""
    library = opened(folder)
    library.add(loaded(title="Railway"))
    library.add(dated(OTHER, "/news/b.txt", "2021-05"))
    return library


def again(library: Library) -> Library:
    """The same library, closed and opened."""
    library.close()
    return opened(library.folder)


def everything(library: Library) -> object:
    """All that the reader made of it, to compare."""
    return (
        [(row.id, row.date, row.read, row.starred, row.annotations) for row in library.articles()],
        sorted(library.annotations(), key=lambda note: note.id),
        library.tags(),
        library.decisions(),
    )
