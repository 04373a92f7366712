"""Repeats of a pattern that could try the same letters in more than one way, found by its structure alone.

Two kinds: a repeat within a repeat with nothing between two rounds that the inner one could not take as well (exponential), and
two repeats one behind the other over common letters with nothing between them that must be another letter (quadratic, and
worse with every further one). A possessive or atomic part gives nothing back, so it ends the search; so does a bound.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.patterns.pumped import UNICODE, holds

BOUND = 200
"""Rounds up to which a repeat is bounded: trying them all costs a constant."""
_LETTERS = frozenset(
    chr(code)
    for low, high in ((0, 0x250), (0x400, 0x460), (0x2010, 0x2030), (0x30A0, 0x30B0))
    for code in range(low, high)
)


class Part(NamedTuple):
    """A part of a sequence, as far as its letters go."""

    letters: frozenset[str]
    """Those that it may hold, if it is a repeat: those of the repeat."""
    first: frozenset[str]
    """Those that it may begin with."""
    each: tuple[frozenset[str], ...]
    """What one round needs, in order."""
    may_be_empty: bool
    is_open: bool
    """True for a repeat without bound that gives back what it took."""


def faults(source: str | bytes, flags: int = 0) -> list[str]:
    """What is wrong with a pattern, in words."""
    source = source.decode("latin-1") if isinstance(source, bytes) else source
    for unknown, alike in UNICODE:
        source = source.replace(unknown, alike)
    tree = parser.parse(source, flags & ~re.ASCII)
    reader = _Reader(bool(tree.state.flags & re.IGNORECASE))
    return list(dict.fromkeys(reader.faults(tree)))


class _Reader:
    def __init__(self, folds: bool) -> None:
        self._folds = folds

    def faults(self, tree: Any) -> Iterator[str]:
        parts = [self._part(kind, what) for kind, what in tree]
        yield from self._adjacent(parts)
        for kind, what in tree:
            if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and what[1] > BOUND:
                yield from self._nested(what[2])
            for inner in _inner(kind, what):
                yield from self.faults(inner)

    def _adjacent(self, parts: list[Part]) -> Iterator[str]:
        for index, one in enumerate(parts):
            common = one.letters if one.is_open else frozenset()
            for other in parts[index + 1 :]:
                if other.is_open and common & other.first and all(common & needed for needed in other.each):
                    yield f"two repeats over {_shown(common & other.first)}"
                if not other.may_be_empty:
                    common &= other.letters
                if not common:
                    break

    def _nested(self, body: Any) -> Iterator[str]:
        """Round after round of the outer repeat over nothing but what the inner one takes."""
        for branch in _branches(body):
            parts = [self._part(kind, what) for kind, what in branch]
            for one in parts:
                others = [part for part in parts if part is not one and not part.may_be_empty]
                if one.is_open and all(one.letters & part.letters for part in others):
                    yield f"a repeat within a repeat over {_shown(one.letters)}"

    def _part(self, kind: Any, what: Any) -> Part:
        if kind in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN, op.CATEGORY):
            letters = _letters(kind, what, self._folds)
            return Part(letters, letters, (letters,), False, False)
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, body = what
            inner = self._whole(body)
            gives = kind is not op.POSSESSIVE_REPEAT
            return Part(
                inner.letters,
                inner.first,
                inner.each,
                least == 0 or inner.may_be_empty,
                gives and (most > BOUND or inner.is_open),
            )
        if kind is op.SUBPATTERN:
            return self._whole(what[3])
        if kind is op.ATOMIC_GROUP:
            return self._whole(what)._replace(is_open=False)
        if kind is op.BRANCH:
            branches = [self._whole(branch) for branch in what[1]]
            return Part(
                frozenset().union(*(part.letters for part in branches)),
                frozenset().union(*(part.first for part in branches)),
                (),
                any(part.may_be_empty for part in branches),
                any(part.is_open for part in branches),
            )
        if kind is op.GROUPREF:
            return Part(_LETTERS, _LETTERS, (), True, False)
        return Part(frozenset(), frozenset(), (), True, False)

    def _whole(self, tree: Any) -> Part:
        """A sequence as one part: open only if it may be no more than its repeat, as with "(?:a+)" or "a+b?"."""
        parts = [self._part(kind, what) for kind, what in tree]
        needed = [part for part in parts if not part.may_be_empty]
        repeats = [
            part
            for part in parts
            if part.is_open and all(n is part or n.letters & part.letters for n in needed)
        ]
        letters = frozenset().union(*(part.letters for part in parts)) if parts else frozenset()
        if repeats:
            letters = frozenset().union(*(part.letters for part in repeats))
        first: frozenset[str] = frozenset()
        for part in parts:
            first |= part.first
            if not part.may_be_empty:
                break
        each = tuple(letters for part in needed for letters in part.each)
        return Part(letters, first, each, not needed, bool(repeats))


_KNOWN: dict[str, frozenset[str]] = {}


def _letters(kind: Any, what: Any, folds: bool) -> frozenset[str]:
    if kind is op.ANY:
        return _LETTERS - {"\n"}
    found = {op.LITERAL: [(kind, what)], op.NOT_LITERAL: [(op.NEGATE, None), (op.LITERAL, what)]}.get(
        kind, what
    )
    key = f"{folds} {found}"
    if key not in _KNOWN:
        held = {letter for letter in _LETTERS if holds(found, letter)}
        other = {form for letter in held if folds for form in (letter.lower(), letter.upper())}
        _KNOWN[key] = frozenset(held | other)
    return _KNOWN[key]


def _inner(kind: Any, what: Any) -> Iterator[Any]:
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        yield what[2]
    elif kind is op.SUBPATTERN:
        yield what[3]
    elif kind is op.ATOMIC_GROUP:
        yield what
    elif kind is op.BRANCH:
        yield from what[1]
    elif kind in (op.ASSERT, op.ASSERT_NOT):
        yield what[1]


def _branches(body: Any) -> Iterator[Any]:
    """The ways through a body that is no more than a group or a choice; else the body."""
    if len(body) == 1 and body[0][0] is op.BRANCH:
        for branch in body[0][1][1]:
            yield from _branches(branch)
    elif len(body) == 1 and body[0][0] is op.SUBPATTERN:
        yield from _branches(body[0][1][3])
    else:
        yield body


def _shown(letters: frozenset[str]) -> str:
    return "".join(sorted(letters, key=lambda letter: (not letter.isprintable(), letter)))[:12]
