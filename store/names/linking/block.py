"""Which full names are worth comparing: those that share a key. Keeps linking near-linear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from store.names.linking.compare import person_like
from store.names.linking.fold import fold, skeleton
from store.names.linking.forms import Form
from store.names.linking.name import PARTICLES, Name

LARGEST = 60
"""Blocks with more names than this say too little to be worth their pairs."""


LONGEST = 15
"""Names of more words than this are compared as a whole only."""


def deletes(word: str) -> set[str]:
    """A word and what is left of it without one letter: two words one edit apart share at least one."""
    if len(word) < 4:
        return {word}
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


@lru_cache(maxsize=1 << 16)
def near(word: str) -> frozenset[str]:
    """Keys that a word shares with its typos and other romanisations: of the raw and of the folded word."""
    return frozenset(deletes(word) | deletes(fold(word)) | {skeleton(word)})


def keys(name: Name) -> Iterator[tuple[str, ...]]:
    """Block keys of a name."""
    words = name.words
    if len(words) == 1:
        if len(words[0]) > 3:
            yield from (("1", d) for d in near(words[0]))
        return
    core = tuple(w for w in words if w not in PARTICLES) or words
    yield ("j", "".join(words))
    yield ("s", *sorted(map(fold, core)))
    if len(core) > 1 and person_like(name):
        yield from _person(core)
    if 2 < len(core) <= LONGEST:
        folded = [fold(w) for w in core]
        yield from (("d", *folded[:i], *folded[i + 1 :]) for i in range(len(core)))
    elif len(core) == 2:
        yield ("a", fold(core[0]), core[1][:1])
        yield ("b", core[0][:1], fold(core[1]))


def _person(core: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    from store.names import lists

    initials = {n[0] for n in lists.nicknames().get(core[0], ())} | {fold(core[0])[:1], core[0][0]}
    if len(core) > 2 and core[1] in lists.given_names():
        initials.add(core[1][0])
    for initial in initials:
        yield ("p", initial, fold(core[-1]))
    if len(core[-1]) > 4:
        yield from (("q", core[0][0], d) for d in near(core[-1]))


def pairs(forms: Iterable[Form]) -> Iterator[tuple[Form, Form]]:
    """Pairs of names that share a block, each once."""
    blocks: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        for key in set(keys(form.name)):
            blocks[key].append(form)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if not 1 < len(block) <= LARGEST:
            continue
        for i, a in enumerate(block):
            for b in block[i + 1 :]:
                pair = (id(a), id(b))
                if pair not in seen:
                    seen.add(pair)
                    yield a, b
