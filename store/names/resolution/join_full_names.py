"""Joins spellings that name one thing by themselves: aliases, statements, acronyms, full names alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from store.names.detection.other_script import RULE
from store.names.gazetteer import gazetteer
from store.names.model import Stated
from store.names.resolution.blocking import pairs
from store.names.resolution.clusters import Clusters
from store.names.resolution.compare_names import JOIN, compare_names, may_join, person_like
from store.names.resolution.spelling_index import Form, FormId
from store.names.spelling.acronyms import initials, initials_fit, is_acronym
from store.names.spelling.lands import written
from store.names.spelling.offices import office
from store.names.spelling.parsed_name import Name, parse
from store.names.spelling.romanisation import of_soft_g, script
from store.names.spelling.word_similarity import Alike
from store.records import How

SURE_OF_ONE_WORD = 3
"""Mentions from which on a name of one word is known well enough for another article's spelling to be a slip of it."""

Forms = Mapping[FormId, Form]


class Joiner:
    """Joins the spellings of a bundle, in the order of trust."""

    def __init__(self, forms: Forms, stated: Sequence[tuple[str, Stated]]) -> None:
        self.forms = forms
        self.stated = stated
        self.clusters = Clusters(forms)
        self.by_key: dict[str, list[FormId]] = defaultdict(list)
        for ident in forms:
            self.by_key[ident[0]].append(ident)

    def run(self) -> Clusters:
        """All joins that need no document."""
        self._aliases()
        self._statements()
        self._acronyms()
        self._alike()
        return self.clusters

    def _aliases(self) -> None:
        groups: dict[tuple[str, str], list[FormId]] = defaultdict(list)
        for ident, form in self.forms.items():
            groups[form.name.usual, ident[1]].append(ident)
        for usual, idents in sorted(
            (usual, idents) for (usual, _), idents in groups.items() if len(idents) > 1
        ):
            first = max(idents, key=lambda i: (self.forms[i].count, i))
            for ident in idents:
                if ident != first:
                    self.clusters.join(first, ident, self._alias(ident, usual))

    def _alias(self, ident: FormId, usual: str) -> Alike:
        text = self.forms[ident].name.text
        shown = gazetteer().usual_names.get(usual, usual)
        if script(text) != "latin":
            return Alike(0.98, "transliteration", f"“{text}” is “{shown}” in the list of places")
        if (its := office(ident[0])) and its.land and f"{its.what} of {its.land}" == usual:
            return Alike(0.97, "alias", f"both are the {its.what} of {written(its.land)}")
        how: How = "acronym" if is_acronym(text) else "alias"
        return Alike(0.98, how, f"the list of names has “{text}” for “{shown}”")

    def _statements(self) -> None:
        for article, said in sorted(self.stated):
            for a in self.by_key.get(parse(said.long).key, ()):
                for b in self.by_key.get(parse(said.short).key, ()):
                    if a[1] == b[1] and self._may_be_stated(a, b, said):
                        how: How = (
                            "acronym"
                            if is_acronym(said.short)
                            else "transliteration"
                            if said.rule == RULE
                            else "alias"
                        )
                        why = f"article {article} says so: “{said.long}”, {said.rule} “{said.short}”"
                        self.clusters.join(a, b, Alike(0.97, how, why))

    def _may_be_stated(self, a: FormId, b: FormId, said: Stated) -> bool:
        """An acronym with two long forms in the bundle is left to its documents."""
        if is_acronym(said.short) and said.rule != "brackets" and not initials_fit(said.long, said.short):
            return False
        if not is_acronym(said.short):
            left, right = self.forms[a].name, self.forms[b].name
            return not (
                left.place and right.place and left.usual != right.usual and left.key in gazetteer().countries
            )
        others = {parse(s.long).key for _, s in self.stated if parse(s.short).key == b[0]}
        return all(o == a[0] or compare_names(parse(said.long), self._name(o)).score >= JOIN for o in others)

    def _name(self, key: str) -> Name:
        idents = self.by_key.get(key)
        return self.forms[idents[0]].name if idents else parse(key)

    def _acronyms(self) -> None:
        """Acronyms of three letters and more with exactly one long form in the bundle."""
        long_forms = self._by_initials()
        for ident, form in self.forms.items():
            if not form.name.acronym or form.name.place or form.name.key in gazetteer().known_organisations:
                continue
            same_kind = [i for i in long_forms.get(form.name.key.upper(), ()) if i[1] == ident[1]]
            idents = [i for i in same_kind if self._may_have_initials(i, form)]
            roots = {self.clusters.find(i) for i in idents}
            if len(roots) == 1 and self.clusters.find(ident) not in roots:
                long = self.forms[idents[0]].name.text
                why = f"initials of “{long}”, the only name here that has them"
                self.clusters.join(ident, idents[0], Alike(0.9, "acronym", why))

    def _by_initials(self) -> Mapping[str, list[FormId]]:
        """Acronym -> the names of several words that it may be of."""
        found: dict[str, list[FormId]] = defaultdict(list)
        for ident, form in self.forms.items():
            if len(form.name.words) > 1 and form.kind != "person":
                for letters in initials(form.name.text):
                    found[letters].append(ident)
        return found

    def _may_have_initials(self, ident: FormId, short: Form) -> bool:
        """Two letters prove something for an organisation of the same article only; nobody's initials are guessed."""
        long = self.forms[ident]
        if long.kind == "person" or (long.kind != "organisation" and person_like(long.name)):
            return False
        together = not long.docs.keys().isdisjoint(short.docs)
        if len(short.name.key) > 2:
            return together or self._share_a_name(long, short)
        return long.kind == "organisation" and together

    def _share_a_name(self, long: Form, short: Form) -> bool:
        """Some article of either tells of one and the same third thing: initials alone fit too many."""
        one = {ident for doc in long.docs for ident in self._of_doc[doc]} - {long.id}
        return any(ident in one for doc in short.docs for ident in self._of_doc[doc])

    @cached_property
    def _of_doc(self) -> Mapping[str, list[FormId]]:
        """The spellings of every article."""
        found: dict[str, list[FormId]] = defaultdict(list)
        for ident, form in self.forms.items():
            for doc in form.docs:
                found[doc].append(ident)
        return found

    def _alike(self) -> None:
        found = []
        for a, b in pairs(self.forms.values()):
            if a.id[1] != b.id[1] or not may_join(a.name, b.name):
                continue
            result = compare_names(a.name, b.name, self._kind(a, b))
            if result.score >= JOIN and self._is_rare_enough(a, b, result):
                found.append((-result.score, a.id, b.id, result))
        for _, a_id, b_id, result in sorted(found, key=lambda f: f[:3]):
            self.clusters.join(a_id, b_id, result, self._compatible)

    def _kind(self, a: Form, b: Form) -> str:
        return a.kind if a.kind == b.kind else ""

    def _compatible(self, a: FormId, b: FormId) -> bool:
        """No two full names in one cluster may contradict each other."""
        left, right = self.forms[a], self.forms[b]
        if len(left.name.words) == 1 or len(right.name.words) == 1 or left.name.usual == right.name.usual:
            return True
        if not person_like(left.name) or not person_like(right.name):
            return True
        return compare_names(left.name, right.name, self._kind(left, right)).score > 0

    def _is_rare_enough(self, a: Form, b: Form, found: Alike) -> bool:
        """Two spellings that are both frequent are two names, however alike."""
        if found.how not in ("typo", "transliteration") or script(a.name.text) != script(b.name.text):
            return True
        if a.name.words == b.name.words or of_soft_g(a.name.text, b.name.text):
            return True
        few, many = sorted((a.count, b.count))
        if len(a.name.words) == 1 and many < SURE_OF_ONE_WORD and not a.docs.keys() & b.docs.keys():
            return False
        if found.how == "transliteration":
            return len(a.name.words) > 1 or few < 6 or few * 10 < many
        if len(a.name.words) == 1:
            return few == 1
        if few >= 5:
            return False
        short = min(len(a.name.key), len(b.name.key))
        return short >= 8 or many >= 5 * few
