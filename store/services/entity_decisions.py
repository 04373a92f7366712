"""What the reader decides about names: every decision one step, anchored to spellings, and told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from store import edtf
from store.errors import DecisionError, NotFoundError
from store.names.overrides import VERBS, YOU, Contradiction, NameDecision, Ref, Verb
from store.pipeline.curated_view import CuratedAnalysis
from store.pipeline.overrides.name_decisions import Doc, ref_document, target
from store.records import KINDS, Decision, Entity
from store.revisions import OF_MEMOS
from store.services import memo_records
from store.services.article_decisions import GENRE
from store.services.change_log import ChangeLog
from store.services.genre_words import a_kind
from store.services.step_labels import quoted
from store.storage.journal import Change

_OPPOSITE: dict[Verb, Verb] = {"same": "different", "different": "same"}


class EntityDecisions:
    """Decisions about names. Entities are given by the id that `analysis().entities()` has for them now.

    Every method raises ReadOnlyError, SaveError, NotFoundError or DecisionError, and gives the contradictions that it brought.
    """

    def __init__(
        self,
        ledger: ChangeLog,
        analysis: Callable[[], CuratedAnalysis],
        text: Callable[[str], str],
    ) -> None:
        self._ledger = ledger
        self._analysis = analysis
        self._text = text

    # Decisions

    def merge(self, one: str, other: str) -> tuple[Contradiction, ...]:
        """Two entities are one."""
        return self._of_two("same", one, other, "join {} and {}")

    def keep_apart(self, one: str, other: str) -> tuple[Contradiction, ...]:
        """Two entities are not the same, whatever resembles."""
        return self._of_two("different", one, other, "keep {} and {} apart")

    def _of_two(self, verb: Verb, one: str, other: str, label: str) -> tuple[Contradiction, ...]:
        first, second = self._entity(one), self._entity(other)
        if first.id == second.id:
            raise DecisionError(
                f"{quoted(first.name)} cannot be joined with itself, nor kept apart from itself."
            )
        refs = (self._analysis().ref(first), self._analysis().ref(second))
        changes = self._withdrawing(_OPPOSITE[verb], target(refs))
        return self._decide(verb, refs, "", label.format(quoted(first.name), quoted(second.name)), changes)

    def split(self, entity: str, text: str, article: str = "", start: int = -1) -> tuple[Contradiction, ...]:
        """A spelling is another's: everywhere, in one article, or (with `start`) one mention of it.

        A spelling that a merge brought leaves by taking that merge back.
        """
        whole = self._spelt(entity, text)
        label = f"split {quoted(text)}{_where(article, start)} off {quoted(whole.name)}"
        merges = () if article else self._merges_of(whole, text)
        if not merges:
            refs = (self._ref(whole, text, article, start), self._analysis().ref(whole))
            return self._decide("split", refs, "", label)
        before = self._analysis().contradictions()
        self._ledger.do(label, [change for ruling in merges for change in self._unmerging(ruling)])
        return self._new(before)

    def _unmerging(self, ruling: NameDecision) -> list[Change]:
        """Takes a merge back; what the alias file joined is told apart."""
        if ruling.by == YOU:
            return self._taking_back(ruling)
        assert ruling.other is not None
        return self._deciding("different", (ruling.one, ruling.other), "")

    def rename(self, entity: str, name: str) -> tuple[Contradiction, ...]:
        """Another name for it; "" gives it its own again."""
        found = self._entity(entity)
        ref, name = self._analysis().ref(found), " ".join(name.split())
        if name:
            return self._decide("rename", (ref,), name, f"rename {quoted(found.name)} to {quoted(name)}")
        changes = self._all_of("rename", found)
        self._ledger.do(f"take back the name {quoted(found.name)}", changes)
        return ()

    def set_kind(self, entity: str, kind: str) -> tuple[Contradiction, ...]:
        """Another kind: person, place, organisation, other."""
        found = self._entity(entity)
        if kind not in KINDS:
            raise DecisionError(f"{quoted(kind)} is no kind of name: choose among {', '.join(KINDS)}.")
        return self._decide(
            "kind", (self._analysis().ref(found),), kind, f"make {quoted(found.name)} {_a(kind)}"
        )

    def not_a_name(
        self, entity: str, text: str = "", article: str = "", start: int = -1
    ) -> tuple[Contradiction, ...]:
        """An entity is no name at all, or one spelling of it is none: everywhere, in one article, or at one place."""
        found = self._spelt(entity, text) if text else self._entity(entity)
        if not text:
            ref = self._analysis().ref(found)
            return self._decide("not a name", (ref,), "all", f"drop {quoted(found.name)}: not a name")
        ref = self._ref(found, text, article, start)
        label = f"drop {quoted(text)}{_where(article, start)}: not a name"
        return self._decide("not a name", (ref,), "", label)

    # What was decided

    def describe(self, decision: Decision) -> str:
        """A decision about a name or a date, in words; one of a later version by its kind alone."""
        with suppress(AttributeError, KeyError, TypeError, ValueError):
            return self._in_words(decision)
        return f"{decision.kind}: {decision.target}"

    def _in_words(self, decision: Decision) -> str:
        value = decision.value if isinstance(decision.value, dict) else {}
        if decision.kind == "published":
            return f"{self._ledger.title_or_gone(decision.target)} is from {edtf.label(str(decision.value))}"
        if decision.kind == GENRE:
            kind = a_kind(str(decision.value))
            return f"{self._ledger.title_or_gone(decision.target)} is {kind}"
        if decision.kind.startswith(OF_MEMOS):
            return memo_records.describe(decision, self._ledger.title_or_gone)
        if decision.kind == "date":
            words = quoted(str(value.get("anchor", {}).get("exact", "")))
            title = self._ledger.title_or_gone(str(value.get("article", "")))
            return f"{words} means {edtf.label(str(value.get('edtf', '')))} in {title}"
        if decision.kind not in VERBS or "one" not in value:
            return f"{decision.kind}: {decision.target}"
        return self._told(decision.kind, value)

    def _told(self, verb: str, value: Doc) -> str:
        one, other = (self._shown(value.get(side, {})) for side in ("one", "other"))
        return {
            "same": f"{one} is {other}",
            "different": f"{one} is not {other}",
            "split": f"{one} is not {other}’s: split off",
            "rename": f"{one} is called {quoted(str(value.get('value', '')))}",
            "kind": f"{one} is {_a(str(value.get('value', '')))}",
            "not a name": f"{one} is not a name",
        }[verb]

    def _shown(self, ref: Doc) -> str:
        words = quoted(str(ref.get("text", "")))
        if not ref.get("article"):
            return words
        once = "once in" if "anchor" in ref else "in"
        return f"{words} ({once} {self._ledger.title_or_gone(ref['article'])})"

    def take_back(self, decision: Decision) -> None:
        """Undoes one decision, however old; a step like any other."""
        self._ledger.take_back(decision, self.describe(decision))

    # Within

    def _entity(self, key: str) -> Entity:
        found = self._analysis().entity(key)
        if found is None:
            raise NotFoundError(f"There is no entity {key} now.")
        return found

    def _spelt(self, key: str, text: str) -> Entity:
        """An entity of which this is a spelling."""
        found = self._entity(key)
        if all(variant.text != text for variant in found.variants):
            raise NotFoundError(f"{quoted(found.name)} is spelt {quoted(text)} nowhere.")
        return found

    def _ref(self, whole: Entity, text: str, article: str, start: int) -> Ref:
        """A spelling of an entity, with the kind of what it was linked to."""
        analysis = self._analysis()
        spellings, parts = analysis.spellings, analysis.decided().parts.get(whole.id, ())
        raw = [part.entity for part in parts] or [whole.id]
        ids = [i for i in spellings.by_text.get(text, ()) if i in raw]
        kind = spellings.entities[ids[0]].kind if ids else whole.kind
        return Ref(text, kind, article, start)

    def _merges_of(self, whole: Entity, text: str) -> tuple[NameDecision, ...]:
        """The merges by which a spelling came here; none if a rule linked it."""
        analysis = self._analysis()
        decided, spellings = analysis.decided(), analysis.spellings
        ids = set(spellings.by_text.get(text, ()))
        home, *guests = decided.parts.get(whole.id, (None,))
        if home and home.entity in ids:
            alone = all(v.text == text for v in spellings.entities[home.entity].variants)
            return decided.by.get(home, ()) if alone else ()
        return tuple(r for part in guests if part and part.entity in ids for r in decided.by.get(part, ()))

    def _decide(
        self, verb: Verb, refs: Iterable[Ref], said: str, label: str, changes: Iterable[Change] = ()
    ) -> tuple[Contradiction, ...]:
        before = self._analysis().contradictions()
        self._ledger.do(label, [*changes, *self._deciding(verb, tuple(refs), said)])
        return self._new(before)

    def _deciding(self, verb: Verb, refs: Sequence[Ref], said: str) -> list[Change]:
        value: Doc = dict(zip(("one", "other"), map(self._document, refs), strict=False))
        if said:
            value["value"] = said
        return self._ledger.decisions.deciding(verb, target(refs), value, self._ledger.at())

    def _document(self, ref: Ref) -> Doc:
        return ref_document(ref, self._text(ref.article) if ref.start >= 0 else "")

    def _withdrawing(self, verb: Verb, about: str) -> list[Change]:
        return self._ledger.decisions.withdrawing(verb, about)

    def _taking_back(self, ruling: NameDecision) -> list[Change]:
        decision = next((d for d in self._ledger.decisions.all() if d.id == ruling.key), None)
        return self._withdrawing(ruling.verb, decision.target) if decision else []

    def _all_of(self, verb: Verb, entity: Entity) -> list[Change]:
        spellings = {variant.text for variant in entity.variants}
        mine = (r for r in self._analysis().rulings() if r.verb == verb and r.one.text in spellings)
        return [change for ruling in mine for change in self._taking_back(ruling)]

    def _new(self, before: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
        known = {contradiction.words for contradiction in before}
        return tuple(c for c in self._analysis().contradictions() if c.words not in known)


def _where(article: str, start: int) -> str:
    return "" if not article else " here" if start >= 0 else " in this article"


def _a(kind: str) -> str:
    return {"organisation": "an organisation", "other": "something else"}.get(kind, f"a {kind}")
