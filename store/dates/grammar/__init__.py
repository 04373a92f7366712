"""The grammar: patterns over classes of tokens, family by family."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from store.dates.forms import Read
from store.dates.grammar import amounts, business, calendar, holidays, pointed, vague, years
from store.dates.grammar.rule import Reader, Rule, Slice
from store.dates.scan import Tokens, codes_of

RULES: tuple[Rule, ...] = (
    *calendar.RULES,
    *years.RULES,
    *pointed.RULES,
    *amounts.RULES,
    *business.RULES,
    *holidays.RULES,
    *vague.RULES,
)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((rule.compiled(), rule.reader) for rule in RULES)


_OUTSIDE = codes_of(("on", "in_", "at", "by", "within", "comma", "of"))


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
    for rank, (pattern, reader) in enumerate(_compiled()):
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
