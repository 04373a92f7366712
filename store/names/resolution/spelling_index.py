"""The distinct spellings of a bundle, each with where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from store.names import entity_types
from store.names.resolution.article_names import Use
from store.names.spelling.lands import written
from store.names.spelling.normalise import clean
from store.names.spelling.parsed_name import Name, parse


@dataclass(slots=True)
class Form:
    """One spelling, as far as nothing but case, dots and hyphens differ."""

    id: tuple[str, str]
    """Key, and the kind that a caller gave or the article tells (or "")."""
    name: Name
    docs: dict[str, int] = field(default_factory=dict)
    """Article id -> number of mentions."""
    count: int = 0
    """Number of mentions."""
    titled: int = 0
    """Mentions with a title or role beside them."""
    kind: str = ""
    """The likeliest kind, "" if nothing tells."""
    evidence: entity_types.MentionFeatures = field(default_factory=dict)


FormId = tuple[str, str]


def form_id(use: Use) -> FormId:
    """The spelling that a use belongs to."""
    return form_key(named(use)), use.kind


def named(use: Use) -> str:
    """The spelling of a use, with the land whose office it is."""
    text = clean(use.text) or use.text
    return f"{text} of {written(use.owner)}" if use.owner else text


def form_key(text: str) -> str:
    """The key of a spelling, with what stood in brackets."""
    name = parse(text)
    key = f"{name.key} ({name.bracket})" if name.bracket else name.key
    return key or text


def forms(bundle: Mapping[str, Sequence[Use]]) -> dict[FormId, Form]:
    """All spellings, sorted by key, so that the order of import shows nowhere."""
    found: dict[FormId, Form] = {}
    counted: dict[FormId, entity_types.Tally] = {}
    first: dict[FormId, str] = {}
    texts: dict[FormId, dict[str, int]] = {}
    for doc, used in bundle.items():
        for use in used:
            ident, text, number = form_id(use), named(use), use.number
            form = found.get(ident)
            if form is None:
                form = found[ident] = Form(ident, parse(text))
                first[ident], counted[ident] = text, use.counted
            else:
                if ident not in texts and first[ident] != text:
                    texts[ident] = {first[ident]: form.count}
                counted[ident] = counted[ident].plus(use.counted)
            if ident in texts:
                texts[ident][text] = texts[ident].get(text, 0) + number
            form.docs[doc] = form.docs.get(doc, 0) + number
            form.count += number
            form.titled += use.titled
    for ident, form in found.items():
        if ident in texts:
            form.name = parse(_best_text(texts[ident]))
        _vote(form, counted[ident])
    return dict(sorted(found.items()))


def _best_text(texts: Mapping[str, int]) -> str:
    """The commonest spelling; mixed case before capitals and small letters."""
    return min(texts, key=lambda t: (t.isupper() and len(t) > 4, t.islower(), -texts[t], t))


def _vote(form: Form, counted: entity_types.Tally) -> None:
    """The likeliest kind of a spelling, from its letters and all its contexts."""
    if form.id[1]:
        form.kind = form.id[1]
        form.evidence = {entity_types.as_kind(form.id[1], "other"): 5.0}
        return
    form.evidence = entity_types.weigh(form.name.text, counted)
    top = sorted(form.evidence.values(), reverse=True)
    if top and top[0] > 0.5 and (len(top) == 1 or top[0] - top[1] > 0.5):
        form.kind = entity_types.best(form.evidence)
