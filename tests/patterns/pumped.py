"""Strings that a pattern could run away on: what stands before each of its repeats, then what it repeats, thousands of times."""

from __future__ import annotations

import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator, Sequence
from typing import Any

_TRIED = " \t\n\xa0abzAZ01.-,'’\"/:;()[]|*_–—·жЖカ。"
_ANYWHERE = (
    *_TRIED,
    "\r\n",
    "- ",
    "a ",
    "A ",
    "a.",
    "A.",
    "1 ",
    "Aa ",
    "a, ",
    " \n",
    ". ",
    "1.",
    "a-",
    "A-",
    "of ",
    "A'",
)
_LONG = 12
"""Repeats that may not go further than this cannot run away by themselves."""
UNICODE = (
    (r"(?:\p{Lu}|\p{Lo})", "[A-Z]"),
    (r"\p{Lu}", "A"),
    (r"\p{Ll}", "a"),
    (r"\p{Han}", "月"),
    (r"\p{L}", "a"),
    (r"\p{M}", "\u0301"),
    (r"\X", "."),
)
"""What `regex` knows and the parser of `re` does not."""


def pieces(source: str, pairs: bool = False) -> Iterator[tuple[str, str]]:
    """What comes first and what is then said again and again; `pairs` also joins what different repeats say."""
    reader = _Reader()
    for unknown, alike in UNICODE:
        source = source.replace(unknown, alike)
    reader.sequence(parser.parse(source), "")
    if not reader.repeats:
        return
    seen = set()
    spoken = [*reader.repeats, ("", list(_ANYWHERE))]
    if pairs:
        every = list(dict.fromkeys(said[:12] for _, body in reader.repeats for said in body[:4]))[:9]
        both = [one + other for one in every for other in every if one != other]
        spoken += [("", both), *((before, both) for before, _ in reader.repeats[:8])]
    for before, body in spoken:
        for said in body:
            for piece in ((before, said), ("", said)):
                if said and piece not in seen:
                    seen.add(piece)
                    yield piece


class _Reader:
    """Walks the tree of a pattern; gives samples of what each part matches, and keeps those of its repeats."""

    def __init__(self) -> None:
        self.repeats: list[tuple[str, list[str]]] = []
        self._groups: dict[int | None, list[str]] = {}

    def sequence(self, tree: Any, before: str) -> list[str]:
        so_far = [""]
        for kind, what in tree:
            said = self._part(kind, what, before + so_far[0])
            so_far = [a + b for a in so_far[:2] for b in said[:6]][:8]
        return so_far

    def _part(self, kind: Any, what: Any, before: str) -> list[str]:
        if kind is op.LITERAL:
            return [chr(what)]
        if kind in (op.NOT_LITERAL, op.ANY, op.IN):
            return _one_of(kind, what)
        if kind is op.BRANCH:
            return [said for branch in what[1] for said in self.sequence(branch, before)[:2]][:12]
        if kind is op.SUBPATTERN:
            self._groups[what[0]] = self.sequence(what[3], before)
            return self._groups[what[0]]
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, body = what
            return self._repeat(least, most, body, before)
        if kind in (op.ASSERT, op.ASSERT_NOT):
            self.sequence(what[1], before)
        if kind is op.ATOMIC_GROUP:
            return self.sequence(what, before)
        return self._groups.get(what, [""]) if kind is op.GROUPREF else [""]

    def _repeat(self, least: int, most: int, body: Any, before: str) -> list[str]:
        said = self.sequence(body, before)
        if most > _LONG:
            self.repeats.append((before, said[:8]))
        if least == 0:
            return [*said[:3], ""] if most == 1 else ["", *said[:3]]
        return [one * min(least, 40) for one in said]


def _one_of(kind: Any, what: Any) -> list[str]:
    if kind is op.ANY:
        return ["a", " ", "1"]
    if kind is op.NOT_LITERAL:
        return [char for char in _TRIED if ord(char) != what][:6]
    named = [] if what[0][0] is op.NEGATE else [_first(item) for item in what if item[0] is not op.CATEGORY]
    return list(dict.fromkeys([char for char in _TRIED if holds(what, char)] + named))[:8] or ["\u4e00"]


def _first(item: Sequence[Any]) -> str:
    return chr(item[1] if item[0] is op.LITERAL else item[1][0])


def holds(items: Any, char: str) -> bool:
    """True if a set of characters, as the parser gives it, holds one."""
    negated = items[0][0] is op.NEGATE
    return negated != any(_in_item(kind, what, char) for kind, what in items if kind is not op.NEGATE)


def _in_item(kind: Any, what: Any, char: str) -> bool:
    if kind is op.LITERAL:
        return bool(ord(char) == what)
    if kind is op.RANGE:
        return bool(what[0] <= ord(char) <= what[1])
    words = str(what)
    holds = (
        char.isdigit()
        if "DIGIT" in words
        else char.isspace()
        if "SPACE" in words
        else char.isalnum() or char == "_"
    )
    return holds != ("NOT" in words)
