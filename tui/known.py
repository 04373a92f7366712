"""What the filters of the three lists ask of the library: which articles, entities and events a part of a query finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from store import edtf
from store.edtf import Days
from store.records import Annotation, Entity, Event, Span
from store.search.called import Called
from store.search.folding import folded
from store.search.query import Query, Term
from tui import wording

if TYPE_CHECKING:
    from store.library import ArticleRow

_FLAGS: dict[str, Callable[[ArticleRow], bool]] = {
    "unread": lambda row: not row.read,
    "read": lambda row: row.read,
    "starred": lambda row: row.starred,
    "undated": lambda row: row.date is None,
    "inferred": lambda row: row.published.inferred,
}


class Known:
    """Answers for one state of the library; `forget` when that has changed."""

    def __init__(
        self, rows: Callable[[], Iterable[ArticleRow]], notes: Callable[[], Iterable[Annotation]]
    ) -> None:
        self._rows, self._notes = rows, notes
        self._called: Called | None = None
        self._found: dict[Term, frozenset[str]] = {}
        self._tagged: list[tuple[str, str, Span | None]] | None = None

    def name(self, entities: Sequence[Entity]) -> None:
        """The entities, once they were read."""
        self._called = Called(entities)
        self.forget()

    def forget(self) -> None:
        """Articles or notes have changed."""
        self._found, self._tagged = {}, None

    def remarks(self, query: Query) -> list[str]:
        """What the reader should know of a query: what could not be read, and names that nobody has."""
        said = list(query.problems)
        for term in query.of("who") if self._called else ():
            meant = self._called.meant(term.value) if self._called else None
            if meant and not meant.entities:
                said.append(f"Nobody and nothing is called “{term.value}”")
            elif meant and meant.near:
                names = ", ".join(entity.name for entity in meant.entities[:3])
                said.append(f"Nobody is called “{term.value}”: {names}?")
        return said

    # Tests of the three lists

    def of_article(self, term: Term) -> Callable[[ArticleRow], bool]:
        """A test of articles; the row itself says whether it is read or starred."""
        ids = self._articles(term)
        return lambda row: row.id in ids

    def of_entity(self, term: Term) -> Callable[[Entity], bool]:
        """A test of entities: by name, else by the articles that name them."""
        if term.field == "who":
            named = self._ids(term)
            return lambda entity: named is None or entity.id in named
        ids = self._articles(term)
        return lambda entity: not ids.isdisjoint(entity.articles)

    def of_event(self, term: Term) -> Callable[[Event], bool]:
        """A test of events: by what they are, else by the articles that tell them."""
        if term.field in ("from", "to"):
            wanted = _span(term)
            return lambda event: _meets(event.date, wanted)
        if term.field == "who":
            named = self._ids(term)
            return lambda event: named is None or not named.isdisjoint(event.entities)
        if term.field == "is" and (test := _OF_EVENT.get(term.value)):
            return test
        if term.field == "tag":
            return self._told_under(term.value)
        ids = self._articles(term)
        return lambda event: any(telling.article in ids for telling in event.tellings)

    def _told_under(self, tag: str) -> Callable[[Event], bool]:
        """Told in a passage with the tag, or in an article that came with it."""
        marked: dict[str, list[Span | None]] = {}
        for article, own, span in self._tags():
            if _below(own, tag):
                marked.setdefault(article, []).append(span)

        def told(event: Event) -> bool:
            return any(
                span is None or (span[0] < telling.end and telling.start < span[1])
                for telling in event.tellings
                for span in marked.get(telling.article, ())
            )

        return told

    # Articles

    def _articles(self, term: Term) -> frozenset[str]:
        if term not in self._found:
            found = frozenset(self._find(term))
            if term.field == "who" and self._called is None:
                return found
            self._found[term] = found
        return self._found[term]

    def _find(self, term: Term) -> Iterable[str]:
        """Ids of the articles for which a part of a query holds, be it excluded or not."""
        if term.field == "tag":
            return (article for article, tag, _ in self._tags() if _below(tag, term.value))
        if term.field == "who":
            if self._called is None:
                return (row.id for row in self._rows())
            return (
                article for entity in self._called.meant(term.value).entities for article in entity.articles
            )
        if term.field == "source":
            return (row.id for row in self._rows() if term.value in folded(row.source or ""))
        if term.field == "is":
            flag = _FLAGS.get(term.value)
            return (row.id for row in self._rows() if flag and flag(row))
        wanted = _span(term)
        return (row.id for row in self._rows() if _meets(row.date, wanted))

    def _ids(self, term: Term) -> frozenset[str] | None:
        """Ids of the entities meant; None as long as the entities are not known."""
        return self._called.meant(term.value).ids if self._called else None

    def _tags(self) -> Sequence[tuple[str, str, Span | None]]:
        """Article, folded tag and the passage that carries it; no passage for tags that came with the file."""
        if self._tagged is None:
            self._tagged = [*self._read_tags()]
        return self._tagged

    def _read_tags(self) -> Iterator[tuple[str, str, Span | None]]:
        for row in self._rows():
            yield from ((row.id, folded(tag), None) for tag in row.tags)
        for note in self._notes():
            if note.anchor.state != "lost":
                span = note.anchor.start, note.anchor.end
                yield from ((note.article, folded(tag), span) for tag in note.tags)


_OF_EVENT: dict[str, Callable[[Event], bool]] = {
    "undated": lambda event: event.date is None,
    "inferred": lambda event: event.inferred,
    "planned": lambda event: bool(wording.manner(event)),
    "conflict": lambda event: event.conflict,
}


def _below(tag: str, wanted: str) -> bool:
    return tag == wanted or tag.startswith(f"{wanted}/")


def _span(term: Term) -> Days:
    days = edtf.days(term.value)
    return Days(days.first, None) if term.field == "from" else Days(None, days.last)


def _meets(date: str | None, wanted: Days) -> bool:
    """True if a date may lie in a span of time."""
    if date is None:
        return False
    days = edtf.days(date)
    return days != _NEVER and days.meets(wanted)


_NEVER = Days(None, None)
