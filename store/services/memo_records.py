"""Memos as decisions keep them, and what becomes of those on tags when a tag is renamed or deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from store.notes import tags
from store.records import Decision
from store.revisions import OF_MEMOS
from store.services.change_log import ChangeLog
from store.services.step_labels import quoted
from store.storage.journal import Change

ARTICLE, ENTITY, TAG = (f"{OF_MEMOS}article", f"{OF_MEMOS}entity", f"{OF_MEMOS}tag")


def of_article(decisions: Iterable[Decision], article: str) -> str:
    """The memo on an article among all decisions, "" if there is none."""
    return next((text_of(d) for d in decisions if d.kind == ARTICLE and d.target == article), "")


def described(decisions: Iterable[Decision]) -> list[str]:
    """The tags that have a memo."""
    return [decision.target for decision in decisions if decision.kind == TAG]


def retagging(log: ChangeLog, old: str, new: str | None) -> list[Change]:
    """The changes that let the memos of a tag, and of all below it, follow its new name; None takes them away.

    Where the new name has a memo already, both are kept in one.
    """
    changes: list[Change] = []
    for decision in log.decisions.all():
        if decision.kind != TAG or not tags.is_below(decision.target, old):
            continue
        changes += log.decisions.withdrawing(TAG, decision.target)
        if new is not None:
            (target,) = tags.renamed([decision.target], old, new)
            texts = (text_of(log.decisions.of(TAG, target)), text_of(decision))
            changes += log.decisions.deciding(TAG, target, {"text": together(*texts)}, log.at())
    return changes


def describe(decision: Decision, title: Callable[[str], str]) -> str:
    """A memo in words; `title` gives an article's title in quotation marks."""
    called = title(decision.target) if decision.kind == ARTICLE else ""
    called = called or quoted(str(value_of(decision).get("called", decision.target)))
    return f"memo on {called}: {quoted(text_of(decision))}"


def value_of(decision: Decision) -> Mapping[str, Any]:
    """What it says; empty where a later version wrote something else there."""
    return decision.value if isinstance(decision.value, dict) else {}


def text_of(decision: Decision | None, field: str = "text") -> str:
    """The words of a memo, "" if there is none."""
    return "" if decision is None else str(value_of(decision).get(field, ""))


def together(*texts: str) -> str:
    """Several texts as one: a paragraph for each that says something else than those before it."""
    return "\n\n".join(dict.fromkeys(filter(None, texts)))
