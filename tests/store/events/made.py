"""Articles and events of our own making, from plain words."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from store.records import Article, Document, Event, Found, Published, Telling, Told


def document(key: str, text: str, published: str | None = None, source: str | None = None) -> Document:
    """An article of this text."""
    date = Published(published, "given")
    body = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    found = Found(source, "given") if source else None
    article = Article(
        key, body, f"wire/{key}.txt", len(text), len(text.split()), source=found, published=date
    )
    return Document(article, text, date)


def telling(
    of: Document,
    words: str,
    date: str | None = None,
    said: str = "",
    *,
    place: int = 0,
    told: Told = "told",
    entities: tuple[str, ...] = (),
    inferred: bool = False,
    mod: str | None = None,
    how: str = "",
) -> Telling:
    """The telling that these words of an article are."""
    start = of.text.index(words)
    return Telling(
        of.article.id,
        start,
        start + len(words),
        date,
        said,
        words[:60],
        inferred=inferred,
        told=told,
        entities=entities,
        mod=mod,
        how=how,
        place=place,
    )


def event(key: str, *tellings: Telling, conflict: bool = False, headline: str = "") -> Event:
    """The event that these tell, dated by the first."""
    first = tellings[0]
    entities = tuple(dict.fromkeys(name for telling in tellings for name in telling.entities))
    return Event(
        key,
        first.date,
        headline or first.headline,
        tellings,
        entities,
        conflict,
        said=first.said,
        mod=first.mod,
        inferred=first.inferred,
    )


def collection(documents: Sequence[Document]) -> dict[str, Document]:
    """Documents by id."""
    return {found.article.id: found for found in documents}
