"""What is open: the library, which articles are shown, the one being read, where the reader has been. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from store import edtf
from store.errors import LibraryError, NotFoundError, SaveError
from store.records import Annotation, Document, Entity, Genre, Mention, Story, Telling, TimeExpression
from store.services import memo_records
from tui.filtering.library_terms import LibraryTerms
from tui.filtering.text_filter import Haystack
from tui.state import article_order
from tui.state.jump_list import Jumps, Place
from tui.state.saved_state import State
from tui.words.sources import Voices

if TYPE_CHECKING:
    from store.library import ArticleRow, Library
    from store.names.suggestion import Suggestion


@dataclass(frozen=True, slots=True)
class Only:
    """The articles that were named on the command line."""

    ids: frozenset[str]
    label: str
    """What was typed: "seeds/"."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The article being read, with all that is lit in it."""

    row: ArticleRow
    document: Document
    dates: tuple[TimeExpression, ...]
    names: tuple[Mention, ...]
    notes: tuple[Annotation, ...]
    genre: Genre | None = None
    """What kind of text it is; None as long as nobody asked."""
    memo: str = ""
    """What the reader wrote on it as a whole."""


class Session:
    """The state of one run, over an open library. Errors of the store pass through."""

    def __init__(self, library: Library, only: Only | None = None) -> None:
        self.library = library
        self.only = only
        self.jumps = Jumps()
        self.state = State.read(library.state())
        self.words = self.state.filters.get("articles", "")
        self.known = LibraryTerms(
            library.articles,
            library.annotations,
            lambda: library.analysis().genres(),
            lambda: library.analysis().events(),
            lambda: library.memos.of_articles(),
        )
        """What filters ask of the library."""
        self.last_tags: tuple[str, ...] = ()
        self.opened: Opened | None = None
        self._heard = False
        self._undated: int | None = None
        self._noted: int | None = None
        self.listed: Sequence[str] | None = None
        """Ids of the articles shown as they stand in the list, where that is not by date alone."""
        self.load_rows()

    @property
    def read_only(self) -> str:
        """Why nothing can be changed, as a sentence; "" if all can."""
        return self.library.read_only or ""

    @property
    def current(self) -> str | None:
        """Id of the article being read."""
        return self.opened.row.id if self.opened else None

    # The list of articles

    def load_rows(self) -> None:
        """Reads the list again: by date, in the order of import where that is the same, undated articles last."""
        rows = _by_date(self.library.articles())
        if self.only:
            rows = [row for row in rows if row.id in self.only.ids]
        self.rows: Sequence[ArticleRow] = rows
        self._index = {row.id: number for number, row in enumerate(rows)}
        self._haystack = Haystack(rows, _words_of, self.known.of_article)
        self.known.forget()
        self.filter(self.words)

    def filter(self, words: str) -> None:
        """Shows the articles for which every part of the query holds; words are sought in title, source, date, file, tags."""
        self.words = words
        self.shown: Sequence[ArticleRow] = self.rows
        self._places = self._index
        if words.strip():
            self.shown = [self.rows[i] for i in self._haystack.matching(words)]
        if self.state.articles_by != article_order.ORDERS[0]:
            imported = {row.id: number for number, row in enumerate(self.library.articles())}
            self.shown = article_order.arranged(self.shown, self.state.articles_by, imported.__getitem__)
        if self.shown is not self.rows:
            self._places = {row.id: number for number, row in enumerate(self.shown)}
        self._undated = self._noted = None

    def sort(self, order: str) -> None:
        """Shows the articles in another of `article_order.ORDERS`."""
        self.state.articles_by = order
        self.filter(self.words)

    def prepare(self) -> None:
        """Readies the filter, when there is time."""
        self._haystack.texts()

    def lift(self) -> bool:
        """Takes every filter off the articles; False if there was none."""
        if not (self.only or self.words):
            return False
        self.only, self.words = None, ""
        self.load_rows()
        return True

    def renew(self, article: str) -> None:
        """Reads one row again, after a change that leaves the order as it is."""
        number = self._index.get(article)
        if number is None:
            return
        row = self.library.row(article)
        self.known.forget()
        self._noted = None
        self.rows = [*self.rows[:number], row, *self.rows[number + 1 :]]
        if (place := self._places.get(article)) is not None:
            self.shown = [*self.shown[:place], row, *self.shown[place + 1 :]]
        if self.opened and self.current == article:
            self.opened = replace(self.opened, row=row, notes=self._notes(article))

    def place_of(self, article: str | None) -> int | None:
        """The row of an article in the list as shown."""
        return self._places.get(article) if article else None

    def order(self, article: str) -> int:
        """Where an article stands by date among all; those that a filter leaves out come last."""
        return self._index.get(article, len(self._index))

    def beside(self, step: int) -> str | None:
        """The article `step` rows from the one being read, in the list as shown; None at its end."""
        if not self.shown:
            return None
        if self.listed is not None:
            at = self.listed.index(self.current) + step if self.current in self.listed else 0
            return self.listed[at] if 0 <= at < len(self.listed) else None
        place = self.place_of(self.current)
        if place is None:
            return self.shown[0].article.id
        return self.shown[place + step].article.id if 0 <= place + step < len(self.shown) else None

    def next_unread(self) -> str | None:
        """The first unread article after the one being read, in the list as shown, round its end; None if all are read."""
        order = self.listed if self.listed is not None else [row.article.id for row in self.shown]
        after = order.index(self.current) + 1 if self.current in order else 0
        unread = {row.article.id for row in self.shown if not row.read}
        return next((key for key in (*order[after:], *order[:after]) if key in unread), None)

    def came(self) -> list[ArticleRow]:
        """Articles that came since the reader last left, the last first; none for one who never did."""
        looked = self.state.looked
        # They stand in the order of import: only the end need be looked at.
        late = takewhile(
            lambda row: bool(looked) and row.article.added > looked, reversed(self.library.articles())
        )
        return [row for row in late if self.only is None or row.id in self.only.ids]

    def total(self) -> int:
        """Articles in the library, filtered out or not."""
        return len(self.library.articles()) if self.only else len(self.rows)

    def undated(self) -> int:
        """Articles shown without a date."""
        if self._undated is None:
            late: Iterable[ArticleRow] = self.shown
            if self.state.articles_by == article_order.ORDERS[0]:
                # The list is sorted, undated articles last: only its end need be looked at.
                late = takewhile(lambda row: edtf.sort_key(row.date) == UNKNOWN, reversed(self.shown))
            self._undated = sum(row.date is None for row in late)
        return self._undated

    def notes(self) -> int:
        """Annotations on the articles shown."""
        if self._noted is None:
            self._noted = sum(row.annotations for row in self.shown)
        return self._noted

    # The article being read

    def open(self, article: str, *, lit: bool = True) -> Opened:
        """Loads an article with all that is lit in it, or without its dates and names; raises NotFoundError."""
        document, row, notes = self.library.document(article), self.library.row(article), self._notes(article)
        if lit:
            analysis = self.library.analysis()
            dates, names = tuple(analysis.dates(article)), tuple(analysis.names(article))
            memo = memo_records.of_article(self.library.decisions(), article)
            self.opened = Opened(row, document, dates, names, notes, analysis.genre(article), memo)
        else:
            self.opened = Opened(row, document, (), (), notes)
        return self.opened

    def reload(self) -> Opened | None:
        """Reads the open article again; None if none is open, or it is gone."""
        if self.current is None or self.row_of(self.current) is None:
            self.opened = None
            return None
        return self.open(self.current)

    def mark_opened(self, article: str) -> None:
        """Marks it as read because it was opened.

        This is no step of undo: `u` after reading on is meant for the last tag or note, and would otherwise only make
        an article unread. A library that cannot be written leaves the mark as it was.
        """
        row = self.library.row(article)
        if not (row.read or self.read_only):
            with suppress(SaveError):
                self.library.mark_read(article, True, quiet=True)
                self.renew(article)

    def _notes(self, article: str) -> tuple[Annotation, ...]:
        return tuple(note for note in self.library.annotations(article) if note.anchor.state != "lost")

    def row_of(self, article: str) -> ArticleRow | None:
        """An article's row wherever it is; None if the library has it no more."""
        number = self._index.get(article)
        if number is not None:
            return self.rows[number]
        try:
            return self.library.row(article)
        except NotFoundError:
            return None

    def remember(self, offset: int) -> None:
        """Keeps the cursor of the article being read."""
        if self.current:
            self.state.positions.pop(self.current, None)
            self.state.positions[self.current] = offset

    def position(self, opened: Opened) -> int:
        """Where its cursor was, or the first place that is no furniture."""
        return self.state.positions.get(opened.row.id, _beginning(opened.document))

    def leave(self, offset: int) -> None:
        """Remembers where a jump starts."""
        if self.current:
            self.jumps.leave(Place(self.current, offset))

    # Entities and events

    def quote(self, telling: Telling) -> str:
        """Who tells it, and the words: "TASS “…”"; "" where its article is gone or cannot be read."""
        row = self.row_of(telling.article)
        if row is None:
            return ""
        with suppress(LibraryError, NotFoundError):
            words = " ".join(self.library.text(telling.article)[telling.start : telling.end].split())
            return f"{row.source or row.title} “{words}”"
        return ""

    def arranged_entities(self, everything: Iterable[Entity]) -> list[Entity]:
        """Those that articles named on the command line name, the most frequent first."""
        if self.only:
            ids = self.only.ids
            everything = [entity for entity in everything if not ids.isdisjoint(entity.articles)]
        return sorted(everything, key=lambda entity: (-entity.mentions, entity.name))

    def suggestions(self, *, wait: bool) -> Sequence[Suggestion]:
        """Pairs that nearly link, of articles named on the command line; without `wait` none where that takes long."""
        analysis = self.library.analysis()
        found = analysis.suggestions(wait=wait)
        if not (self.only and found):
            return found
        named = {entity.id for entity in self.arranged_entities(analysis.entities())}
        return [pair for pair in found if {pair.one, pair.other} <= named]

    def voices(self) -> Voices:
        """Who speaks in which article."""
        self._heard = True
        outlets = {row.id: row.source or "" for row in self.library.articles()}
        return Voices(outlets, self.library.analysis().copies())

    def stories(self) -> Sequence[Story]:
        """Articles about the same happening, the largest story first; of those named on the command line alone."""
        found = self.library.analysis().stories()
        if not self.only:
            return found
        ids = self.only.ids
        mine = (replace(s, articles=tuple(key for key in s.articles if key in ids)) for s in found)
        return [story for story in mine if len(story.articles) > 1]

    def has_stories(self) -> bool:
        """False if there are surely none; before the first lists are read there may be, as the first frame waits for none."""
        return not self._heard or bool(self.stories())

    def save(self) -> None:
        """Writes where the reader is; silently nothing in a read-only library."""
        if self.read_only:
            return
        self.state.article = self.current or self.state.article
        self.state.filters["articles"] = self.words
        # What came while the reader was here is not new to him the next time.
        looked = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.library.save_state(self.state.as_dict() | {"looked": looked})


def _by_date(rows: Sequence[ArticleRow]) -> list[ArticleRow]:
    """Every date is read once, as thousands of articles share few dates, and compared as a number."""
    dates = [row.date for row in rows]
    keys = {date: edtf.sort_key(date) for date in set(dates)}
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys.values())))}
    of_date = {date: ranks[key] for date, key in keys.items()}
    order = [of_date[date] for date in dates]
    return [rows[place] for place in sorted(range(len(rows)), key=order.__getitem__)]


UNKNOWN = edtf.sort_key(None)
"""Where dates stand that are not known."""
_label = lru_cache(4096)(edtf.label)


def _words_of(row: ArticleRow) -> str:
    """What an article is found by; asks for no record, which would have to be built."""
    return " ".join([row.title, row.source or "", _label(row.date), row.date or "", row.path, *row.tags])


def _beginning(document: Document) -> int:
    """The first character that is neither blank nor furniture; 0 if there is none."""
    text, at = document.text, 0
    for start, end in (*document.article.furniture, (len(text), len(text))):
        story = text[at:start]
        if story.strip():
            return at + len(story) - len(story.lstrip())
        at = max(at, end)
    return 0
