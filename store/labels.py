"""The names of steps, as undo tells them: tag “war” on “the 44-day war in …”."""

from __future__ import annotations

from store.records import Annotation

_WIDTH = 40


def quoted(words: str) -> str:
    """The words in one line between quotation marks, cut where they are many."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= _WIDTH else f"“{line[: _WIDTH - 1].rstrip()}…”"


def _tags(tags: tuple[str, ...]) -> str:
    return ", ".join(f"“{tag}”" for tag in tags)


def annotated(note: Annotation) -> str:
    """Of a new annotation."""
    on = f"on {quoted(note.anchor.exact)}"
    if note.tags:
        return f"tag {_tags(note.tags)} {on}"
    return f"note {on}" if note.comment else f"mark {quoted(note.anchor.exact)}"


def changed(before: Annotation, after: Annotation) -> str:
    """Of a change of an annotation: the first that can be said of it."""
    on = f"on {quoted(after.anchor.exact)}"
    added = tuple(tag for tag in after.tags if tag not in before.tags)
    gone = tuple(tag for tag in before.tags if tag not in after.tags)
    if added:
        return f"tag {_tags(added)} {on}"
    if gone:
        return f"take tag {_tags(gone)} off {quoted(after.anchor.exact)}"
    if before.comment != after.comment:
        return f"{'edit' if before.comment else 'write'} note {on}" if after.comment else f"clear note {on}"
    return f"move annotation to {quoted(after.anchor.exact)}"


def deleted(note: Annotation) -> str:
    """Of the deletion of an annotation."""
    words = quoted(note.comment) if note.comment else quoted(note.anchor.exact)
    return f"delete {'note' if note.comment else 'annotation'} {words}"
