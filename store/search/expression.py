r"""What a reader types to search the texts, read into a tree: the fields of the lists' query, with OR and brackets. Pure.

    (ceasefire OR truce) "trilateral statement" -drill* who:putin from:2020-09
    harbuor~   "ministers signed"~8   ="The Hague"   /\d+ (dead|killed)/

Parts beside each other must both hold. Unlike the query of a list, which follows every letter typed, a wrong one is refused,
with what is wrong and where.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from store.search.brackets import Brackets
from store.search.query import DEEPEST, OR
from store.search.terms import QUOTES, Term, read_part
from store.search.tokens import query_words
from store.text.folding import for_search


class QueryError(ValueError):
    """A query that cannot be read; the message says what is wrong and where."""

    def __init__(self, what: str, start: int) -> None:
        super().__init__(f"At character {start + 1}: {what}")
        self.start = start
        """Where it stands, in code points of the query."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or several in a row."""

    plain: tuple[str, ...]
    """Folded as `store.search.tokens` folds texts."""
    sounded: tuple[str, ...]
    """The same with the sounds of marked letters written out."""
    wild: bool = False
    """True if the last word may go on."""
    fuzzy: bool = False
    """True if words that differ by a letter or two are meant as well."""
    near: int | None = None
    """Words that may stand between the first and the last of them, in any order; None if they stand in a row."""
    exact: str = ""
    """The words with their case and accents, if these count."""
    typed: str = dataclasses.field(default="", compare=False)
    """As the reader wrote them."""
    start: int = dataclasses.field(default=0, compare=False)
    """Where that stands in the query."""


@dataclass(frozen=True, slots=True)
class Matching:
    """A regular expression, whatever the case; searched for in the texts themselves."""

    pattern: str
    start: int = dataclasses.field(default=0, compare=False)
    """Where it stands in the query."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something that an article is or has."""

    term: Term


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: Expression


@dataclass(frozen=True, slots=True)
class Both:
    """All of them must hold."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of them must hold."""

    parts: tuple[Expression, ...]


Expression = Words | Matching | Field | Not | Both | Either
_PATTERN = re.compile(r"/((?:[^/\\\n]|\\.){1,300})/(?=[\s()]|$)")
_NEAR = re.compile(r"~(\d{1,3})(?=[\s()]|$)")
_WORD = re.compile(r"[^\s()\"]+")
_FIELD = re.compile(r"[^\W\d_]{1,30}+:")


def parse_expression(typed: str) -> Expression:
    """Reads a query; raises QueryError."""
    reader = _Reader(typed.translate(QUOTES))
    found = reader.either(0)
    if reader.peek() == ")":
        raise QueryError("this bracket closes nothing", reader.at)
    return found


def field_terms(part: Expression) -> tuple[Term, ...]:
    """All fields that a query asks for, in order."""
    if isinstance(part, Field):
        return (part.term,)
    if isinstance(part, Not):
        return field_terms(part.part)
    if isinstance(part, Words | Matching):
        return ()
    return tuple(term for inner in part.parts for term in field_terms(inner))


def _placed(parts: list[Expression], start: int) -> list[Expression]:
    """Parts beside each other, their words looked for where an `in:` beside them says; without the `in:`."""
    fields = [part for part in parts if isinstance(part, Field) and part.term.field == "in"]
    if not fields:
        return parts
    rest = [part for part in parts if part not in fields]
    if not any(map(_has_words, rest)):
        raise QueryError(f"in:{fields[-1].term.value} wants words beside it", start)
    return [_put(part, fields[-1].term) for part in rest]


def _has_words(part: Expression) -> bool:
    if isinstance(part, Both | Either):
        return any(map(_has_words, part.parts))
    return _has_words(part.part) if isinstance(part, Not) else isinstance(part, Words | Matching)


def _put(part: Expression, place: Term) -> Expression:
    if isinstance(part, Both | Either):
        return type(part)(tuple(_put(inner, place) for inner in part.parts))
    if isinstance(part, Not):
        return Not(_put(part.part, place))
    if isinstance(part, Words):
        words = " ".join(for_search(part.typed.rstrip("*")).split())
        return Field(Term("title" if place.value == "title" else "notes", words))
    return part


class _Reader:
    """Recursive descent over the query, one method a level: OR binds least, then parts beside each other, then minus."""

    def __init__(self, text: str) -> None:
        self._text, self._brackets = text, Brackets(text)
        self.at = 0

    def peek(self) -> str:
        """The next character that is no blank; "" at the end."""
        while self.at < len(self._text) and self._text[self.at].isspace():
            self.at += 1
        return self._text[self.at : self.at + 1]

    def either(self, depth: int) -> Expression:
        parts = [self._both(depth)]
        while self.peek() and (match := OR.match(self._text, self.at)):
            self.at = match.end()
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self, depth: int) -> Expression:
        start, parts = self.at, list[Expression]()
        while (sign := self.peek()) and sign != ")":
            if match := OR.match(self._text, self.at):
                if not parts:
                    raise QueryError("nothing stands before this OR", match.start())
                break
            parts.append(self._one(depth))
        if not parts:
            if self._text[:start].rstrip().endswith("OR"):
                raise QueryError("nothing stands after this OR", self._text.rindex("OR", 0, start))
            if self.peek() == ")" and self._text[:start].rstrip().endswith("("):
                raise QueryError("these brackets are empty", self.at)
            raise QueryError(
                "this bracket closes nothing" if self.peek() else "nothing to search for", self.at
            )
        parts = _placed(parts, start)
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _one(self, depth: int) -> Expression:
        start, sign = self.at, self.peek()
        if sign == "-":
            self.at += 1
            if self._text[self.at : self.at + 1].strip() in ("", "-", ")"):
                raise QueryError("nothing stands behind this minus", start)
            return Not(self._one(depth))
        if sign == "(":
            return self._bracket(depth)
        if sign == '"':
            return self._phrase()
        if sign == "=" and len(self._text) > self.at + 1:
            return self._exact(start)
        if sign == "/" and (pattern := _PATTERN.match(self._text, self.at)):
            self.at = pattern.end()
            return Matching(pattern[1], start)
        if _FIELD.match(self._text, self.at):
            return self._field()
        match = _WORD.match(self._text, self.at)
        assert match is not None
        self.at = match.end()
        found = self._words(match[0], start, wild=match[0].endswith("*"))
        if not match[0].endswith("~"):
            return found
        if len(found.plain) > 1 or not found.plain[0].isascii():
            raise QueryError(f"“{match[0]}” is not one word: ~ finds what is spelt like one", start)
        return dataclasses.replace(found, fuzzy=True)

    def _exact(self, start: int) -> Expression:
        self.at += 1
        if self.peek() == '"':
            found = self._phrase()
        else:
            match = _WORD.match(self._text, self.at)
            if match is None:
                raise QueryError("= wants a word or a phrase behind it", start)
            self.at = match.end()
            found = self._words(match[0], start, wild=False)
        return dataclasses.replace(found, exact=" ".join(found.typed.split()))

    def _bracket(self, depth: int) -> Expression:
        start = self.at
        if depth == DEEPEST:
            raise QueryError(f"more than {DEEPEST} brackets within brackets", start)
        self.at += 1
        found = self.either(depth + 1)
        if self.peek() != ")":
            raise QueryError("this bracket is never closed", start)
        self.at += 1
        return found

    def _phrase(self) -> Words:
        start = self.at
        end = self._text.find('"', start + 1)
        if end < 0:
            raise QueryError("this quotation mark is never closed", start)
        self.at = end + 1
        found = self._words(self._text[start + 1 : end], start + 1, wild=False)
        if near := _NEAR.match(self._text, self.at):
            self.at = near.end()
            return dataclasses.replace(found, near=int(near[1]))
        return found

    def _field(self) -> Expression:
        """Read by the query of the lists, so that a field means the same here and there."""
        found, end = read_part(self._text, self.at, self._brackets.next(self.at))
        if not isinstance(found, Term):
            raise QueryError((found or "nothing to search for").removesuffix(": sought as words"), self.at)
        self.at = end
        return Field(found)

    def _words(self, typed: str, start: int, *, wild: bool) -> Words:
        plain, sounded = query_words(typed)
        if not plain:
            raise QueryError(f"“{typed}” has no letter or digit", start)
        # A text knows characters of a script without blanks only in pairs, and the last one alone.
        return Words(
            plain,
            sounded,
            wild or (len(plain[-1]) == 1 and not plain[-1].isascii()),
            typed=typed,
            start=start,
        )
