"""Cuts a text of another language into tokens, each with the roles that its word or number can play in a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.dates.languages.lexicon import WORD, Lexicon, Roles, norm

_TOKEN = re.compile(
    rf"(?P<number>\d+(?P<suffix>(?:['’-]?{WORD})?+))|(?P<word>{WORD})|(?P<mark>[^\w\s])|(?P<line>\n)"
)
_MARKS = {
    ",": "comma", "،": "comma", "、": "comma", ".": "dot", "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "−": "dash",
    "/": "slash", "(": "open", ")": "close", "%": "percent",
}  # fmt: skip
_DECIMAL = re.compile(r"[.,:/٫]\d")
_MONEY = tuple("$€£#₽₴§")
_SUFFIX = 4
"""Longest case ending behind a number, in letters: "9-ին", "2020-ci"."""
_MODERN = 1800
"""Years before are rarer in news than so many things."""
_FIRST_YEAR, _LAST_YEAR = 1400, 2200
_SOLAR = range(1250, 1500)
"""Years of the Iranian calendar, which no Gregorian history is told with in Persian news."""


@dataclass(slots=True)
class Token:
    """A word, a number or a mark."""

    start: int
    end: int
    word: str
    roles: Roles


def cut(text: str, words: Lexicon, language: str) -> list[Token]:
    """The tokens of a text, those of a known phrase as one."""
    return _years_that_count(list(_phrases(list(_single(text, words, language)), words)), words)


def _single(text: str, words: Lexicon, language: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match["number"]:
            yield _number(text, match, words, language)
        elif match["word"]:
            yield from _word(text[start:end], start, words)
        else:
            mark = _MARKS.get(match[0], "line" if match["line"] else "mark")
            yield Token(start, end, match[0], {mark: mark})


def _word(said: str, start: int, words: Lexicon) -> Iterator[Token]:
    """A word as it is known, or its known part before or behind an apostrophe or a letter written to its front."""
    end, word = start + len(said), norm(said)
    if word in words.words or "'" not in word:
        front = _front(word, words)
        yield Token(start + front, end, word[front:], words.words.get(word[front:]) or {"other": word})
    else:
        yield from _at_apostrophe(said, word, start, words)


def _front(word: str, words: Lexicon) -> int:
    """1 if a letter is written to the front of a known word, else 0."""
    if word in words.words or word[:1] not in words.prefixes:
        return 0
    return int(word[1:] in words.words or word[1:] in words.phrases)


def _at_apostrophe(said: str, word: str, start: int, words: Lexicon) -> Iterator[Token]:
    """ "Mart'ta" is one token with its case ending, "d'avril" are two."""
    end = start + len(said)
    left, _, right = word.partition("'")
    if right in words.case_endings and left in words.words:
        roles = words.words[left]
        inside = {"in_month": roles["month"]} if "month" in roles and right in words.in_endings else {}
        yield Token(start, end, left, roles | inside)
        return
    middle = start + said.index(next(mark for mark in said if mark in "'’ʼ")) + 1
    yield Token(start, middle, left, words.words.get(left, {"other": left}))
    yield Token(middle, end, right, words.words.get(right, {"other": right}))


def _number(text: str, match: re.Match[str], words: Lexicon, language: str) -> Token:
    start, end = match.span()
    suffix = match["suffix"]
    digits = match["number"][: len(match["number"]) - len(suffix)]
    if len(digits) > 4 or _is_part(text, start, end) or not _is_ending(suffix, words):
        return Token(start, end, match[0], {"other": match[0]})
    value = int(digits)
    roles: Roles = {"number": value}
    if len(digits) <= 2 and 1 <= value <= 31:
        roles["day"] = value
    if len(digits) == 4 and _FIRST_YEAR <= value < _LAST_YEAR and not (language == "fa" and value in _SOLAR):
        roles["year"] = value
    if suffix:
        roles["suffixed"] = value
    return Token(start, end, norm(suffix), roles)


def _is_part(text: str, start: int, end: int) -> bool:
    """Of a decimal, a clock time, a date in figures or a sum of money."""
    within = start > 1 and text[start - 2].isdigit() and _DECIMAL.match(text, start - 1)
    return bool(_DECIMAL.match(text, end) or within or text[start - 1 : start] in _MONEY)


def _is_ending(suffix: str, words: Lexicon) -> bool:
    if not suffix:
        return True
    bare = norm(suffix.lstrip("'’-"))
    return bare in words.ordinal or (suffix[0] in "'’-" and len(bare) <= _SUFFIX)


def _phrases(tokens: list[Token], words: Lexicon) -> Iterator[Token]:
    at = 0
    while at < len(tokens):
        first = tokens[at]
        for parts, roles in words.phrases.get(first.word, ()):
            taken = tokens[at : at + len(parts)]
            if tuple(token.word for token in taken) == parts:
                yield Token(first.start, taken[-1].end, " ".join(parts), roles)
                at += len(parts)
                break
        else:
            yield first
            at += 1


def _years_that_count(tokens: list[Token], words: Lexicon) -> list[Token]:
    """Take round numbers before an unknown word for no years: "2000 Quadratmetern"; numbers with "%" for nothing."""
    for before, token, behind in zip(
        [Token(0, 0, "", {}), *tokens], tokens, [*tokens[1:], Token(0, 0, "", {})], strict=False
    ):
        if "percent" in behind.roles:
            token.roles = {"other": token.word} if "number" in token.roles else token.roles
        elif "year" in token.roles and _is_amount(before, token, behind, words):
            token.roles = {role: value for role, value in token.roles.items() if role != "year"}
    return tokens


def _is_amount(before: Token, number: Token, behind: Token, words: Lexicon) -> bool:
    value = number.roles["number"]
    if "month" in before.roles:
        is_round = value % 100 == 0
    else:
        is_round = (value % 50 == 0 and value != 1950) or value < _MODERN
    if not is_round or "other" not in behind.roles or "unit_year" in before.roles:
        return False
    return behind.word not in words.ahead and behind.word not in words.back
