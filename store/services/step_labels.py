"""The names of steps, as undo tells them: tag “war” on “the 44-day war in …”; decisions about events in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from store import edtf
from store.records import Annotation

_WIDTH = 40
NARROW = 24
"""Characters of words of which a line quotes two."""


def quoted(words: str, width: int = _WIDTH) -> str:
    """The words in one line between quotation marks, cut where they are many."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= width else f"“{line[: width - 1].rstrip()}…”"


def counted(number: int, noun: str) -> str:
    """ "1 article", "1,200 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(tags: Iterable[str]) -> str:
    """Tags in quotation marks."""
    return ", ".join(f"“{tag}”" for tag in tags)


def annotated(note: Annotation) -> str:
    """Of a new annotation."""
    on = f"on {quoted(note.anchor.exact)}"
    if note.tags:
        return f"tag {listed(note.tags)} {on}"
    return f"note {on}" if note.comment else f"mark {quoted(note.anchor.exact)}"


def changed(before: Annotation, after: Annotation) -> str:
    """Of a change of an annotation: the first that can be said of it."""
    on = f"on {quoted(after.anchor.exact)}"
    added = tuple(tag for tag in after.tags if tag not in before.tags)
    gone = tuple(tag for tag in before.tags if tag not in after.tags)
    if added:
        return f"tag {listed(added)} {on}"
    if gone:
        return f"take tag {listed(gone)} off {quoted(after.anchor.exact)}"
    if before.comment != after.comment:
        return f"{'edit' if before.comment else 'write'} note {on}" if after.comment else f"clear note {on}"
    return f"move annotation to {quoted(after.anchor.exact)}"


def deleted(note: Annotation) -> str:
    """Of the deletion of an annotation."""
    words = quoted(note.comment) if note.comment else quoted(note.anchor.exact)
    return f"delete {'note' if note.comment else 'annotation'} {words}"


def event_decided(kind: str, value: Mapping[str, Any], title: Callable[[str], str]) -> str:
    """A decision about an event in words; `title` gives an article's title in quotation marks."""
    one, headline = (quoted(str(value.get(name, ""))) for name in ("called", "headline"))
    short, other = (quoted(str(value.get(name, "")), NARROW) for name in ("called", "also"))
    words, where = _cited(value.get("passages" if kind == "event made" else "others", ()), title)
    return {
        "event confirmed": f"{one} is confirmed",
        "event hidden": f"{one} is hidden",
        "event date": f"{one} is of {edtf.label(value.get('date'))}",
        "event title": f"{short} is headed {headline}",
        "event same": f"{short} and {other} are one event",
        "event split": f"{words} split off {short}",
        "event made": f"event made of {words}{where}",
        "event passage": f"{words}{where} tells {short}",
        "event memo": f"memo on {short}: {quoted(str(value.get('memo', '')))}",
        "event tags": f"{one} is tagged {listed(value.get('tags', ()))}",
    }[kind]


def _cited(passages: Sequence[Mapping[str, Any]], title: Callable[[str], str]) -> tuple[str, str]:
    """The words of a passage and where they stand; of several their number."""
    if len(passages) != 1:
        return f"{len(passages)} passages", ""
    words = str(passages[0].get("anchor", {}).get("exact", ""))
    return quoted(words, NARROW), f" in {title(str(passages[0].get('article', '')))}"
