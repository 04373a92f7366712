"""Which full names are worth comparing: those that share a key. Keeps linking near-linear.

Blocking of record linkage (Fellegi & Sunter 1969; Christen 2012), several keys a name; a block that is too large is dropped
(block purging; Papadakis et al. 2013). Simplified: keys are chosen by hand, none is learnt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from store.names.gazetteer import gazetteer
from store.names.resolution.compare_names import person_like
from store.names.resolution.spelling_index import Form
from store.names.spelling import national
from store.names.spelling.parsed_name import PARTICLES, Name
from store.names.spelling.romanisation import fold
from store.names.spelling.slip_keys import near

LARGEST = 60
"""Blocks with more names than this say too little to be worth their pairs."""


LONGEST = 15
"""Names of more words than this are compared as a whole only."""


Key = tuple[str, str]
"""What names must agree in: a rule, with the first letters that it asks for, and a spelling."""


def keys(name: Name) -> Iterator[Key]:
    """Block keys of a name, but for those of misspelt surnames."""
    words = name.words
    if len(words) == 1:
        if len(words[0]) > 3:
            yield from (("1", d) for d in near(words[0]))
        return
    inner = core(name)
    yield ("j", name.joined)
    folded = [fold(w) for w in inner]
    yield ("s", " ".join(sorted(folded)))
    if len(inner) > 1 and person_like(name):
        yield from _person(inner)
    if 2 < len(inner) <= LONGEST:
        yield from (("d", " ".join(folded[:i] + folded[i + 1 :])) for i in range(len(inner)))
    elif len(inner) == 2:
        yield ("a", f"{folded[0]} {inner[1][:1]}")
        yield ("b", f"{inner[0][:1]} {folded[1]}")


def core(name: Name) -> tuple[str, ...]:
    """The words of a name without its particles."""
    return (
        name.words
        if PARTICLES.isdisjoint(name.words)
        else tuple(w for w in name.words if w not in PARTICLES) or name.words
    )


def _person(core: tuple[str, ...]) -> Iterator[Key]:
    initials = {n[0] for n in gazetteer().nicknames.get(core[0], ())} | {fold(core[0])[:1], core[0][0]}
    yield from (("n", key) for key in national.keys(core[-1]))
    if len(core) > 2 and core[1] in gazetteer().given_names:
        initials.add(core[1][0])
    for initial in initials:
        yield (f"p{initial}", fold(core[-1]))


def _initial(name: Name) -> str:
    """The first letter of a person's name whose surname is long enough to be misspelt; "" of all others."""
    words = core(name)
    return words[0][0] if len(words) > 1 and len(words[-1]) > 4 and person_like(name) else ""


def pairs(forms: Iterable[Form]) -> Iterator[tuple[Form, Form]]:
    """Pairs of names that share a block, each once."""
    listed = list(forms)
    partners: dict[int, set[int]] = defaultdict(set)
    for block in _blocks(listed):
        for at, one in enumerate(block):
            partners[one].update(block[at + 1 :])
    for one in sorted(partners):
        a = listed[one]
        for other in sorted(partners.pop(one)):
            yield a, listed[other]


def _blocks(forms: Sequence[Form]) -> Iterator[list[int]]:
    """The indices of forms that share a key, ascending.

    Keys with misspelt surnames are by far the most: those of one first letter are held at a time.
    """
    persons: dict[str, list[int]] = defaultdict(list)
    rules: dict[str, dict[str, int | list[int]]] = defaultdict(dict)
    for at, form in enumerate(forms):
        for rule, spelling in set(keys(form.name)):
            _hold(rules[rule], spelling, at)
        if initial := _initial(form.name):
            persons[initial].append(at)
    for held in rules.values():
        yield from _several(held)
    del rules
    for initial in list(persons):
        held = {}
        for at in persons.pop(initial):
            for spelling in near(core(forms[at].name)[-1]):
                _hold(held, spelling, at)
        yield from _several(held)


def _hold(held: dict[str, int | list[int]], spelling: str, at: int) -> None:
    """Blocks of one, most by far, never become lists."""
    there = held.setdefault(spelling, at)
    if isinstance(there, list):
        there.append(at)
    elif there != at:
        held[spelling] = [there, at]


def _several(held: Mapping[str, int | list[int]]) -> Iterator[list[int]]:
    return (block for block in held.values() if isinstance(block, list) and len(block) <= LARGEST)
