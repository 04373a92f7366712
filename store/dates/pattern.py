"""Patterns over classes of tokens, written in words: "the? (last|past) number unit".

A pattern is a regular expression whose atoms are class names; blanks separate. It is compiled to one over the
code string of `store.dates.lexer`, so a text is read once, and a pattern never looks at a letter.
"""

from __future__ import annotations

import re

from store.dates.lexer import code

_SETS: dict[str, str] = {
    "mon": "(month|may|mabbr dot?)",
    "dom": "(day|ordnum|ord)",
    "wd": "(wday|wabbr dot)",
    "count": "((day|int) fraction|day|int|year|numword ((dash|and_)? (numword|hundred|thousand)){0,5}|art hundred|quantity|decimal)",
    "modof": "((the? (very|early|late|most|latter|ord)? (begin|middle|end|rest|most|part) of))",
    "anyera": "(bc|ad|era)",
}
_NAME = re.compile(r"[a-z_0-9]+")


def rx(pattern: str) -> re.Pattern[str]:
    """Compile a pattern; raises KeyError for a class that does not exist."""
    return re.compile(_translate(pattern))


def _translate(pattern: str) -> str:
    def name(match: re.Match[str]) -> str:
        word = match[0]
        return f"(?:{_translate(_SETS[word])})" if word in _SETS else code(word)

    bare = re.sub(r"\{[^}]*\}|[a-z_0-9]+", lambda m: m[0] if m[0][0] == "{" else name(m), pattern)
    return re.sub(r"\((?!\?)", "(?:", bare.replace(" ", ""))


def define(name: str, pattern: str) -> None:
    """Give a piece of pattern a name for others to use."""
    _SETS[name] = pattern
