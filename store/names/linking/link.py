"""The bundle pass: settle what is a name, join its spellings, assign partial names, build entities."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from store.names import kinds
from store.names.linking.assign import Assigner
from store.names.linking.entities import build, groups
from store.names.linking.forms import Form, FormId, form_id, forms
from store.names.linking.full import Joiner
from store.names.model import Candidate, Linked, Spotted
from store.names.spotting.lexicon import lexicon
from store.names.spotting.settle import settle
from store.names.spotting.smallnames import add_small
from store.records import Kind, Mention


@contextmanager
def _uncollected() -> Iterator[None]:
    """Linking makes millions of small records and no circles: looking for circles meanwhile costs a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def link(spotted: Sequence[Spotted]) -> Linked:
    """Names of a collection, linked; the order of the articles does not matter but for `Entity.articles`."""
    with _uncollected():
        return _linked(spotted)


def _linked(spotted: Sequence[Spotted]) -> Linked:
    words = lexicon(spotted)
    mentions = {s.id: settle(s, words) for s in spotted}
    mentions = add_small(spotted, mentions, words)
    known = forms(mentions)
    _vote(known, mentions)
    stated = [(s.id, said) for s in spotted for said in s.stated]
    clusters = Joiner(known, stated).run()
    assigned = Assigner(known, clusters).run()
    found, roots = groups(mentions, clusters, assigned)
    entities = build(found, known, clusters, [s.id for s in spotted])
    result: dict[str, tuple[Mention, ...]] = {}
    for doc, candidates in mentions.items():
        made = (
            Mention(
                c.start, c.end, c.text, _kind_of(c, entities[root].kind), entities[root].id, c.role or None
            )
            for c, root in zip(candidates, roots[doc], strict=True)
        )
        result[doc] = tuple(made)
    ordered = sorted(entities.values(), key=lambda e: (-e.mentions, e.id))
    return Linked(result, tuple(ordered))


def _kind_of(c: Candidate, kind: Kind) -> Kind:
    """A caller's kind stands for the mention, whatever its entity was voted."""
    return kinds.as_kind(c.kind, kind) if c.at == "given" else kind


def _vote(known: Mapping[FormId, Form], mentions: Mapping[str, Sequence[Candidate]]) -> None:
    """The likeliest kind of every spelling, from its letters and all its contexts."""
    by_form: dict[FormId, list[Candidate]] = defaultdict(list)
    for candidates in mentions.values():
        for c in candidates:
            by_form[form_id(c)].append(c)
    for ident, form in known.items():
        if ident[1]:
            form.kind = ident[1]
            form.evidence = {kinds.as_kind(ident[1], "other"): 5.0}
            continue
        form.evidence = kinds.of_spelling(form.name.text, by_form[ident])
        top = sorted(form.evidence.values(), reverse=True)
        if top and top[0] > 0.5 and (len(top) == 1 or top[0] - top[1] > 0.5):
            form.kind = kinds.best(form.evidence)
