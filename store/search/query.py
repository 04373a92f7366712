"""What a reader types to filter a list, read into records: parts of `store.search.terms`, OR and brackets. Pure.

    (ceasefire OR truce) who:putin kind:place tag:war source:tass from:2020-09 to:Nov 2020 is:unread -draft

Parts beside each other must all hold; one with "-" before it must not. What cannot be read is left out, and a sentence says
why: while somebody types, every query is unfinished. The search of all texts refuses it instead (`store.search.expression`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from store.search.brackets import Brackets
from store.search.terms import QUOTES, Field, Term, as_words, part_at, read_part

DEEPEST = 40
"""Brackets within brackets that are read."""
OR = re.compile(r"OR(?=[\s()]|$)")
_OF_TEXTS = re.compile(
    r"""-?(?:="?[^\s"()]{1,60}|/[^/\s]{1,60}/(?=[\s()]|$)|(?:"[^"]{1,60}"|[^\W\d_]{2,60})~\d{0,3}(?=[\s()]|$))"""
)
"""What `store.search.expression` reads, and no list: ="Exactly", /pattern/, fuzzy~, "near each other"~5."""


@dataclass(frozen=True, slots=True)
class Group:
    """Parts in brackets, or with OR between them."""

    ways: Ways
    exclude: bool = False
    """True if none of the ways may hold."""


Ways = tuple[tuple["Term | Group", ...], ...]
"""One of them must hold: with all of its parts."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query as far as it could be read."""

    terms: tuple[Term, ...] = ()
    """All of its parts in order, without brackets."""
    problems: tuple[str, ...] = ()
    """Sentences on what could not be read."""
    ways: Ways = field(default=(), compare=False)
    """How the parts belong together."""

    def of(self, field: Field) -> tuple[Term, ...]:
        """Its parts of one field."""
        return tuple(term for term in self.terms if term.field == field)

    @property
    def plain(self) -> bool:
        """True if all parts must hold: no OR, no brackets."""
        return len(self.ways) < 2 and all(isinstance(part, Term) for way in self.ways for part in way)

    def among(self, rows: Sequence[int], keep: Keep) -> Sequence[int]:
        """Those of the rows for which it holds, in their order; `keep` answers for one part."""
        return _among(self.ways, rows, keep)


Keep = Callable[[Sequence[int], Term], Sequence[int]]
"""Those of some rows for which a part holds, its minus minded."""


def _among(ways: Ways, rows: Sequence[int], keep: Keep) -> Sequence[int]:
    if not ways:
        return rows
    if len(ways) > 1:
        kept = set[int]().union(*(_among((way,), rows, keep) for way in ways))
        return [row for row in rows if row in kept]
    for part in ways[0]:
        if isinstance(part, Term):
            rows = keep(rows, part)
            continue
        inside = _among(part.ways, rows, keep)
        without = set(inside)
        rows = [row for row in rows if row not in without] if part.exclude else inside
    return rows


@lru_cache(256)
def parse(typed: str) -> Query:
    """Reads what was typed; never raises."""
    reader = _Reader(typed.translate(QUOTES))
    ways = reader.ways(0)
    return Query(tuple(_terms(ways)), tuple(reader.problems), ways)


def placed(parts: Sequence[Term | Group]) -> list[Term | Group]:
    """Parts beside each other, their words looked for where an `in:` beside them says; without the `in:`."""
    places = [part.value for part in parts if isinstance(part, Term) and part.field == "in"]
    if not places:
        return list(parts)
    rest = [part for part in parts if not (isinstance(part, Term) and part.field == "in")]
    if not any(term.field == "words" for term in _terms((tuple(rest),))):
        return list(parts)
    return [_put(part, places[-1]) for part in rest]


def _put(part: Term | Group, place: str) -> Term | Group:
    if isinstance(part, Group):
        return replace(part, ways=tuple(tuple(_put(inner, place) for inner in way) for way in part.ways))
    return replace(part, field=place) if part.field == "words" else part  # type: ignore[arg-type]


def _terms(ways: Ways) -> Iterator[Term]:
    for part in (part for way in ways for part in way):
        if isinstance(part, Term):
            yield part
        else:
            yield from _terms(part.ways)


class _Reader:
    """Recursive descent, which takes a bracket that is still open for one that ends with the query."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._brackets = text, 0, Brackets(text)
        self.problems: list[str] = []

    def ways(self, depth: int) -> Ways:
        """Up to the end, or to the bracket that closes."""
        ways: list[list[Term | Group]] = [[]]
        while self._at < len(self._text):
            sign = self._text[self._at]
            if sign == ")" and depth:
                self._at += 1
                break
            if sign.isspace():
                self._at += 1
            elif sign == ")":
                self._wrong("this bracket closes nothing")
            elif match := OR.match(self._text, self._at):
                if not ways[-1]:
                    self.problems.append(f"At character {self._at + 1}: nothing stands before this OR")
                self._at = match.end()
                ways.append([])
            else:
                ways[-1] += self._one(depth)
        return tuple(tuple(way) for way in map(placed, ways) if way)

    def _wrong(self, what: str) -> None:
        self.problems.append(f"At character {self._at + 1}: {what}")
        self._at += 1

    def _one(self, depth: int) -> list[Term | Group]:
        minus = self._text.startswith("-(", self._at)
        if minus or self._text[self._at] == "(":
            if depth == DEEPEST:
                self._wrong(f"more than {DEEPEST} brackets within brackets")
                return []
            self._at += 2 if minus else 1
            ways = self.ways(depth + 1)
            return [Group(ways, minus)] if ways else []
        begin, stop = self._at, self._brackets.next(self._at)
        if of_texts := _OF_TEXTS.match(self._text, begin):
            self.problems.append(f"“{of_texts[0]}” is for the search of all texts: sought as words")
        found, self._at = read_part(self._text, begin, stop)
        if isinstance(found, Term):
            return [found]
        if found:
            self.problems.append(found)
            return [*as_words(part_at(self._text, begin, stop))]
        return []
