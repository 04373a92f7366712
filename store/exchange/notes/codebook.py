"""The tags of a report as a tree with counts: what coders call a codebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from store.exchange.notes.model import NoteEntry

NO_TAGS = "no tags"
"""What a codebook file without a tag calls the code that its schema wants."""


@dataclass(frozen=True, slots=True)
class Code:
    """One tag of the tree, also one that is only there because others lie below it."""

    tag: str
    """The whole of it: "casualties/military"."""
    own: int
    """Notes with just this tag."""
    below: int
    """Notes with it or one below it, each counted once."""

    @property
    def name(self) -> str:
        """Its last part."""
        return self.tag.rsplit("/", 1)[-1]

    @property
    def depth(self) -> int:
        """How many tags it lies below."""
        return self.tag.count("/")

    @property
    def parent(self) -> str:
        """The tag it lies directly below, "" for one at the top."""
        return self.tag.rpartition("/")[0]


def codes(entries: Iterable[NoteEntry], others: Iterable[str] = ()) -> list[Code]:
    """All tags, each before those below it, otherwise by name; parents that nobody gave are there with 0 of their own.

    `others` are tags that belong to the codebook though no note may have them.
    """
    own: Counter[str] = Counter()
    below: Counter[str] = Counter({above: 0 for tag in others for above in _with_parents(tag)})
    for entry in entries:
        own.update(entry.note.tags)
        below.update({above for tag in entry.note.tags for above in _with_parents(tag)})
    return [Code(tag, own[tag], below[tag]) for tag in sorted(below, key=lambda tag: tag.split("/"))]


def _with_parents(tag: str) -> list[str]:
    parts = tag.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]


def tagged(entries: Iterable[NoteEntry], tag: str) -> Sequence[NoteEntry]:
    """Those with just this tag."""
    return [entry for entry in entries if tag in entry.note.tags]


def untagged(entries: Iterable[NoteEntry]) -> Sequence[NoteEntry]:
    """Those with a comment only."""
    return [entry for entry in entries if not entry.note.tags]
