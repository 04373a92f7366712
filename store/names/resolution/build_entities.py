"""From joined spellings to entities: name, kind, variants with reasons, stable ids."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from store.names import entity_types
from store.names.gazetteer import gazetteer
from store.names.resolution.article_names import Use
from store.names.resolution.assign_partials import Assigned
from store.names.resolution.clusters import Clusters, Join
from store.names.resolution.compare_names import person_like
from store.names.resolution.spelling_index import Form, FormId, form_id, form_key
from store.names.spelling.normalise import clean
from store.names.spelling.romanisation import script
from store.names.spelling.word_similarity import Alike
from store.records import Entity, Kind, Variant


@dataclass(slots=True)
class Group:
    """All mentions of one thing."""

    root: FormId
    texts: dict[str, dict[FormId, int]] = field(default_factory=dict)
    """Shown text -> spellings it counts for."""
    docs: dict[str, int] = field(default_factory=dict)
    assigned: dict[FormId, Alike] = field(default_factory=dict)


def groups(
    bundle: Mapping[str, Sequence[Use]],
    clusters: Clusters,
    assigned: Mapping[tuple[str, FormId], Assigned],
) -> tuple[dict[FormId, Group], dict[str, list[FormId]]]:
    """Groups by root, and for every article the root of each use in order."""
    found: dict[FormId, Group] = {}
    roots: dict[str, list[FormId]] = {}
    for doc, used in bundle.items():
        here = roots[doc] = []
        for use in used:
            ident, count = form_id(use), use.number
            to = assigned.get((doc, ident))
            root = to.to if to else clusters.find(ident)
            group = found.get(root)
            if group is None:
                group = found[root] = Group(root)
            by_form = group.texts.setdefault(clean(use.text) or use.text, {})
            by_form[ident] = by_form.get(ident, 0) + count
            group.docs[doc] = group.docs.get(doc, 0) + count
            if to:
                old = group.assigned.get(ident)
                if old is None or (-to.alike.score, to.alike.why) < (-old.score, old.why):
                    group.assigned[ident] = to.alike
            here.append(root)
    return found, roots


def build(
    found: Mapping[FormId, Group], forms: Mapping[FormId, Form], clusters: Clusters, order: Sequence[str]
) -> dict[FormId, Entity]:
    """Entities by root."""
    joins: dict[FormId, list[Join]] = defaultdict(list)
    for join in clusters.joins:
        joins[join.a].append(join)
        joins[join.b].append(join)
    made: list[tuple[str, FormId, Entity]] = []
    for root in sorted(found):
        group = found[root]
        idents = sorted({i for counts in group.texts.values() for i in counts})
        kind = _kind(idents, group, forms)
        main = _main(idents, group, forms, kind)
        entity = Entity(
            "",
            _shown(forms[main], group),
            kind,
            _variants(forms[main], group, joins),
            sum(group.docs.values()),
            (),
        )
        made.append((f"{kind}/{forms[main].name.key.replace(' ', '-')}", root, entity))
    return _with_ids(made, found, order)


def _with_ids(
    made: Iterable[tuple[str, FormId, Entity]], found: Mapping[FormId, Group], order: Sequence[str]
) -> dict[FormId, Entity]:
    """Ids tell kind and name; of several with one name, the most mentioned has it bare."""
    place = {doc: i for i, doc in enumerate(order)}
    used: Counter[str] = Counter()
    result: dict[FormId, Entity] = {}
    for ident, root, entity in sorted(made, key=lambda m: (m[0], -m[2].mentions, m[1])):
        used[ident] += 1
        full = ident if used[ident] == 1 else f"{ident}~{used[ident]}"
        docs = tuple(sorted(found[root].docs, key=lambda d: place[d]))
        result[root] = replace(entity, id=full, articles=docs)
    return result


def _kind(idents: Sequence[FormId], group: Group, forms: Mapping[FormId, Form]) -> Kind:
    """One vote for all spellings, full ones first: a wrong kind must neither split nor join."""
    if any(i[1] for i in idents):
        return _given_kind(group)
    total: dict[Kind, float] = {}
    for ident in idents:
        form = forms[ident]
        weight = 1.5 if len(form.name.words) > 1 else 1.0
        for kind, value in form.evidence.items():
            entity_types.add(total, kind, value * weight)
    return entity_types.best(
        total, "person" if any(person_like(forms[i].name) for i in idents) else "organisation"
    )


def _given_kind(group: Group) -> Kind:
    given: Counter[str] = Counter()
    for counts in group.texts.values():
        for ident, n in counts.items():
            given[ident[1]] += n
    return max(entity_types.KINDS, key=lambda k: given[k])


def _main(idents: Sequence[FormId], group: Group, forms: Mapping[FormId, Form], kind: Kind) -> FormId:
    """The spelling an entity is called by: full before short, usual before rare."""
    counts: Counter[FormId] = Counter()
    for by_form in group.texts.values():
        counts.update(by_form)

    total = counts.total()

    def rank(ident: FormId) -> tuple[object, ...]:
        name = forms[ident].name
        usual = (
            name.key == name.usual and name.key in gazetteer().usual_names and counts[ident] >= USUAL * total
        )
        several = len(name.words) > 1 if kind != "place" else True
        return (
            ident not in group.assigned,
            any(_is_whole(text, ident) for text, found in group.texts.items() if ident in found),
            usual,
            several and not name.acronym,
            name.text.isascii(),
            not _is_partly_shouted(name.text),
            _commonness(counts[ident]),
            counts[ident],
            len(name.words),
            ident,
        )

    return max(idents, key=rank)


def _is_partly_shouted(text: str) -> bool:
    """ "KALNINS Otto": a surname in capitals."""
    words = text.split()
    return len(words) > 1 and any(w.isupper() and len(w) > 3 for w in words) and not text.isupper()


def _commonness(count: int) -> int:
    """Once, a few times, often: small differences shall not choose the name."""
    return min(count.bit_length(), 6)


def _shown(main: Form, group: Group) -> str:
    """The main spelling as it is mostly written; an office that no article calls by its land is shown with it."""
    texts = {t: c[main.id] for t, c in group.texts.items() if main.id in c and _is_whole(t, main.id)}
    if not texts:
        return main.name.text
    shown = min(texts, key=lambda t: (t.isupper() and len(t) > 5, t.islower(), -texts[t], t))
    return _without_capitals(shown) if main.kind == "person" else shown


def _without_capitals(text: str) -> str:
    """ "MARTA QUEIROZ" as Marta Queiroz: nobody is called in capitals; initials stay."""
    words = text.split()
    if len(words) < 2 or not text.isupper():
        return text
    return " ".join(w if "." in w or len(w) < 3 else w.title() for w in words)


def _is_whole(text: str, ident: FormId) -> bool:
    """The text says all by itself: no land was understood from its article."""
    return form_key(text) == ident[0]


def _variants(main: Form, group: Group, joins: Mapping[FormId, Sequence[Join]]) -> tuple[Variant, ...]:
    reasons = _reasons(main.id, joins)
    shown = _shown(main, group)
    result = []
    for text, by_form in group.texts.items():
        ident = max(sorted(by_form), key=lambda i: by_form[i])
        found = group.assigned.get(ident) or reasons.get(ident) or SAME
        why = _told(found, text, shown, ident == main.id) if _is_whole(text, ident) else _UNDERSTOOD
        result.append(Variant(text, sum(by_form.values()), why.how, why.why, round(why.score, 2)))
    return tuple(sorted(result, key=lambda v: (-v.count, v.text)))


USUAL = 0.02
"""The usual name of an alias group is shown if it has this share of the mentions."""
_UNDERSTOOD = Alike(0.95, "short form", "the land whose it is stands beside it or before it in its article")
SAME = Alike(1.0, "same", "the same letters")


def _told(found: Alike, text: str, shown: str, is_main: bool) -> Alike:
    """The reason as the reader sees it beside the shown name."""
    if is_main:
        if text == shown:
            return found._replace(why="the name as it is shown")
        small = text.casefold() == shown.casefold()
        return SAME._replace(
            why=f"“{shown}” but for capitals" if small else f"“{shown}” but for dots, hyphens or titles"
        )
    if found.how in ("same", "short form") and script(text) != script(shown):
        return found._replace(
            how="transliteration", why=f"{found.why or 'the same in Latin letters'}, in another script"
        )
    return found if found.why else found._replace(why=f"the same letters as “{shown}”")


def _reasons(main: FormId, joins: Mapping[FormId, Sequence[Join]]) -> dict[FormId, Alike]:
    """For every spelling the join that led to it, walking out from the main one."""
    found: dict[FormId, Alike] = {main: SAME}
    queue = deque([main])
    while queue:
        here = queue.popleft()
        for join in joins.get(here, ()):
            for there in (join.a, join.b):
                if there not in found:
                    found[there] = join.alike
                    queue.append(there)
    return found
