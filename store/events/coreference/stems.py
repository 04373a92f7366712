"""The words of a passage as evidence: stems, numbers, kinds of happening."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from store.events import lexicon

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'-][^\W\d_]+)*|[^\W_]+")
_NUMBER = re.compile(r"(?<![^\W_])\d+(?:[.,]\d+)*(?![^\W_])")
_SUFFIXES = ("ations", "ation", "ments", "ment", "ingly", "ings", "ing", "edly", "ions", "ion", "ers", "er")
_VOWEL = re.compile(r"[aeiouy]")


def tokens(text: str) -> list[str]:
    """Words and numbers in lower case; hyphenated words whole, possessive endings kept."""
    return _TOKEN.findall(text.lower())


def stems(text: str) -> list[str]:
    """The stems that carry content, in their order."""
    return [found for found in map(meaning, tokens(text)) if found]


@lru_cache(maxsize=200_000)
def meaning(token: str) -> str:
    """The stem of a token, without a possessive ending; "" if it carries no content."""
    found = stem(token[:-2] if token.endswith(("'s", "’s")) else token)
    return found if len(found) > 1 and commonness().get(found, 3) > 0 else ""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A light stem: inflections and the commonest derivations of a verb fall together."""
    word = lexicon.base_forms().get(word, word)
    if len(word) < 4 or not word.isascii():
        return word
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    if root := _derived_from(word):
        return _tidy(root)
    if word.endswith("eed"):
        return _tidy(word[:-1] if word.endswith(("greed", "creed", "teed", "freed")) else word)
    if word.endswith("ed") and _VOWEL.search(word[:-2]):
        return _tidy(word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return _tidy(word) if word.endswith("e") else word


def _derived_from(word: str) -> str:
    """What stands before the longest known suffix, if it may be a word; "" if nothing does."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix):
            root = word[: -len(suffix)]
            if len(root) >= 3 and _VOWEL.search(root):
                return root
    return ""


def _tidy(root: str) -> str:
    """ "stopp" -> "stop", "release" and "releas" -> "releas"."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiouls":
        return root[:-1]
    return root[:-1] if root.endswith("e") and len(root) > 3 else root


@cache
def commonness() -> Mapping[str, int]:
    """Stem -> step of `lexicon.common_words`, the commonest word of a stem counting."""
    steps: dict[str, int] = {}
    for word, step in lexicon.common_words().items():
        key = stem(word)
        steps[key] = min(step, steps.get(key, 9))
    return steps


@cache
def kinds_of() -> Mapping[str, tuple[str, ...]]:
    """Stem -> kinds of happening that it tells."""
    found: dict[str, list[str]] = {}
    for kind, members in lexicon.fields():
        for key in dict.fromkeys(stem(member) for member in members):
            found.setdefault(key, []).append(kind)
    return {key: tuple(kinds) for key, kinds in found.items()}


def is_rare(token: str) -> bool:
    """True for a word outside everyday English and everyday news."""
    return stem(token) not in commonness()


def numbers(text: str) -> frozenset[str]:
    """The figures in a text, "1,200" as "1200"."""
    return frozenset(number.replace(",", "") for number in _NUMBER.findall(text))
