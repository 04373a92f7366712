"""Finding the dates of a text in another language, as the same forms that the English grammar reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from store.dates.expressions import Form, Read
from store.dates.languages import east_asian
from store.dates.languages.calendar_rules import CALENDAR, WEEKDAYS
from store.dates.languages.lexicon import lexicon
from store.dates.languages.patterns import Alphabet
from store.dates.languages.relative_rules import RELATIVE
from store.dates.languages.rule import Found, Rule
from store.dates.languages.tokens import cut
from store.dates.lexer import Tokens

_RULES = (*CALENDAR, *RELATIVE, *WEEKDAYS)
Span = tuple[int, int, str, Form]
"""Start and end in the text, rule, form."""


def read(text: str, language: str) -> tuple[Tokens, list[Read]]:
    """What the language's rules read, each expression as one token; nothing for a language without data."""
    spans = east_asian.spans(text, language) if language in east_asian.LANGUAGES else _spans(text, language)
    tokens, free = Tokens(text), 0
    reads: list[Read] = []
    for start, end, name, form in _leftmost_longest(spans):
        if start >= free:
            free = end
            tokens.starts.append(start)
            tokens.ends.append(end)
            reads.append(Read(len(reads), len(reads) + 1, name, form))
    return tokens, reads


def _leftmost_longest(spans: Iterator[Span]) -> list[Span]:
    """In order; of two that begin together the longer one, then the one whose rule stands first."""
    return sorted(spans, key=lambda span: (span[0], -span[1]))


@lru_cache(maxsize=32)
def _compiled(language: str) -> tuple[Alphabet, tuple[tuple[Rule, re.Pattern[str]], ...]] | None:
    words = lexicon(language)
    if words is None:
        return None
    alphabet = Alphabet(words)
    return alphabet, tuple((rule, alphabet.rx(rule.pattern)) for rule in _RULES)


def _spans(text: str, language: str) -> Iterator[Span]:
    words, compiled = lexicon(language), _compiled(language)
    if words is None or compiled is None:
        return
    tokens = cut(text, words, language)
    alphabet, rules = compiled
    code = alphabet.code(tokens)
    for rule, pattern in rules:
        for match in pattern.finditer(code):
            form = rule.form(Found(text, tokens, match, words))
            if form is not None:
                yield tokens[match.start()].start, tokens[match.end() - 1].end, rule.name, form
