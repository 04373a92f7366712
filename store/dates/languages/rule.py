"""A rule of another language's dates, and what a match of it gives to the builder of its form."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from store.dates.expressions import Form, Which
from store.dates.languages.lexicon import Lexicon
from store.dates.languages.tokens import Token


class Rule(NamedTuple):
    """A pattern over roles and what it reads; `store.dates.languages.patterns` says how patterns are written."""

    name: str
    pattern: str
    form: Callable[[Found], Form | None]


@dataclass(frozen=True, slots=True)
class Found:
    """One match of a rule."""

    text: str
    tokens: list[Token]
    match: re.Match[str]
    words: Lexicon

    def token(self, group: str) -> Token:
        """The first token of a group. Raises IndexError for one that took no part."""
        at = self.match.start(group)
        if at < 0:
            raise IndexError(group)
        return self.tokens[at]

    def value(self, group: str, role: str) -> Any:
        """The value that the group's token has in a role, or None."""
        if group not in self.match.re.groupindex or self.match.start(group) < 0:
            return None
        return self.tokens[self.match.start(group)].roles.get(role)

    def number(self, group: str) -> int | None:
        """The number of a group."""
        value = self.value(group, "number")
        return int(value) if value is not None else None

    @property
    def own(self) -> bool:
        """True if the pointer is the expression's own ("mars dernier"), not its year's ("mars de l'an dernier")."""
        return not (self.value("of_year", "before") or self.value("of_year_behind", "after"))

    def pointer(self) -> Which | None:
        """ "last", "next", "this" or "same", wherever it stands."""
        which: Which | None = (
            self.value("before", "before")
            or self.value("after", "after")
            or self.value("of_year", "before")
            or self.value("of_year_behind", "after")
        )
        return which

    def is_written(self, group: str, role: str = "") -> bool:
        """True if the word has the letters that the language writes it with: "Mars" is a planet, "Morgen" a morning."""
        token = self.token(group)
        first = self.text[token.start]
        if self.words.writing == "nouns" and role != "relative":
            return not first.islower()
        if self.words.writing not in ("lower", "nouns") or not first.isupper():
            return True
        return _opens_sentence(self.text, token.start) or self.match.start() < self.match.start(group)

    def is_ruled_out(self) -> bool:
        """True behind a word that makes it another: "esta mañana"."""
        at = self.match.start()
        return at > 0 and self.tokens[at - 1].word in self.words.not_after

    def is_counted(self) -> bool:
        """True if a number stands before it."""
        at = self.match.start()
        return at > 0 and not {"number", "count"}.isdisjoint(self.tokens[at - 1].roles)

    def is_word_next(self) -> bool:
        """True if a word follows that no date has."""
        at = self.match.end()
        return at < len(self.tokens) and "other" in self.tokens[at].roles


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(start - 4, 0) : start].rstrip(" \t\"'“”«»‘’(—–-")
    if before[-1:] == "." and before[-2:-1].isupper() and not before[-3:-2].isalpha():
        # "M. Vendredi", "J. Mars": an initial.
        return False
    return not before or before[-1] in ".!?…:\n։" or start < 2
