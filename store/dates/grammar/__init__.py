"""The grammar: patterns over classes of tokens, family by family."""

from __future__ import annotations

import re
from functools import lru_cache

from store.dates.forms import Read
from store.dates.grammar import amounts, calendar, pointed, vague, years
from store.dates.grammar.rule import Reader, Rule, Slice
from store.dates.scan import Tokens

RULES: tuple[Rule, ...] = (*calendar.RULES, *years.RULES, *pointed.RULES, *amounts.RULES, *vague.RULES)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((rule.compiled(), rule.reader) for rule in RULES)


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
            reads += new
            free = last
    return reads
