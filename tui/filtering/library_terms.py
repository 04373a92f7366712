"""What the filters of the three lists ask of the library: which articles and entities a part of a query finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import TYPE_CHECKING

from store import edtf
from store.edtf import Days
from store.event_list import EventList, Listed
from store.notes.tags import is_below
from store.records import Annotation, Entity, Memo, Mention, Span
from store.search.entity_lookup import Called
from store.search.query import Query
from store.search.terms import DATED, FLAGS, Term
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


NOTE_FLAGS = frozenset(("lost", "uncertain"))
"""What only a note can be."""


class LibraryTerms:
    """Answers for one state of the library; `forget` when that has changed."""

    def __init__(
        self,
        rows: Callable[[], Iterable[ArticleRow]],
        notes: Callable[[], Iterable[Annotation]],
        genres: Callable[[], Mapping[str, str]] = dict,
        events: Callable[[], EventList] = Listed,
        memos: Callable[[], Iterable[Memo]] = tuple,
    ) -> None:
        """`genres` gives the kinds of the articles that were analysed, by id; `events` what they tell; `memos` those on articles."""
        self._memos = memos
        self._rows, self._notes, self._genres, self._events = rows, notes, genres, events
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
        return [*self.remarks(query), *_unanswered(query, set(_FLAGS), "no article is")]

    def remarks_on_events(self, query: Query) -> list[str]:
        """The same in the timeline."""
        return [*self.remarks(query), *_unanswered(query, set(FLAGS) - NOTE_FLAGS, "no event is")]

    def remarks_on_notes(self, query: Query) -> list[str]:
        """The same in the list of notes."""
        return [*self.remarks(query), *_unanswered(query, set(_FLAGS) | NOTE_FLAGS, "no note is")]

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

    def having(self, what: str) -> dict[str, list[Span | None]]:
        """The passages with a note, or with any tag, by article; None for an article whose tags came with it."""
        if what == "tag":
            return self.marked("")
        found: dict[str, list[Span | None]] = {}
        for note in self._notes():
            found.setdefault(note.article, []).append((note.anchor.start, note.anchor.end))
        return found

    def tells(self, term: Term, article: str, start: int, end: int) -> bool:
        """True if a passage tells something of a time."""
        events = self._events()
        at = events.at(article, start, end)
        return at is not None and meets(events.dates()[at], span_of(term))

    def marked(self, tag: str) -> dict[str, list[Span | None]]:
        """The passages with a tag or one below it (with any, for ""), by article; None for an article that came with it."""
        found: dict[str, list[Span | None]] = {}
        for article, own, span in self._tags():
            if not tag or is_below(own, tag):
                found.setdefault(article, []).append(span)
        return found

    # Articles

    def articles(self, term: Term) -> frozenset[str]:
        """Ids of the articles for which a part of a query holds, be it excluded or not."""
        if term not in self._found:
            found = frozenset(self._find(term))
            if term.field in ("who", "kind") and self._called is None:
                return found
            if term.field == "when":  # what is told changes without a word to this class
                return found
            self._found[term] = found
        return self._found[term]

    def _find(self, term: Term) -> Iterable[str]:
        if term.field == "tag":
            return (article for article, tag, _ in self._tags() if is_below(tag, term.value))
        if term.field in ("who", "kind"):
            return self._naming(term)
        if term.field == "when":
            return self._telling(span_of(term))
        if term.field == "has":
            return self.having(term.value)
        if term.field == "notes":
            return self._noted(term.value)
        holds = self._test_of(term)
        return (row.id for row in self._rows() if holds(row))

    def _noted(self, words: str) -> Iterator[str]:
        """Those with words in a note, or in the memo on the whole."""
        yield from (note.article for note in self._notes() if words in for_search(note_text(note)))
        yield from (memo.key for memo in self._memos() if words in for_search(memo.text))

    def _naming(self, term: Term) -> Iterable[str]:
        """Those that name who is meant; all, as long as nobody knows the names."""
        named = self.meant(term)
        if named is None:
            return (row.id for row in self._rows())
        return (article for entity in self._entities if entity.id in named for article in entity.articles)

    def _telling(self, wanted: Days) -> Iterator[str]:
        """Those that tell an event of that time."""
        events = self._events()
        within = lru_cache(None)(lambda date: meets(date, wanted))
        for date, articles in zip(events.dates(), events.articles(), strict=True):
            if within(date):
                yield from articles

    def _test_of(self, term: Term) -> Callable[[ArticleRow], bool]:
        """A test of what stands in the row itself: source, genre, marks, date."""
        if term.field == "source":
            return lambda row: term.value in for_search(row.source or "")
        if term.field == "title":
            return lambda row: term.value in for_search(row.title)
        if term.field == "genre":
            kinds = self._genres()
            return lambda row: kinds.get(row.id) == term.value
        if term.field == "is":
            return _FLAGS.get(term.value, lambda row: False)
        if term.field not in DATED:
            return lambda row: not term.exclude  # an `in:` without words beside it
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


def note_text(note: Annotation) -> str:
    """What the reader wrote: the comment and the tags."""
    return " ".join([note.comment, *note.tags])


def _unanswered(query: Query, known: Set[str], nothing: str) -> Iterator[str]:
    """What a list cannot be asked, told with the list that can."""
    for term in query.of("is"):
        if term.value not in known:
            where = "the articles" if term.value in _FLAGS else "the timeline"
            where = "the list of notes" if term.value in NOTE_FLAGS else where
            yield f"“is:{term.value}” is asked of {where}: {nothing}"
    if query.of("in"):
        yield "in: wants words beside it"


def span_of(term: Term) -> Days:
    """The time that a field with a date leaves."""
    days = edtf.days(term.value)
    if term.field in ("when", "published"):
        return days
    return Days(days.first, None) if term.field == "from" else Days(None, days.last)


def meets(date: str | None, wanted: Days) -> bool:
    """True if a date may lie in a span of time."""
    if date is None:
        return False
    days = edtf.days(date)
    return days != _NEVER and days.meets(wanted)


_NEVER = Days(None, None)
