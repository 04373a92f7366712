"""The grammar: patterns over classes of tokens, family by family."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from store.dates.expressions import Read
from store.dates.grammar import (
    business,
    calendar,
    counted_from,
    deictic,
    durations,
    holidays,
    nights,
    offsets,
    old_papers,
    periods,
    sets,
    vague,
    within,
    years,
)
from store.dates.grammar.rule import Reader, Rule, Slice
from store.dates.lexer import CLASS_OF, Tokens, code, codes_of
from store.dates.prefilter import Needle, needle

RULES: tuple[Rule, ...] = (
    *within.RULES,
    *counted_from.RULES,
    *old_papers.RULES,
    *nights.RULES,
    *calendar.RULES,
    *years.RULES,
    *deictic.RULES,
    *offsets.RULES,
    *periods.RULES,
    *durations.RULES,
    *sets.RULES,
    *business.RULES,
    *holidays.RULES,
    *vague.RULES,
)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], Needle, Reader], ...]:
    patterns = [(rule.compiled(), rule.reader) for rule in RULES]
    return tuple((pattern, needle(pattern.pattern, _COMMON), reader) for pattern, reader in patterns)


_COMMON = codes_of(("the", "of", "to", "in_", "art", "dash", "and_", "day", "last"))
_OUTSIDE = codes_of(("on", "in_", "at", "by", "within", "comma", "of", "dash", "longdash"))


def _trimmed(tokens: Tokens, read: Read) -> Read:
    """Without the preposition before it."""
    first = read.first
    while first < read.last - 1 and tokens.codes[first] in _OUTSIDE:
        first += 1
    return read if first == read.first else replace(read, first=first)


PLAIN = 2
"""No rule reads over more words than these that mean nothing, one behind the other."""


@lru_cache(maxsize=1)
def _borders() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What no match reaches over, and what every match holds one of."""
    used = set("".join(pattern.pattern for pattern, _, _ in _compiled()))
    never = "".join(character for character in CLASS_OF if character not in used)
    needed = "".join(sorted({character for _, some, _ in _compiled() for character in some or CLASS_OF}))
    return re.compile(f"{code('plain')}{{{PLAIN + 1},}}|[{never}]"), re.compile(f"[{needed}]")


def _promising(codes: str) -> tuple[str, list[int]]:
    """The stretches of a text in which a rule may match, one behind the other, and where each token of them stands."""
    border, needed = _borders()
    parts: list[str] = []
    places: list[int] = []
    begin = 0
    bounds = [*(match.span() for match in border.finditer(codes)), (len(codes), len(codes))]
    for start, end in bounds:
        if needed.search(codes, begin, start):
            # A rule may take plain words in at both ends, or ask that none stands there.
            stop = min(start + PLAIN, end)
            parts.append(codes[begin:stop])
            parts.append(_BREAK)
            places.extend(range(begin, stop))
            places.append(-1)
        begin = max(start, end - PLAIN)
    return "".join(parts), places


_BREAK = code("line")


def read(tokens: Tokens) -> list[Read]:
    """What every rule reads, the leftmost and longest first where they overlap; earlier rules win ties."""
    found: list[tuple[int, int, int, int, Reader]] = []
    codes, places = _promising(tokens.codes)
    present = set(codes)
    for rank, (pattern, needed, reader) in enumerate(_compiled()):
        if needed is not None and needed.isdisjoint(present):
            continue
        for match in pattern.finditer(codes):
            first, last = places[match.start()], places[match.end() - 1] + 1
            found.append((first, -last, rank, last, reader))
    found.sort(key=lambda item: item[:3])
    reads: list[Read] = []
    free = 0
    for first, _, _, last, reader in found:
        if first < free:
            continue
        new = reader(Slice(tokens, first, last))
        if new:
            reads += (_trimmed(tokens, one) for one in new)
            free = last
    return reads
