"""Where in a text the words of a query stand. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from store.records import Span
from store.search.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words in a row to look for."""

    choices: tuple[frozenset[str], ...]
    """At each place the words that may stand there."""
    wild: bool = False
    """True if the last of them may go on."""
    near: int | None = None
    """Words that may stand between the first and the last of them, in any order; None if they stand in a row."""
    exact: str = ""
    """What must stand there, with case and accents; "" if these do not count."""


class Rule(NamedTuple):
    """A regular expression to look for."""

    pattern: regex.Pattern[str]
    seconds: float
    """It may take in one text; TimeoutError if that is not enough."""


def hits(text: str, patterns: Sequence[Pattern | Rule]) -> list[Span]:
    """Every place of the patterns, none of them overlapping. Raises TimeoutError where a rule takes too long."""
    read = tokens(text) if any(isinstance(pattern, Pattern) for pattern in patterns) else []
    return apart(span for pattern in patterns for span in _all(text, read, pattern))


def _all(text: str, read: Sequence[Token], pattern: Pattern | Rule) -> Iterator[Span]:
    if isinstance(pattern, Rule):
        for match in pattern.pattern.finditer(text, timeout=pattern.seconds):
            if match[0]:
                yield match.span()
        return
    found = _places(read, pattern) if pattern.near is None else _near(read, pattern)
    for start, end in found:
        if not pattern.exact or _composed(text[start:end]) == _composed(pattern.exact):
            yield start, end


def _composed(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split())


def _near(read: Sequence[Token], pattern: Pattern) -> Iterator[Span]:
    """The shortest stretches that hold a word for each place, with at most so many others between."""
    needed, most = len(pattern.choices), len(pattern.choices) + (pattern.near or 0)
    places = [
        (at, [number for number, choices in enumerate(pattern.choices) if token.word in choices])
        for at, token in enumerate(read)
    ]
    held = [(at, fits) for at, fits in places if fits]
    for first, (at, fits) in enumerate(held):
        missing = set(range(needed)) - {fits[0]}
        for later, others in held[first + 1 :]:
            if later - at >= most:
                break
            missing.difference_update(others[:1] if others[0] in missing else others)
            if not missing:
                yield read[at].start, read[later].end
                break
        else:
            if not missing:
                yield read[at].start, read[at].end


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
