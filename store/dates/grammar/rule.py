"""What a rule of the grammar is: a pattern over classes of tokens, and how a match is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from store.dates.expressions import Form, Read
from store.dates.lexer import CLASS_OF, Tokens, codes_of
from store.dates.pattern import rx
from store.dates.units import Unit


@dataclass(frozen=True, slots=True)
class Slice:
    """The tokens of one match."""

    tokens: Tokens
    first: int
    last: int
    """The first token behind the match."""

    def classes(self) -> Iterator[tuple[int, str, object]]:
        """(index, class, value) of every token."""
        codes, values = self.tokens.codes, self.tokens.values
        for at in range(self.first, self.last):
            yield at, CLASS_OF[codes[at]], values.get(at)

    def names(self) -> list[str]:
        """The classes, in order."""
        return [CLASS_OF[code] for code in self.tokens.codes[self.first : self.last]]

    def has(self, *names: str) -> bool:
        """True if a token has one of the classes."""
        return not codes_of(names).isdisjoint(self.tokens.codes[self.first : self.last])

    def value(self, *names: str) -> object:
        """The value of the first token of one of the classes, or None."""
        return next((value for _, name, value in self.classes() if name in names), None)

    def unit(self, *names: str) -> Unit | None:
        """The unit that the first token of one of the classes says, or None."""
        value = self.value(*names)
        return value if isinstance(value, Unit) else None

    def text(self, at: int) -> str:
        """The letters of one token."""
        return self.tokens.text[self.tokens.starts[at] : self.tokens.ends[at]]

    def said(self) -> str:
        """The letters of all."""
        return self.tokens.said(self.first, self.last)

    def before(self, steps: int = 1) -> str:
        """The class of the token before, "" at the start of the text."""
        at = self.first - steps
        return CLASS_OF[self.tokens.codes[at]] if at >= 0 else ""

    def after(self, steps: int = 1) -> str:
        """The class of the token behind, "" at the end of the text."""
        at = self.last + steps - 1
        return CLASS_OF[self.tokens.codes[at]] if at < len(self.tokens.codes) else ""

    def word_before(self, steps: int = 1) -> str:
        """The letters of a token before."""
        return self.text(self.first - steps) if self.first >= steps else ""

    def word_after(self, steps: int = 1) -> str:
        """The letters of a token behind."""
        at = self.last + steps - 1
        return self.text(at) if at < len(self.tokens.starts) else ""

    def read(self, rule: str, form: Form) -> Read:
        """All of it as one expression."""
        return Read(self.first, self.last, rule, form)

    def part(self, first: int, last: int) -> Slice:
        """Some of its tokens."""
        return Slice(self.tokens, first, last)


Reader = Callable[[Slice], Sequence[Read]]
"""Gives what a match says; nothing if it is no time expression after all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its reader."""

    name: str
    pattern: str
    reader: Reader

    def compiled(self) -> re.Pattern[str]:
        """The pattern as a regular expression over the code string."""
        return rx(self.pattern)
