"""The tags of a library as a tree with counts and descriptions: the codebook. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from store.notes.tags import is_below
from store.records import Annotation
from tui.view_models.notes import CodeRow


def rows(
    used: Mapping[str, int], notes: Iterable[Annotation], memos: Mapping[str, str]
) -> tuple[CodeRow, ...]:
    """Every tag, each before those below it, else by name; parents that nothing has are there with 0 of their own.

    `used` counts the passages and the events of a tag; a passage with two tags below one counts once for that one.
    """
    every = [note.tags for note in notes]
    on_notes = Counter(tag for tags in every for tag in tags)
    below = Counter(above for tags in every for above in {a for tag in tags for a in _with_parents(tag)})
    for tag, number in used.items():
        for above in _with_parents(tag):
            below[above] += number - on_notes[tag]
    return tuple(
        CodeRow(tag, used.get(tag, 0), below[tag], memos.get(tag, ""))
        for tag in sorted(below, key=lambda tag: [part.casefold() for part in tag.split("/")])
    )


def parents_for(tag: str, known: Iterable[str]) -> list[str]:
    """Below which tags it can be put: all but itself, those below it, and the one that it is below now."""
    here = tag.rpartition("/")[0]
    every = {above for other in known for above in _with_parents(other)}
    return sorted(other for other in every if not is_below(other, tag) and other != here)


def moved(tag: str, parent: str) -> str:
    """The tag below another, at the top for ""."""
    name = tag.rpartition("/")[2]
    return f"{parent}/{name}" if parent else name


def _with_parents(tag: str) -> list[str]:
    parts = tag.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
