"""What the filters of the three lists ask of the library: which articles and entities a part of a query finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from store import edtf
from store.edtf import Days
from store.notes.tags import is_below
from store.records import Annotation, Entity, Mention, Span
from store.search.entity_lookup import Called
from store.search.query import Query, Term
from store.text.folding import for_search

if TYPE_CHECKING:
    from store.library import ArticleRow

_FLAGS: dict[str, Callable[[ArticleRow], bool]] = {
    "unread": lambda row: not row.read,
    "read": lambda row: row.read,
    "starred": lambda row: row.starred,
    "undated": lambda row: row.date is None,
    "inferred": lambda row: row.published.inferred,
}


class LibraryTerms:
    """Answers for one state of the library; `forget` when that has changed."""

    def __init__(
        self,
        rows: Callable[[], Iterable[ArticleRow]],
        notes: Callable[[], Iterable[Annotation]],
        genres: Callable[[], Mapping[str, str]] = dict,
    ) -> None:
        """`genres` gives the kinds of the articles that were analysed, by id."""
        self._rows, self._notes, self._genres = rows, notes, genres
        self._called: Called | None = None
        self._entities: Sequence[Entity] = ()
        self._found: dict[Term, frozenset[str]] = {}
        self._tagged: list[tuple[str, str, Span | None]] | None = None

    def name(self, entities: Sequence[Entity]) -> None:
        """The entities, once they were read."""
        self._called, self._entities = Called(entities), entities
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

    def remarks_on_articles(self, query: Query) -> list[str]:
        """The same where articles are looked for, which cannot be all that an event can."""
        unanswered = (term.value for term in query.of("is") if term.value not in _FLAGS)
        return [
            *self.remarks(query),
            *(f"“is:{flag}” is asked of the timeline: no article is" for flag in unanswered),
        ]

    # Tests of articles and entities; those of events are made in `tui.filtering.event_filter`

    def of_article(self, term: Term) -> Callable[[ArticleRow], bool]:
        """A test of articles; the row itself says whether it is read or starred."""
        ids = self.articles(term)
        return lambda row: row.id in ids

    def of_entity(self, term: Term) -> Callable[[Entity], bool]:
        """A test of entities: by name and kind, else by the articles that name them."""
        if term.field in ("who", "kind"):
            named = self.meant(term)
            return lambda entity: named is None or entity.id in named
        ids = self.articles(term)
        return lambda entity: not ids.isdisjoint(entity.articles)

    # Entities and tags

    def meant(self, term: Term) -> frozenset[str] | None:
        """Ids of the entities called so, or of this kind; None as long as the entities are not known."""
        if self._called is None:
            return None
        if term.field == "kind":
            return frozenset(entity.id for entity in self._entities if entity.kind == term.value)
        return self._called.meant(term.value).ids

    def mentions(self, names: Iterable[Mention], terms: Iterable[Term]) -> list[Span]:
        """Where, among the names of an article, somebody stands whom a `who:` means."""
        meant = frozenset[str]().union(*(self.meant(term) or () for term in terms))
        return [(name.start, name.end) for name in names if name.entity in meant]

    def marked(self, tag: str) -> dict[str, list[Span | None]]:
        """The passages with a tag or one below it, by article; None for an article that came with it."""
        found: dict[str, list[Span | None]] = {}
        for article, own, span in self._tags():
            if is_below(own, tag):
                found.setdefault(article, []).append(span)
        return found

    # Articles

    def articles(self, term: Term) -> frozenset[str]:
        """Ids of the articles for which a part of a query holds, be it excluded or not."""
        if term not in self._found:
            found = frozenset(self._find(term))
            if term.field in ("who", "kind") and self._called is None:
                return found
            self._found[term] = found
        return self._found[term]

    def _find(self, term: Term) -> Iterable[str]:
        if term.field == "tag":
            return (article for article, tag, _ in self._tags() if is_below(tag, term.value))
        if term.field in ("who", "kind"):
            return self._naming(term)
        holds = self._test_of(term)
        return (row.id for row in self._rows() if holds(row))

    def _naming(self, term: Term) -> Iterable[str]:
        """Those that name who is meant; all, as long as nobody knows the names."""
        named = self.meant(term)
        if named is None:
            return (row.id for row in self._rows())
        return (article for entity in self._entities if entity.id in named for article in entity.articles)

    def _test_of(self, term: Term) -> Callable[[ArticleRow], bool]:
        """A test of what stands in the row itself: source, genre, marks, date."""
        if term.field == "source":
            return lambda row: term.value in for_search(row.source or "")
        if term.field == "genre":
            kinds = self._genres()
            return lambda row: kinds.get(row.id) == term.value
        if term.field == "is":
            return _FLAGS.get(term.value, lambda row: False)
        wanted = span_of(term)
        return lambda row: meets(row.date, wanted)

    def _tags(self) -> Sequence[tuple[str, str, Span | None]]:
        """Article, folded tag and the passage that carries it; no passage for tags that came with the file."""
        if self._tagged is None:
            self._tagged = [*self._read_tags()]
        return self._tagged

    def _read_tags(self) -> Iterator[tuple[str, str, Span | None]]:
        for row in self._rows():
            yield from ((row.id, for_search(tag), None) for tag in row.tags)
        for note in self._notes():
            if note.anchor.state != "lost":
                span = note.anchor.start, note.anchor.end
                yield from ((note.article, for_search(tag), span) for tag in note.tags)


def span_of(term: Term) -> Days:
    """The time that "from:" or "to:" leaves."""
    days = edtf.days(term.value)
    return Days(days.first, None) if term.field == "from" else Days(None, days.last)


def meets(date: str | None, wanted: Days) -> bool:
    """True if a date may lie in a span of time."""
    if date is None:
        return False
    days = edtf.days(date)
    return days != _NEVER and days.meets(wanted)


_NEVER = Days(None, None)
