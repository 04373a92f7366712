"""Pairs of entities that nearly link: too little for a rule, enough for a reader's look."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from store.names.resolution.blocking import LARGEST, pairs
from store.names.resolution.compare_names import SUGGEST, compare_names, may_suggest
from store.names.resolution.spelling_index import Form
from store.names.spelling.parsed_name import Name, parse
from store.names.spelling.slip_keys import near
from store.names.spelling.word_similarity import Alike
from store.names.suggestion import Suggestion
from store.records import Entity

MOST = 500
"""Pairs that are kept: more than anybody reviews at one sitting."""
SPELLINGS = 12
"""Spellings of an entity that are compared, the most frequent: the rest are slips of these."""
DOUBT = 0.05
"""What every further reading of a lone surname takes off the score."""


def suggest(entities: Sequence[Entity]) -> list[Suggestion]:
    """Pairs worth a look, best first, at most `MOST`; near-linear in the number of names."""
    forms = [form for entity in entities for form in _forms(entity)]
    owner = {id(form): entity for entity, form in _owned(entities, forms)}
    best: dict[tuple[str, str], tuple[Alike, Entity, Entity]] = {}
    partial = list(_partial(forms, owner))
    readings = Counter(a.name.key for a, _ in partial)
    for a, b in (*pairs(forms), *partial):
        one, other = owner[id(a)], owner[id(b)]
        if one.id == other.id or not may_suggest(a.name, b.name):
            continue
        found = _weighed(a.name, b.name, one, other)
        found = found._replace(score=found.score - DOUBT * min(max(readings[a.name.key] - 1, 0), 5))
        key = (min(one.id, other.id), max(one.id, other.id))
        if found.score >= SUGGEST and (key not in best or _order(found) < _order(best[key][0])):
            best[key] = (found, one, other)
    ranked = sorted(best.items(), key=lambda item: _rank(item[0], *item[1]))
    return [_suggestion(*found) for _, found in ranked[:MOST]]


def _forms(entity: Entity) -> Iterator[Form]:
    """Spellings that stand for themselves: "Pashinyan" says nothing of who else Nikol Pashinyan may be."""
    full = len(parse(entity.name).words) > 1
    for variant in entity.variants[:SPELLINGS]:
        name = parse(variant.text)
        if variant.text == entity.name or not (
            full and (len(name.words) == 1 or variant.how == "short form")
        ):
            yield Form((variant.text, entity.id), name)


def _owned(entities: Iterable[Entity], forms: Iterable[Form]) -> Iterator[tuple[Entity, Form]]:
    by_id = {entity.id: entity for entity in entities}
    return ((by_id[form.id[1]], form) for form in forms)


def _partial(forms: Sequence[Form], owner: dict[int, Entity]) -> Iterator[tuple[Form, Form]]:
    """Entities of which only one word is known, beside the full names that end or begin so."""
    full: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        words = form.name.words
        if len(words) > 1:
            for word in {words[0], *near(words[-1])}:
                full[word].append(form)
    for form in forms:
        words = form.name.words
        if len(words) != 1 or len(words[0]) < 3 or parse(owner[id(form)].name).words != words:
            continue
        found = {id(f): f for key in {words[0], *near(words[0])} for f in _few(full.get(key, ()))}
        yield from ((form, f) for f in found.values())


def _few(block: Sequence[Form]) -> Sequence[Form]:
    return block if len(block) <= LARGEST else ()


def _weighed(a: Name, b: Name, one: Entity, other: Entity) -> Alike:
    """The likeness of two spellings, less where the two are thought to be of different kinds."""
    if a.key == b.key:
        return Alike(0.7, "same", "spelt alike")
    kind = one.kind if one.kind == other.kind else ""
    found = compare_names(a, b, kind)
    if kind or "other" in (one.kind, other.kind):
        return found
    # A known place within the name of something else is no news.
    doubt = 0.3 if found.how == "short form" and a.place != b.place else 0.15
    return found._replace(score=found.score - doubt)


def _order(found: Alike) -> tuple[float, str]:
    return (-found.score, found.why)


def _rank(key: tuple[str, str], found: Alike, one: Entity, other: Entity) -> tuple[object, ...]:
    """The likeliest first; among equals those of which most is told."""
    together = len(set(one.articles) & set(other.articles))
    return (-round(found.score, 1), -min(one.mentions, other.mentions), -together, key)


def _suggestion(found: Alike, one: Entity, other: Entity) -> Suggestion:
    few, many = sorted((one, other), key=lambda e: (e.mentions, e.id))
    return Suggestion(few.id, many.id, round(found.score, 3), found.how, found.why)
