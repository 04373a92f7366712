"""What the findings of an article rest on, as a text to compare: another one, other findings."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b

from store.pipeline.ports import ArticleRow, Corpus
from store.revisions import OF_DATES

UNREADABLE = "unreadable"
"""The state of an article whose text is missing or damaged: it may be mended at any time."""


def dates_set(shelf: Corpus) -> dict[str, str]:
    """What the reader decided of dates, as a digest by article: of its own date, and of words in it."""
    decided: dict[str, list[str]] = {}
    for decision in shelf.decisions():
        if decision.kind in OF_DATES:
            # The target of a "date" is an article's id, "@" and a place in its text.
            about = decision.target.partition("@")[0]
            decided.setdefault(about, []).append(f"{decision.kind} {decision.target} {decision.value}")
    return {
        key: blake2b("\n".join(sorted(said)).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
        for key, said in decided.items()
    }


def state_of(row: ArticleRow, decided: Mapping[str, str], by: str = "") -> str:
    """Stands for all that an article's own findings rest on: its text, the recogniser, the date in force, the reader's
    decisions.

    `decided` is what `dates_set` gives, `by` the state of a recogniser that is not ours. The article's own date and its
    furniture follow from its text.
    """
    return f"{row.body}{'+' if by else ''}{by} {row.date} {decided.get(row.id, '')}"


def same_inputs_but_date(one: str | None, other: str | None) -> bool:
    """True if two states, of one text and recogniser, differ in the date at most; None is an article that is not there."""
    return one is not None and other is not None and one.partition(" ")[0] == other.partition(" ")[0]
