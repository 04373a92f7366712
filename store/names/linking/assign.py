"""Partial names go to one full name: of the document first, then of the bundle. Never joined, so nothing chains."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from store.names import lists
from store.names.linking.cluster import Clusters
from store.names.linking.compare import person_like
from store.names.linking.forms import Form, FormId
from store.names.linking.name import CORPORATE, DIRECTIONS, PARTICLES, Name
from store.names.linking.words import Alike, alike
from store.names.normalise import plain_key

SHARE = 0.6
"""One reading must hold this share of the mentions of all readings."""


class Assigned(NamedTuple):
    """Where a partial name of one article went."""

    to: FormId
    alike: Alike


class Relation(NamedTuple):
    """How a partial name fits a full one: 1.0 as a surname, less as a given name."""

    weight: float
    alike: Alike


def relation(part: Form, full: Form) -> Relation | None:
    """Whether `part` may be a short form of `full`."""
    a, b = part.name, full.name
    if len(a.words) >= len(b.words) or a.key == b.key or a.acronym:
        return None
    if full.kind == "person" or (full.kind == "" and person_like(b)):
        return _of_person(part, full)
    if full.kind == "place":
        return _of_place(part, full)
    return _of_organisation(part, full)


def _of_person(part: Form, full: Form) -> Relation | None:
    a, b = part.name, full.name
    if not _may_be_person(part) or not person_like(b) or (a.place and part.id[1] != "person"):
        return None
    words = tuple(w for w in a.words if w not in PARTICLES) or a.words
    core = tuple(w for w in b.words if w not in PARTICLES) or b.words
    if len(words) >= len(core) or not words or (len(words) > 1 and words[0] in lists.given_names()):
        return None
    tail = [alike(x, y) for x, y in zip(words, core[-len(words) :], strict=True)]
    worst = min(tail, key=lambda x: x.score)
    if worst.score == 1:
        return Relation(1.0, Alike(0.95, "short form", f"surname of “{b.text}”"))
    if worst.score >= 0.85:
        return Relation(
            0.9, worst._replace(score=worst.score - 0.02, why=f"{worst.why}, surname of “{b.text}”")
        )
    if len(words) == 1 and words[0] == core[0]:
        if words[0] in lists.given_names():
            return Relation(0.5, Alike(0.82, "short form", f"given name of “{b.text}”"))
        return Relation(0.6, Alike(0.85, "short form", f"first word of “{b.text}”"))
    if len(words) == 1 and words[0] in core[1:-1]:
        return Relation(0.5, Alike(0.8, "short form", f"middle word of “{b.text}”"))
    return None


def _may_be_person(part: Form) -> bool:
    """No caller and no strong sign says otherwise."""
    if part.id[1]:
        return part.id[1] == "person"
    person = part.evidence.get("person", 0.0)
    return all(part.evidence.get(k, 0.0) - person < 2.5 for k in ("place", "organisation", "other"))


def _of_place(part: Form, full: Form) -> Relation | None:
    """ "Karabakh" of "Nagorno-Karabakh", not "York" of "New York", not "Lachin" of "Lachin corridor"."""
    a, b = part.name, full.name
    if part.kind not in ("place", ""):
        return None
    if b.last in _FACILITIES and b.words[: len(a.words)] == a.words and not a.place and not a.directions:
        return Relation(0.85, Alike(0.84, "short form", f"first words of “{b.text}”"))
    if len(a.words) != 1 or len(b.words) != 2 or a.words[0] != b.last:
        return None
    first = b.words[0]
    if (
        first in DIRECTIONS
        or first in lists.words()
        or first in lists.places()
        or first in lists.demonyms()
        or first in _SAINTS
    ):
        return None
    if a.last in lists.heads()["place"] or a.last in lists.heads()["weak"]:
        return None
    return Relation(0.9, Alike(0.88, "short form", f"last word of “{b.text}”"))


_FACILITIES = frozenset(
    "center centre hospital clinic hotel airport stadium arena museum palace cathedral school college university park resort "
    "mall restaurant theatre theater".split()
)
_SAINTS = frozenset("saint san santa santo sao st fort port mount lake el los las la le rio cape".split())


def _of_organisation(part: Form, full: Form) -> Relation | None:
    a, b = part.name, full.name
    if (
        part.kind == "person"
        or (a.place and part.id[1] != "organisation")
        or a.demonym
        or part.kind == "place"
    ):
        return None
    n = len(a.words)
    if b.words[:n] == a.words:
        rest = b.words[n:]
        if any(w in lists.places() or w in lists.demonyms() or w in DIRECTIONS for w in rest):
            return None
        if (
            a.words[-1] in lists.heads()["weak"]
            or a.last in DIRECTIONS
            or all(w in lists.words() for w in a.words)
        ):
            return None
        return Relation(0.9, Alike(0.85, "short form", f"first words of “{b.text}”"))
    return _tail(part, full)


def _tail(part: Form, full: Form) -> Relation | None:
    """ "Colts" of "Indianapolis Colts", "Health Ministry" of "Iraqi Health Ministry", "Ministry" of either."""
    a, b = part.name, full.name
    n = len(a.words)
    if b.words[-n:] != a.words:
        return None
    front = b.words[:-n]
    if plain_key(" ".join(front)) in lists.places() or (len(front) == 1 and front[0] in lists.demonyms()):
        weight = 0.7 if a.words[0] in lists.heads()["weak"] else 0.9
        return Relation(weight, Alike(0.86, "short form", f"“{b.text}” without its place"))
    if n > 1 or a.words[0] in lists.heads()["weak"]:
        return Relation(
            0.7, Alike(0.83, "short form", f"last words of “{b.text}”, named in full in this article")
        )
    return None


class Assigner:
    """Finds the reading of every partial name of every article."""

    def __init__(self, forms: Mapping[FormId, Form], clusters: Clusters) -> None:
        self.forms = forms
        self.clusters = clusters
        self.by_doc: dict[str, list[FormId]] = defaultdict(list)
        self.by_word: dict[str, list[FormId]] = defaultdict(list)
        for ident, form in forms.items():
            for doc in form.docs:
                self.by_doc[doc].append(ident)
            if len(form.name.words) > 1:
                for word in _index_words(form.name):
                    self.by_word[word].append(ident)

    def run(self) -> dict[tuple[str, FormId], Assigned]:
        """(article, spelling) -> the full name that it stands for there."""
        result: dict[tuple[str, FormId], Assigned] = {}
        for doc in sorted(self.by_doc):
            result.update(self._in_document(doc))
        result.update(self._in_bundle(result))
        return {key: a._replace(to=self._end(key[0], a.to, result)) for key, a in result.items()}

    def _end(self, doc: str, root: FormId, done: Mapping[tuple[str, FormId], Assigned]) -> FormId:
        """Where a full name that was itself assigned in this article has gone."""
        for _ in range(3):
            further = {done[doc, i].to for i in self.clusters.members(root) if (doc, i) in done}
            if not further:
                docs = [(d, i) for i in self.clusters.members(root) for d in self.forms[i].docs]
                further = {done[d].to for d in docs if d in done} if all(d in done for d in docs) else set()
            if len(further) != 1 or root in further:
                return root
            (root,) = further
        return root

    def _in_document(self, doc: str) -> Iterator[tuple[tuple[str, FormId], Assigned]]:
        full = [self.forms[i] for i in self.by_doc[doc] if len(self.forms[i].name.words) > 1]
        for ident in self.by_doc[doc]:
            part = self.forms[ident]
            if self._is_partial(part):
                found = self._best(part, full, lambda f: f.docs[doc])
                if found:
                    yield (doc, ident), found

    def _is_partial(self, form: Form) -> bool:
        return len(form.name.words) <= 4 and not form.name.acronym and not form.name.demonym

    def _best(self, part: Form, full: Iterable[Form], weight) -> Assigned | None:  # type: ignore[no-untyped-def]
        """The one reading that holds, or None."""
        found: dict[FormId, tuple[float, int, Relation, FormId]] = {}
        mentions: Counter[FormId] = Counter()
        for form in full:
            if form.id[1] != part.id[1]:
                continue
            fits = relation(part, form)
            if fits is None:
                continue
            root = self.clusters.find(form.id)
            mentions[root] += weight(form)
            old = found.get(root)
            if old is None or (fits.weight, len(form.name.key), form.id) > (old[0], old[1], old[3]):
                found[root] = (fits.weight, len(form.name.key), fits, form.id)
        if not found:
            return None
        top = max(f[0] for f in found.values())
        left = {r: f for r, f in found.items() if f[0] >= top - 0.15}
        total = sum(mentions[r] for r in left)
        root, chosen = max(left.items(), key=lambda item: (mentions[item[0]], item[1][0], item[0]))
        if len(left) > 1 and mentions[root] < SHARE * total:
            return None
        if root == self.clusters.find(part.id):
            return None
        return Assigned(root, chosen[2].alike)

    def _in_bundle(
        self, done: Mapping[tuple[str, FormId], Assigned]
    ) -> Iterator[tuple[tuple[str, FormId], Assigned]]:
        for ident, form in self.forms.items():
            open_docs = [d for d in form.docs if (d, ident) not in done]
            if not open_docs or not self._may_look_far(form):
                continue
            candidates = self._elsewhere(form)
            found = self._best(form, candidates, lambda f: f.count)
            if found:
                why = found.alike._replace(
                    why=f"{found.alike.why}, the only such name in the collection",
                    score=found.alike.score - 0.05,
                )
                yield from (((doc, ident), Assigned(found.to, why)) for doc in sorted(open_docs))

    def _may_look_far(self, form: Form) -> bool:
        name = form.name
        if (
            not self._is_partial(form)
            or form.kind == "other"
            or len(name.last) < 4
            or name.key in lists.heads()["weak"]
        ):
            return False
        return form.id[1] != "" or name.last not in lists.words()

    def _elsewhere(self, form: Form) -> list[Form]:
        from store.names.linking.block import near

        word = form.name.last
        idents = set(self.by_word.get(word, ()))
        if len(word) > 5 and not idents:
            for key in near(word):
                idents.update(self.by_word.get("~" + key, ()))
        found = [self.forms[i] for i in sorted(idents)]
        return [
            f
            for f in found
            if (r := relation(form, f)) is not None and r.weight >= 0.9 and self._is_trusted(form, f)
        ]

    def _is_trusted(self, part: Form, full: Form) -> bool:
        """A given name as a surname needs several articles; an organisation one article that names both."""
        if full.kind == "organisation":
            often = len(full.docs) > 2 and _tail(part, full) is not None
            return often or bool(part.docs.keys() & full.docs.keys())
        return part.name.last not in lists.common_given_names() or len(full.docs) > 2 or part.titled > 0


def _index_words(name: Name) -> set[str]:
    from store.names.linking.block import near

    last = name.last
    return {last, name.words[0]} | ({"~" + k for k in near(last)} if len(last) > 5 else set())


__all__ = ["CORPORATE", "Assigned", "Assigner", "relation"]
