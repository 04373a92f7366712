"""Decisions about names as the journal keeps them, and as the names room takes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from store.errors import StoreError
from store.names.overrides import VERBS, NameDecision, Ref
from store.notes import anchoring
from store.pipeline.ports import Corpus
from store.records import Anchor, Decision
from store.storage import documents

Doc = dict[str, Any]


def ref_document(ref: Ref, text: str = "") -> Doc:
    """A spelling as plain JSON; one mention is kept by its words and their surroundings, for which its text is needed."""
    document: Doc = {"text": ref.text, "kind": ref.kind}
    if ref.article:
        document["article"] = ref.article
    if ref.start >= 0:
        anchor = anchoring.make(text, ref.start, ref.start + _length(ref, text))
        document["anchor"] = documents.anchor_document(anchor)
    return document


def _length(ref: Ref, text: str) -> int:
    """A mention may be broken over lines, which its spelling does not show."""
    end, letters = ref.start, len("".join(ref.text.split()))
    while letters and end < len(text):
        letters -= not text[end].isspace()
        end += 1
    return max(end - ref.start, 1)


class NameOverrides:
    """What stands, with single mentions put on the texts as they are now."""

    def __init__(self, shelf: Corpus) -> None:
        self._shelf = shelf
        self._placed: dict[tuple[str, str, str], int | None] = {}

    def all(self) -> tuple[NameDecision, ...]:
        """All decisions about names; one whose mention is gone waits, and is not among them."""
        found = (self._ruling(d) for d in self._shelf.decisions() if d.kind in VERBS)
        return tuple(ruling for ruling in found if ruling)

    def _ruling(self, decision: Decision) -> NameDecision | None:
        value = decision.value if isinstance(decision.value, dict) else {}
        try:
            one = self._ref(decision, value["one"])
            other = self._ref(decision, value["other"]) if "other" in value else None
        except (KeyError, TypeError, ValueError):
            # A later version may write decisions that this one cannot follow.
            return None
        if one is None or ("other" in value and other is None):
            return None
        verb, said = decision.kind, str(value.get("value", ""))
        return NameDecision(verb, one, other, said, decision.made, key=decision.id)  # type: ignore[arg-type]

    def _ref(self, decision: Decision, document: Mapping[str, Any]) -> Ref | None:
        ref = Ref(str(document["text"]), str(document.get("kind", "")), str(document.get("article", "")))
        if "anchor" not in document:
            return ref
        start = self._start(decision, ref, documents.read_anchor(document["anchor"]))
        return None if start is None else Ref(ref.text, ref.kind, ref.article, start)

    def _start(self, decision: Decision, ref: Ref, anchor: Anchor) -> int | None:
        try:
            key = (decision.id, ref.text, self._shelf.row(ref.article).body)
            if key not in self._placed:
                (place,) = anchoring.reanchor([anchor], self._shelf.document(ref.article).text)
                self._placed[key] = place.start if place.state in ("exact", "moved") else None
            return self._placed[key]
        except StoreError:
            return None


def target(refs: Iterable[Ref]) -> str:
    """What a decision is about, the same for the same spellings in any order."""
    return " = ".join(sorted(ref.label for ref in refs))
