"""Partial names go to one full name: of the document first, then of the bundle. Never joined, so nothing chains."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from store.names.gazetteer import gazetteer
from store.names.resolution.clusters import Clusters
from store.names.resolution.partial_names import Relation, by_nickname, halves, relation, tail
from store.names.resolution.spelling_index import Form, FormId
from store.names.spelling.parsed_name import PARTICLES
from store.names.spelling.slip_keys import near
from store.names.spelling.word_similarity import Alike

SHARE = 0.6
"""One reading must hold this share of the mentions of all readings."""
NEARLY = 0.15
"""Readings whose weight is this close to the best one compete with it."""


SHORT = 6
"""Letters of a surname up to which no slip of it is looked for in other articles."""
FEW = 2
"""Mentions of a surname up to which it is not looked for either."""
COMMON = 400
"""A word that begins or ends more full names than this tells nothing."""


class Assigned(NamedTuple):
    """Where a partial name of one article went."""

    to: FormId
    alike: Alike


Key = tuple[str, FormId]
"""Article and spelling."""


class PartialNameAssigner:
    """Finds the reading of every partial name of every article."""

    def __init__(self, forms: Mapping[FormId, Form], clusters: Clusters) -> None:
        self.forms = forms
        self.clusters = clusters
        self.by_doc: dict[str, list[Form]] = defaultdict(list)
        self.by_last: dict[str, list[Form]] = defaultdict(list)
        self.by_first: dict[str, list[Form]] = defaultdict(list)
        self.nicknames: dict[str, list[Form]] = defaultdict(list)
        self.surnames: Counter[str] = Counter()
        for form in forms.values():
            self.surnames[form.name.last] += form.count
            for doc in form.docs:
                self.by_doc[doc].append(form)
            if form.name.usual != form.name.key:
                self.nicknames[form.name.usual.split()[0]].append(form)
            if len(form.name.words) > 1:
                self.by_last[form.name.last].append(form)
                if form.name.words[0] != form.name.last:
                    self.by_first[form.name.words[0]].append(form)
        self._near: Mapping[str, Sequence[str]] | None = None
        self._here: tuple[object, Mapping[str, Sequence[str]]] | None = None
        self._members: dict[FormId, list[FormId]] = {}
        self._further: dict[FormId, set[FormId]] = {}

    def run(self) -> dict[Key, Assigned]:
        """(article, spelling) -> the full name that it stands for there."""
        result: dict[Key, Assigned] = {}
        for doc in sorted(self.by_doc):
            result.update(self._in_document(doc))
        for doc in sorted(self.by_doc):
            result.update(self._beside(doc, result))
        result.update(self._in_bundle(result))
        result.update(self._with_partners(result))
        ends = ((key, a, self._end(key[0], a.to, result)) for key, a in result.items())
        return {key: a if a.to == to else a._replace(to=to) for key, a, to in ends}

    def _end(self, doc: str, root: FormId, done: Mapping[Key, Assigned]) -> FormId:
        """Where a full name that was itself assigned in this article has gone."""
        for _ in range(3):
            if root not in self._members:
                self._members[root] = self.clusters.members(root)
            further = {done[doc, i].to for i in self._members[root] if (doc, i) in done}
            further = further or self._gone_from_all(root, done)
            if len(further) != 1 or root in further:
                return root
            (root,) = further
        return root

    def _gone_from_all(self, root: FormId, done: Mapping[Key, Assigned]) -> set[FormId]:
        """Where a full name has gone that was assigned in every article that has it."""
        if root not in self._further:
            everywhere = ((d, i) for i in self._members[root] for d in self.forms[i].docs)
            further: set[FormId] = set()
            for key in everywhere:
                if key not in done:
                    further = set()
                    break
                further.add(done[key].to)
            self._further[root] = further
        return self._further[root]

    def _in_document(self, doc: str) -> Iterator[tuple[Key, Assigned]]:
        here = self.by_doc[doc]
        by_word: dict[str, list[Form]] = defaultdict(list)
        for form in here:
            if len(form.name.words) > 1:
                for word in set(form.name.words):
                    by_word[word].append(form)
        if not by_word:
            return
        for part in here:
            if _is_partial(part):
                fits = self._fitting(part, by_word)
                found = self._best(part, fits, {f.id: f.docs[doc] for f, _ in fits})
                if found:
                    yield (doc, part.id), found

    def _fitting(self, part: Form, by_word: Mapping[str, list[Form]]) -> list[tuple[Form, Relation]]:
        """Full names of an article that the partial one fits: by the same words, else by words nearly the same."""
        words = part.name.words
        same = [f for f in by_word.get(words[-1], ()) if f is not part]
        fits = _related(part, same)
        if fits or len(words[-1]) < 5 or not _may_be_misspelt(part):
            return fits
        other = [f for w in self._similar(words[-1], by_word) for f in by_word[w] if f.name.last == w]
        return [(f, r) for f, r in _related(part, other) if self._may_be_slip(part, f)]

    def _similar(self, word: str, by_word: Mapping[str, list[Form]]) -> list[str]:
        """Words of an article that may be the same with a slip; long lists of names go by their keys."""
        if len(by_word) <= 200:
            fewest, most = max(len(word) - 2, 4), len(word) + 2
            return [w for w in by_word if fewest <= len(w) <= most and _begin_alike(word, w)]
        if self._here is None or self._here[0] is not by_word:
            self._here = (by_word, _by_slips(by_word))
        return sorted({w for key in near(word) for w in self._here[1].get(key, ()) if w != word})

    def _may_be_slip(self, part: Form, full: Form) -> bool:
        """A slip of the pen is rarer than what it stands for, and nobody's name elsewhere."""
        word = part.name.last
        if not _may_be_misspelt(part) or part.count > self.surnames[full.name.last]:
            return False
        return not any(f.name.last == word for f in self.by_last.get(word, ()))

    def _is_far_slip(self, part: Form, full: Form) -> bool:
        """Across articles only long names that are frequent are worth the guess."""
        often = self.surnames[full.name.last]
        return (
            len(part.name.last) > SHORT
            and often > FEW
            and often >= 2 * part.count
            and self._may_be_slip(part, full)
        )

    def _best(
        self, part: Form, fits: Iterable[tuple[Form, Relation]], weights: Mapping[FormId, int]
    ) -> Assigned | None:
        """The one reading that holds, or None."""
        found: dict[FormId, tuple[float, int, FormId, Relation]] = {}
        mentions: dict[FormId, int] = {}
        for form, fit in fits:
            root = self.clusters.find(form.id)
            mentions[root] = mentions.get(root, 0) + weights[form.id]
            found[root] = max(
                found.get(root, (0.0, 0, ("", ""), fit)), (fit.weight, len(form.name.key), form.id, fit)
            )
        if not found:
            return None
        top = max(f[0] for f in found.values())
        left = {root: f for root, f in found.items() if f[0] >= top - NEARLY}
        root = max(left, key=lambda r: (mentions[r], left[r][0], r))
        if len(left) > 1 and mentions[root] < SHARE * sum(mentions[r] for r in left):
            return None
        return Assigned(root, left[root][3].alike) if root != self.clusters.find(part.id) else None

    def _beside(self, doc: str, done: Mapping[Key, Assigned]) -> Iterator[tuple[Key, Assigned]]:
        """ "Jacksonville" beside "Jaguars" are the Jacksonville Jaguars that another article names in full."""
        here = self.by_doc[doc]
        teams = [f for f in here if f.id[1] == "organisation" and f.name.place and (doc, f.id) not in done]
        keys = {" ".join(f.name.words) for f in here} if teams else set()
        for part in teams:
            full = [f for f in self.by_first.get(_city(part)[0], ()) if f.kind == "organisation"]
            fits = [(f, r) for f in full if (r := halves(part, f, keys)) is not None]
            fits += [(f, r) for f in here if (r := by_nickname(part, f)) is not None]
            found = self._best(part, fits, {f.id: f.count for f, _ in fits})
            if found:
                yield (doc, part.id), found

    def _in_bundle(self, done: Mapping[Key, Assigned]) -> Iterator[tuple[Key, Assigned]]:
        for ident, form in self.forms.items():
            left = [d for d in form.docs if (d, ident) not in done]
            if not left or not _may_look_far(form):
                continue
            fits = self._elsewhere(form)
            found = self._best(form, fits, {f.id: f.count for f, _ in fits})
            if found:
                why = f"{found.alike.why}, the only such name in the collection"
                far = Assigned(found.to, found.alike._replace(why=why, score=found.alike.score - 0.05))
                yield from (((doc, ident), far) for doc in sorted(left))

    def _with_partners(self, done: Mapping[Key, Assigned]) -> Iterator[tuple[Key, Assigned]]:
        """What is one with a short name goes where that went, but for slips: 帕希尼扬, stated to be Pashinyan, to Nikol."""
        where: dict[FormId, set[FormId]] = defaultdict(set)
        for (_, ident), assigned in done.items():
            where[ident].add(assigned.to)
        for join in self.clusters.joins:
            for one, other in ((join.a, join.b), (join.b, join.a)):
                if (
                    join.alike.how == "typo"
                    or one in where
                    or len(where.get(other, ())) != 1
                    or len(self.forms[one].name.words) != 1
                ):
                    continue
                (to,) = where[other]
                if self.clusters.find(one) != to:
                    yield from (
                        ((doc, one), Assigned(to, join.alike)) for doc in sorted(self.forms[one].docs)
                    )

    def _elsewhere(self, part: Form) -> list[tuple[Form, Relation]]:
        word = part.name.last
        found = [*self.by_last.get(word, ()), *self.by_first.get(part.name.words[0], ())]
        if len(found) > COMMON:
            return []
        fits = [(f, r) for f, r in _related(part, found) if r.weight >= 0.9 and self._is_trusted(part, f)]
        if fits or found or len(word) <= SHORT or not _may_be_misspelt(part):
            return fits
        words = sorted({w for key in near(word) for w in self._words_near().get(key, ())})
        found = [f for w in words if w != word for f in self.by_last[w] if f.name.last == w]
        return [(f, r) for f, r in _related(part, found) if r.weight >= 0.9 and self._is_far_slip(part, f)]

    def _is_only_team(self, part: Form, full: Form) -> bool:
        """No other organisation of the collection begins with this place, by its own words or those of the list."""
        city = _city(part)[0]
        first = [f for f in self.by_first.get(full.name.words[0], ()) if f.kind == "organisation"]
        known = [f for f in self.nicknames.get(city, ()) if by_nickname(part, f) is not None]
        return len({self.clusters.find(f.id) for f in (*first, *known)}) == 1

    def _words_near(self) -> Mapping[str, Sequence[str]]:
        """Surnames worth a guess, by what they share with their slips."""
        if self._near is None:
            self._near = _by_slips(word for word in self.by_last if self.surnames[word] > FEW)
        return self._near

    def _is_trusted(self, part: Form, full: Form) -> bool:
        """A given name as a surname needs several articles or a title; an organisation one article that names both."""
        if part.id[1] == "organisation" and part.name.place:
            near_by = len(full.docs) > 1 or bool(part.docs.keys() & full.docs.keys())
            return near_by and self._is_only_team(part, full)
        if full.kind == "organisation":
            least = 2 if part.name.last in gazetteer().heads["weak"] else 1
            often = len(full.docs) > least and tail(part, full) is not None
            return often or bool(part.docs.keys() & full.docs.keys())
        return part.name.last not in gazetteer().common_given_names or len(full.docs) > 2 or part.titled > 0


def _by_slips(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Longer words, by what they share with their slips."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) > 4:
            for key in near(word):
                found[key].append(word)
    return found


def _city(part: Form) -> list[str]:
    """The words of a place by its usual name: "Philly" is Philadelphia."""
    return part.name.usual.split() or list(part.name.words)


def _may_be_misspelt(part: Form) -> bool:
    """Given names, places and plain words are spelt as they are meant."""
    word = part.name.last
    if part.kind not in ("person", "") or part.name.place or part.name.key in gazetteer().known_organisations:
        return False
    return word not in gazetteer().given_names and word not in gazetteer().words


def _is_partial(form: Form) -> bool:
    return len(form.name.words) <= 4 and not form.name.acronym and not form.name.demonym


def _is_settled(part: Form, full: Form) -> bool:
    """What the lists know, or what is much commoner than the longer name that it begins, is no short form of it."""
    a, b = part.name, full.name
    if full.kind == "person":
        longer = len(b.words) == len(a.words) + 1 and part.count > 3 * full.count
        return longer and sum(w not in PARTICLES for w in a.words) > 1
    if a.place or b.words[: len(a.words)] != a.words:
        return False
    return (
        a.usual != a.key
        or a.key in gazetteer().usual_names
        or (len(a.words) > 1 and part.count > 3 * full.count)
    )


def _may_look_far(form: Form) -> bool:
    name = form.name
    if (
        not _is_partial(form)
        or form.kind == "other"
        or len(name.last) < 4
        or name.key in gazetteer().heads["weak"]
    ):
        return False
    return form.id[1] != "" or name.last not in gazetteer().words


def _begin_alike(a: str, b: str) -> bool:
    """Worth a closer look: the first letters are shared or swapped."""
    return (a[0] == b[0] or a[0] == b[1] or b[0] == a[1] or a[1] == b[1]) and a != b


def _related(part: Form, full: Iterable[Form]) -> list[tuple[Form, Relation]]:
    words = len(part.name.words)
    found = (
        (f, relation(part, f))
        for f in full
        if len(f.name.words) > words and _may_be_one(part, f) and not _is_settled(part, f)
    )
    return [(f, r) for f, r in found if r is not None]


def _may_be_one(part: Form, full: Form) -> bool:
    """Kinds that a caller gave must agree; what only the short form's article tells, the full name's vote must not deny."""
    return part.id[1] == full.id[1] or (full.id[1] == "" and part.id[1] == full.kind)
