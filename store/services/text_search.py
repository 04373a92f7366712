"""Finding words in the texts of a library: the index kept up with the articles, and a query answered from it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic

import regex

from store import edtf
from store.errors import StoreError
from store.records import Span
from store.search.expression import (
    Both,
    Either,
    Expression,
    Field,
    Matching,
    Not,
    QueryError,
    Words,
    parse_expression,
)
from store.search.full_text import TextIndex, batches
from store.search.hits import Pattern, Rule, apart, hits
from store.search.terms import Term
from store.services.article_rows import ArticleRow

Fields = Callable[[Term], Set[str]]
"""The ids of the articles for which a field of a query holds."""
PATIENCE = 2.0
"""Seconds that a query may look into texts: who types should not wait longer for a pattern."""
MOST_SPELLINGS = 40
"""Words like the one asked for that are looked up at most."""
_AT_ONCE = 100
"""Texts between two commits: a stop loses no more than the work on these."""


@dataclass(frozen=True, slots=True)
class Found:
    """The articles that answer a query, the newest first, undated ones last."""

    articles: tuple[str, ...]
    patterns: tuple[Pattern | Rule, ...]
    """The words to light in their texts; none if the query has fields only."""
    names: tuple[Term, ...] = ()
    """The `who:` that the query asks for: their mentions are passages too."""

    def passages(self, text: str, mentions: Iterable[Span] = ()) -> list[Span]:
        """Where the words stand in the text of one of them, and the mentions given."""
        with suppress(TimeoutError):
            return apart((*hits(text, self.patterns), *mentions))
        return apart(mentions)


class TextSearch:
    """Searches one library; whatever becomes of its file, the index is made anew from the texts."""

    def __init__(
        self,
        folder: Path,
        rows: Callable[[], Sequence[ArticleRow]],
        text: Callable[[str], str],
        *,
        write: bool,
    ) -> None:
        """`folder` is the library's, `text` gives the text of an article or raises StoreError."""
        self._rows, self._text = rows, text
        self._write = write
        self._left: dict[str, str] = {}
        self._known: _Holders | None = None
        self._index = TextIndex(folder / "cache", write=write)

    def close(self) -> None:
        """Give the file free."""
        self._index.close()

    def missing(self) -> dict[str, str]:
        """The articles whose texts the index does not know: hash of the text -> an article that has it."""
        self._left = {}
        try:
            known = self._index.bodies()
        except sqlite3.Error:
            self._index.clear()
            known = set()
        return {row.body: row.id for row in self._rows() if row.body not in known}

    def update(self) -> Iterator[int]:
        """Take in what is missing, some texts at a time; tells after each time how many they were.

        A text that cannot be read is left out, and looked for again the next time. Does not raise: if the disk refuses, the
        index goes on in memory.
        """
        missing = self._to_add()
        for part in batches(missing, _AT_ONCE):
            self._add([(body, missing[body]) for body in part])
            yield len(part)

    def read_some(self, most: int) -> int:
        """Take in so many of the missing texts; gives how many are left."""
        if not self._left:
            self._left = self._to_add()
        part = list(islice(self._left, most))
        self._add([(body, self._left.pop(body)) for body in part])
        return len(self._left)

    def _to_add(self) -> dict[str, str]:
        missing = self.missing()
        if missing and not self._write:
            # The file on the disk may not be added to, and two indexes would have to be asked at every question.
            self._index.close()
            self._index = TextIndex(None)
            self._write = True
            missing = self.missing()
        return missing

    def _add(self, articles: Sequence[tuple[str, str]]) -> None:
        texts = [(body, text) for body, article in articles if (text := self._read(article)) is not None]
        with suppress(sqlite3.OperationalError):  # locked by another window, which takes the same texts in
            try:
                self._index.add(texts)
            except sqlite3.OperationalError:
                raise
            except sqlite3.Error:
                self._index.clear()
                self._index.add(texts)

    def _read(self, article: str) -> str | None:
        try:
            return self._text(article)
        except StoreError:
            return None

    def meant(self, query: str) -> str:
        """The query with words of the texts in the place of those that no text has; "" if there is nothing better."""
        try:
            parts = [part for part in _sought(parse_expression(query)) if isinstance(part, Words)]
            # From the end: what stands before keeps its place.
            for part in reversed(parts):
                if known := self._known_word(part):
                    query = query[: part.start] + known + query[part.start + len(part.typed) :]
        except (QueryError, sqlite3.Error):
            return ""
        return query

    def _known_word(self, part: Words) -> str:
        """A word of the texts that is spelt like one that no text has; "" for what is no such word."""
        if part.wild or part.fuzzy or part.exact or len(part.plain) != 1 or not part.plain[0].isascii():
            return ""
        word = part.plain[0]
        if self._index.holding([self._index.spellings(word, part.sounded[0])]):
            return ""
        return next(iter(self._index.spelt_like(word, _letters(word))), "")

    def search(self, query: str, fields: Fields) -> Found:
        """The articles that answer a query, as far as the index knows their texts; raises QueryError."""
        expression = parse_expression(query)
        try:
            return self._answer(expression, fields)
        except sqlite3.Error:
            self._index.clear()
            for _ in self.update():
                pass
            return self._answer(expression, fields)

    def _answer(self, expression: Expression, fields: Fields) -> Found:
        rows = self._rows()
        if self._known is None or self._known.rows is not rows:
            self._known = _Holders(rows)
        answer = _Answer(self._index, fields, self._known, self._read)
        found = answer.articles(expression)
        parts = tuple(_sought(expression))
        patterns = tuple(answer.pattern(part) for part in parts if isinstance(part, Words | Matching))
        names = tuple(part.term for part in parts if isinstance(part, Field) and part.term.field == "who")
        return Found(self._known.newest_first(found), patterns, names)


def _sought(part: Expression) -> Iterator[Words | Matching | Field]:
    """What a reader looks for, and not what shall not be there."""
    if isinstance(part, Both | Either):
        for inner in part.parts:
            yield from _sought(inner)
    elif not isinstance(part, Not):
        yield part


class _Holders:
    """Which articles have which texts; worked out once for a list of articles."""

    def __init__(self, rows: Sequence[ArticleRow]) -> None:
        self.rows = rows
        self.by_body: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            self.by_body[row.body].append(row.id)
        dated = sorted(rows, key=_day, reverse=True)
        self.places = {row.id: place for place, row in enumerate(dated)}
        """Article -> its place by date, the newest first."""

    def newest_first(self, articles: Set[str]) -> tuple[str, ...]:
        """Some of them in that order."""
        return tuple(sorted(articles, key=self.places.__getitem__))


class _Answer:
    """One question, put to the index part by part; what no index knows is looked for in the texts that are left."""

    def __init__(
        self, index: TextIndex, fields: Fields, holders: _Holders, read: Callable[[str], str | None]
    ) -> None:
        self._index, self._fields, self._read = index, fields, read
        self._all = holders.places.keys()
        self._holders = holders.by_body
        self._until = monotonic() + PATIENCE

    def articles(self, part: Expression, among: Set[str] | None = None) -> Set[str]:
        """The ids of those for which it holds, all or some of `among`."""
        within = self._all if among is None else among
        if isinstance(part, Both):
            left = within
            for inner in sorted(part.parts, key=_needs_texts):
                left = left & self.articles(inner, left)
            return left
        if isinstance(part, Either):
            return set[str]().union(*(self.articles(inner, within) for inner in part.parts))
        if isinstance(part, Not):
            return within - self.articles(part.part, within)
        if isinstance(part, Field):
            return within & self._fields(part.term)
        if isinstance(part, Matching):
            return self._holding(within, self.pattern(part), part.start)
        bodies = self._index.holding(self._choices(part), wild=part.wild, near=part.near)
        found = {article for body in bodies if body in self._holders for article in self._holders[body]}
        return self._holding(within & found, self.pattern(part), part.start) if part.exact else found

    def _holding(self, articles: Set[str], pattern: Pattern | Rule, start: int) -> Set[str]:
        """Those of some articles in whose texts a pattern stands. Raises QueryError where that takes too long."""
        found = set()
        for article in sorted(articles):
            if monotonic() > self._until:
                raise QueryError("this takes too long: give words beside it that narrow the search", start)
            text = self._read(article)
            try:
                if text is not None and hits(text, [pattern]):
                    found.add(article)
            except TimeoutError as error:
                raise QueryError("this pattern takes too long in one text", start) from error
        return found

    def pattern(self, part: Words | Matching) -> Pattern | Rule:
        """What is looked for in a text. Raises QueryError for a pattern that cannot be read."""
        if isinstance(part, Matching):
            try:
                return Rule(regex.compile(part.pattern, regex.IGNORECASE | regex.MULTILINE), PATIENCE)
            except (regex.error, RecursionError, OverflowError, ValueError) as error:
                raise QueryError(f"this pattern cannot be read ({error})", part.start) from error
        return Pattern(tuple(map(frozenset, self._choices(part))), part.wild, part.near, part.exact)

    def _choices(self, words: Words) -> list[tuple[str, ...]]:
        found = [self._index.spellings(*pair) for pair in zip(words.plain, words.sounded, strict=True)]
        if words.fuzzy:
            near = self._index.spelt_like(words.plain[0], _letters(words.plain[0]))
            found[0] = (*found[0], *near[:MOST_SPELLINGS])
        return found


def _needs_texts(part: Expression) -> bool:
    """True for what no index answers: it comes last, among those that are left."""
    if isinstance(part, Both | Either):
        return any(map(_needs_texts, part.parts))
    if isinstance(part, Not):
        return _needs_texts(part.part)
    return isinstance(part, Matching) or (isinstance(part, Words) and bool(part.exact))


def _letters(word: str) -> int:
    """How many letters may differ: a short word with two others is another word."""
    return 1 if len(word) <= 5 else 2


def _day(row: ArticleRow) -> int:
    first = edtf.days(row.date).first if row.date else None
    return first.toordinal() if first else 0
