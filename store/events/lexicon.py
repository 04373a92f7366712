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
def present_forms() -> Mapping[str, bool]:
    """Present forms of the verbs of news -> whether it is the form with -s: "strike" False, "strikes" True."""
    found: dict[str, bool] = {}
    for base in _lines("verbs.txt"):
        found.setdefault(base, False)
        if base.endswith("y") and base[-2:-1] not in "aeiou":
            found[base[:-1] + "ies"] = True
        else:
            found[base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")] = True
    return found


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


def sections(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lists of a file of words: the name of each section and its words, in their order."""
    title: str = ""
    words: list[str] = []
    for line in _lines(name):
        if line.startswith("["):
            if title:
                yield title, tuple(words)
            title, words = line.strip("[]"), []
        else:
            words.extend(line.split())
    yield title, tuple(words)


@cache
def fields() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Kinds of happening, each with the words that tell it."""
    rows = (line.partition(":") for line in _lines("fields.txt"))
    return tuple((name, tuple(words.split())) for name, _, words in rows)
