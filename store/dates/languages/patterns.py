"""Patterns over the roles of tokens, written in words: "(?P<day>day) dot? of? (?P<month>month)".

Each set of roles that a word of the language can have is one character of a string that the patterns run over, and a
role in a pattern stands for all characters whose sets hold it. So a text is cut once, and no pattern looks at a letter.
"""

from __future__ import annotations

import re

from store.dates.languages.lexicon import Lexicon
from store.dates.languages.tokens import Token

_ATOM = re.compile(r"\(\?P<\w+>|\{[^}]*\}|[a-z_]+")
_MARKS = ("comma", "dot", "dash", "slash", "open", "close", "percent", "line", "mark", "other")
_FIRST = 0x4E00
"""Letters without case, so that no flag of a pattern can mix two sets up."""


class Alphabet:
    """The characters for the sets of roles of one language."""

    def __init__(self, words: Lexicon) -> None:
        sets = {frozenset(roles) for roles in words.words.values()}
        sets |= {frozenset(roles) for known in words.phrases.values() for _, roles in known}
        sets |= {roles | {"in_month"} for roles in sets if "month" in roles}
        sets |= {frozenset((mark,)) for mark in _MARKS}
        sets |= {frozenset(("number", *more)) for more in _subsets(("day", "year", "suffixed"))}
        self._codes = {roles: chr(_FIRST + at) for at, roles in enumerate(sorted(sets, key=sorted))}

    def code(self, tokens: list[Token]) -> str:
        """The text as a string of sets."""
        return "".join(self._codes[frozenset(token.roles)] for token in tokens)

    def rx(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern; a role that no word of the language has matches nothing."""
        return re.compile(_ATOM.sub(self._atom, pattern).replace(" ", "").replace("\n", ""))

    def _atom(self, match: re.Match[str]) -> str:
        word = match[0]
        if word[0] in "({":
            return word
        codes = "".join(code for roles, code in self._codes.items() if word in roles)
        return f"[{codes}]" if codes else r"[^\s\S]"


def _subsets(names: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [
        tuple(name for bit, name in enumerate(names) if mask >> bit & 1) for mask in range(1 << len(names))
    ]
