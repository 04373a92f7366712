"""Partial names go to one full name: of the document first, then of the bundle. Never joined, so nothing chains.

Four passes, each for what the ones before left: in every article the full names that it has itself; beside them teams
told by their place; then the only fitting name of the collection; then what is one with a short name that went somewhere.
At last a full name that was itself assigned hands on what was assigned to it.

That one name means one thing in one article is “one sense per discourse” (Gale, Church & Yarowsky 1992); the
article decides first, the bundle where it is silent. Simplified: counts of mentions decide between readings, no context of words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from store.names.gazetteer import gazetteer
from store.names.resolution import team_names
from store.names.resolution.article_names import Use
from store.names.resolution.clusters import Clusters
from store.names.resolution.daughters import is_begun, is_own_firm, says_more
from store.names.resolution.full_names import ArticleNames, FullNames
from store.names.resolution.partial_names import Reading, Relation, tail
from store.names.resolution.partial_rules import COMMONER, is_partial, may_be_misspelt, may_look_far, related
from store.names.resolution.spelling_index import Form, FormId, form_id
from store.names.spelling.word_similarity import Alike

SHARE = 0.6
"""One reading must hold this share of the mentions of all readings."""
NEARLY = 0.15
"""Readings whose weight is this close to the best one compete with it."""
SURE = 0.9
"""Weight from which on a reading is taken over from another article."""
AS_BEARER = 0.5
"""Weight from which on the only bearer so far is meant: a surname, or a first word that may be one, like Kim."""
FARTHER = 0.05
"""What a reading from another article takes off the score."""
SHORT = 6
"""Letters of a surname up to which no slip of it is looked for in other articles."""
COMMON = 400
"""A word that begins or ends more full names than this tells nothing."""
HANDED_ON = 3
"""Steps at most from a full name that was itself assigned to the one where it ends."""


class Assigned(NamedTuple):
    """Where a partial name of one article went."""

    to: FormId
    alike: Alike


Key = tuple[str, FormId]
"""Article and spelling."""


class _Best(NamedTuple):
    """The best fit of a reading's spellings, in the order of preference."""

    weight: float
    length: int
    id: FormId
    relation: Relation


class PartialNameAssigner:
    """Finds the reading of every partial name of every article."""

    def __init__(
        self, forms: Mapping[FormId, Form], clusters: Clusters, bundle: Mapping[str, Sequence[Use]]
    ) -> None:
        self.forms = forms
        self.bundle = bundle
        self.clusters = clusters
        self.names = FullNames(forms)
        self.done: dict[Key, Assigned] = {}
        """What the articles by themselves have told."""

    def run(self) -> dict[Key, Assigned]:
        """(article, spelling) -> the full name that it stands for there."""
        docs = sorted(self.names.by_doc)
        result = self.done
        for doc in docs:
            result.update(self._in_document(doc))
        for doc in docs:
            result.update(self._beside(doc, result))
        result.update(self._in_bundle(result))
        result.update(self._with_partners(result))
        return _handed_on(result, self.forms, self.clusters)

    def _in_document(self, doc: str) -> Iterator[tuple[Key, Assigned]]:
        names = ArticleNames(self.names.by_doc[doc])
        if not names.by_word:
            return
        for part in self.names.by_doc[doc]:
            if is_partial(part):
                fitting = self._fitting(part, names)
                fits = [(f, r) for f, r in fitting if not self._is_own_firm(doc, part, f)]
                weights = {f.id: f.docs[doc] for f, _ in fits}
                found = self._only_before(doc, part, fits, weights) or self._best(part, fits, weights)
                if found:
                    yield (doc, part.id), found

    def _is_own_firm(self, doc: str, part: Form, full: Form) -> bool:
        if not is_begun(part, full):
            return False
        order = {form_id(use): at for at, use in reversed(list(enumerate(self.bundle[doc])))}
        return is_own_firm(part, full, self.names.by_doc[doc], order)

    def _only_before(
        self, doc: str, part: Form, fits: Sequence[Reading], weights: Mapping[FormId, int]
    ) -> Assigned | None:
        """The only bearer of a surname whom the article has named when it first stands alone: relatives come later."""
        persons = [(f, r) for f, r in fits if f.kind == "person" and r.weight >= AS_BEARER]
        if len({self.clusters.find(f.id) for f, _ in persons}) < 2:
            return None
        before: set[FormId] = set()
        for use in self.bundle[doc]:
            ident = form_id(use)
            if ident == part.id:
                break
            before.add(ident)
        there = [(f, r) for f, r in persons if f.id in before]
        one = len({self.clusters.find(f.id) for f, _ in there}) == 1
        return self._best(part, there, weights) if one else None

    def _fitting(self, part: Form, names: ArticleNames) -> list[Reading]:
        """Full names of an article that the partial one fits: by the same words, else by words nearly the same."""
        word = part.name.words[-1]
        full = self._bearers(part, [f for f in names.with_word(word) if f is not part])
        if full is None:
            return []
        fits = related(part, full)
        if fits or len(word) < 5 or not may_be_misspelt(part):
            return fits
        return [(f, r) for f, r in related(part, names.ending_nearly(word)) if self._may_be_slip(part, f)]

    def _bearers(self, part: Form, full: Sequence[Form]) -> Sequence[Form] | None:
        """Whom a name means, without sons of a better known father; None if only other articles name him in full."""
        juniors = [] if part.name.generation else [f for f in full if self.names.has_known_namesake(f)]
        if not juniors:
            return full
        left = [f for f in full if f not in juniors]
        named = {f.name.words for f in left}
        return left if all(junior.name.words in named for junior in juniors) else None

    def _may_be_slip(self, part: Form, full: Form) -> bool:
        """A slip of the pen is rarer than what it stands for, and nobody's name elsewhere."""
        is_rarer = part.count <= self.names.surnames[full.name.last]
        return may_be_misspelt(part) and is_rarer and part.name.last not in self.names.by_last

    def _beside(self, doc: str, done: Mapping[Key, Assigned]) -> Iterator[tuple[Key, Assigned]]:
        """Teams told by their place."""
        here = self.names.by_doc[doc]
        teams = [f for f in here if team_names.is_told_by_place(f) and (doc, f.id) not in done]
        keys = {" ".join(f.name.words) for f in here} if teams else set()
        for part in teams:
            fits = list(team_names.readings(part, here, keys, self.names))
            found = self._best(part, fits, {f.id: f.count for f, _ in fits})
            if found:
                yield (doc, part.id), found

    def _in_bundle(self, done: Mapping[Key, Assigned]) -> Iterator[tuple[Key, Assigned]]:
        for ident, form in self.forms.items():
            left = [d for d in form.docs if (d, ident) not in done]
            if not left or not may_look_far(form):
                continue
            fits = self._elsewhere(form)
            found = self._best(form, fits, {f.id: f.count for f, _ in fits})
            if found:
                why = f"{found.alike.why}, the only such name in the collection"
                far = Assigned(found.to, found.alike._replace(why=why, score=found.alike.score - FARTHER))
                yield from (((doc, ident), far) for doc in sorted(left))

    def _elsewhere(self, part: Form) -> list[Reading]:
        """Full names of any article; a slip only if no full name has the very word."""
        word, same = part.name.last, self.names.with_word(part)
        if len(same) > COMMON:
            return []
        if same:
            return [(f, r) for f, r in _surely(part, same) if self._is_trusted(part, f)]
        if len(word) <= SHORT or not may_be_misspelt(part):
            return []
        return [
            (f, r) for f, r in _surely(part, self.names.ending_nearly(word)) if self._is_far_slip(part, f)
        ]

    def _is_far_slip(self, part: Form, full: Form) -> bool:
        """Across articles only names that are much more frequent are worth the guess."""
        return self.names.surnames[full.name.last] >= 2 * part.count and self._may_be_slip(part, full)

    def _is_trusted(self, part: Form, full: Form) -> bool:
        """A given name as a surname needs several articles or a title; an organisation one article that names both."""
        together = not part.docs.keys().isdisjoint(full.docs.keys())
        if team_names.is_told_by_place(part):
            known = len(full.docs) > 1 or together
            return known and team_names.is_only_team(part, full, self.names, self.clusters)
        if full.kind == "organisation":
            least = 2 if part.name.last in gazetteer().heads["weak"] else 1
            if is_begun(part, full) and says_more(part, full):
                return together and part.count <= COMMONER * full.count and self._went_to(part, full)
            return together or (len(full.docs) > least and tail(part, full) is not None)
        is_given = part.name.last in gazetteer().common_given_names
        return not is_given or len(full.docs) > 2 or part.titled > 0

    def _went_to(self, part: Form, full: Form) -> bool:
        """The articles that name both take the one for the other."""
        root = self.clusters.find(full.id)
        went = (self.done.get((doc, part.id)) for doc in part.docs.keys() & full.docs.keys())
        return any(to is not None and to.to == root for to in went)

    def _with_partners(self, done: Mapping[Key, Assigned]) -> Iterator[tuple[Key, Assigned]]:
        """What is one with a short name goes where that went, but for slips: 帕希尼扬, stated to be Pashinyan, to Nikol."""
        where: dict[FormId, set[FormId]] = defaultdict(set)
        for (_, ident), assigned in done.items():
            where[ident].add(assigned.to)
        for join in self.clusters.joins:
            if join.alike.how == "typo":
                continue
            for one, other in ((join.a, join.b), (join.b, join.a)):
                if one in where or len(where.get(other, ())) != 1 or len(self.forms[one].name.words) != 1:
                    continue
                (to,) = where[other]
                if self.clusters.find(one) != to:
                    yield from (
                        ((doc, one), Assigned(to, join.alike)) for doc in sorted(self.forms[one].docs)
                    )

    def _best(self, part: Form, fits: Iterable[Reading], weights: Mapping[FormId, int]) -> Assigned | None:
        """The one reading that holds, or None: among those nearly as good as the best, one with most of the mentions."""
        found: dict[FormId, _Best] = {}
        mentions: dict[FormId, int] = {}
        for form, relation in fits:
            root = self.clusters.find(form.id)
            mentions[root] = mentions.get(root, 0) + weights[form.id]
            fit = _Best(relation.weight, len(form.name.key), form.id, relation)
            found[root] = max(found.get(root, fit), fit)
        if not found:
            return None
        top = max(best.weight for best in found.values())
        left = {root: best for root, best in found.items() if best.weight >= top - NEARLY}
        root = max(left, key=lambda r: (mentions[r], left[r].length, r))
        if len(left) > 1 and mentions[root] < SHARE * sum(mentions[r] for r in left):
            return None
        return Assigned(root, left[root].relation.alike) if root != self.clusters.find(part.id) else None


def _surely(part: Form, full: Iterable[Form]) -> Iterator[Reading]:
    """Full names that the partial one fits well enough to be taken over from another article."""
    return ((f, r) for f, r in related(part, full) if r.weight >= SURE)


def _handed_on(
    done: Mapping[Key, Assigned], forms: Mapping[FormId, Form], clusters: Clusters
) -> dict[Key, Assigned]:
    """What was assigned to a full name that was itself assigned goes where that went: in its article, else in all."""
    members: dict[FormId, list[FormId]] = {}
    everywhere: dict[FormId, set[FormId]] = {}

    def gone_from_all(root: FormId) -> set[FormId]:
        """Where a full name has gone that was assigned in every article that has it."""
        if root not in everywhere:
            keys = [(doc, ident) for ident in members[root] for doc in forms[ident].docs]
            everywhere[root] = {done[key].to for key in keys} if all(key in done for key in keys) else set()
        return everywhere[root]

    def end(doc: str, root: FormId) -> FormId:
        for _ in range(HANDED_ON):
            if root not in members:
                members[root] = clusters.members(root)
            further = {done[doc, i].to for i in members[root] if (doc, i) in done} or gone_from_all(root)
            if len(further) != 1 or root in further:
                return root
            (root,) = further
        return root

    ends = ((key, assigned, end(key[0], assigned.to)) for key, assigned in done.items())
    return {key: a if a.to == to else a._replace(to=to) for key, a, to in ends}
