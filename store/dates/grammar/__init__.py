"""The grammar: patterns over classes of tokens, family by family."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from store.dates.forms import Read
from store.dates.grammar import amounts, business, calendar, holidays, pointed, sets, vague, years
from store.dates.grammar.rule import Reader, Rule, Slice
from store.dates.needle import Needle, needle
from store.dates.scan import Tokens, codes_of

RULES: tuple[Rule, ...] = (
    *calendar.RULES,
    *years.RULES,
    *pointed.RULES,
    *amounts.RULES,
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


def read(tokens: Tokens) -> list[Read]:
    """What every rule reads, the leftmost and longest first where they overlap; earlier rules win ties."""
    found: list[tuple[int, int, int, int, Reader]] = []
    codes = tokens.codes
    present = set(codes)
    for rank, (pattern, needed, reader) in enumerate(_compiled()):
        if needed is not None and needed.isdisjoint(present):
            continue
        for match in pattern.finditer(codes):
            first, last = match.span()
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
