"""Where in a text the words of a query stand. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from store.records import Span
from store.search.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words in a row to look for."""

    choices: tuple[frozenset[str], ...]
    """At each place the words that may stand there."""
    wild: bool = False
    """True if the last of them may go on."""


def hits(text: str, patterns: Sequence[Pattern]) -> list[Span]:
    """Every place of the patterns, none of them overlapping."""
    read = tokens(text)
    return apart(span for pattern in patterns for span in _places(read, pattern))


def apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; of two that overlap the one that begins first, then the longer."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _places(read: Sequence[Token], pattern: Pattern) -> Iterator[Span]:
    length = len(pattern.choices)
    first = pattern.choices[0]
    for at in range(len(read) - length + 1):
        # The first word decides nearly always.
        if (length == 1 and pattern.wild) or read[at].word in first:
            row = read[at : at + length]
            if all(map(_fits, row, pattern.choices, [False] * (length - 1) + [pattern.wild])):
                yield row[0].start, _end(row[-1], pattern)


def _fits(token: Token, choices: frozenset[str], wild: bool) -> bool:
    return token.word in choices or (wild and token.word.startswith(tuple(choices)))


def _end(last: Token, pattern: Pattern) -> int:
    """The end of a match; of a pair of characters only as much as was asked for."""
    if last.word.isascii():
        return last.end
    return last.start + min(max(map(len, pattern.choices[-1])), last.end - last.start)
