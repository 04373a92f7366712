"""The word lists behind tellings and links, read once when first needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files


def _lines(name: str) -> Iterator[str]:
    text = files("store.events").joinpath("data", name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def past_forms() -> frozenset[str]:
    """Irregular past forms and participles that differ from their verb: "took", "taken"."""
    return frozenset(form for line in _lines("irregular.txt") for form in line.split()[1:])


@cache
def same_forms() -> frozenset[str]:
    """Verbs whose past looks like their base: "cut", "hit"."""
    return frozenset(line for line in _lines("irregular.txt") if " " not in line.strip())


@cache
def base_forms() -> Mapping[str, str]:
    """Irregular form -> its verb: "took" -> "take"."""
    pairs: dict[str, str] = {}
    for line in _lines("irregular.txt"):
        base, *forms = line.split()
        for form in forms:
            pairs.setdefault(form, base)
    return pairs


@cache
def common_words() -> Mapping[str, int]:
    """Word -> how common it is: 0 a word without content, 1 everyday English, 2 everyday news."""
    steps: dict[str, int] = {}
    step = 0
    for line in _lines("common.txt"):
        if line.startswith("["):
            step = int(line.strip("[]"))
            continue
        for word in line.split():
            steps.setdefault(word, step)
    return steps


@cache
def fields() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Kinds of happening, each with the words that tell it."""
    rows = (line.partition(":") for line in _lines("fields.txt"))
    return tuple((name, tuple(words.split())) for name, _, words in rows)
