"""What the text itself says a name is: "Zorvex, a maker of pumps", "Halden is a village in the north"."""

from __future__ import annotations

import re

from store.records import Kind
from store.text.word_lists import word_lists

_SAID = re.compile(
    r"(?: \([^)\n]{1,30}\))?(?:,| is| are| was| were| –| —| -) (?:now |also |still )?(?:a|an|the|one of the|its|their|another) "
    r"((?:[\w'’&-]+ ){0,5}[\w'’&-]+)"
)
_WORDS = word_lists("store.names.gazetteer", "detection.txt")
_ORGANISATION = _WORDS["organisation_nouns"]
_PLACE = _WORDS["place_nouns"]
_PERSON = _WORDS["person_nouns"]
_BY_KIND: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("organisation", _ORGANISATION),
    ("place", _PLACE),
    ("person", _PERSON),
)
_KINDS: dict[str, Kind] = {word: kind for kind, words in _BY_KIND for word in words}
_BREAKS = _WORDS["apposition_ends"]


def kind_at(text: str, end: int) -> Kind | None:
    """The kind that the words behind a name say it is, or None: the last noun before "of", "in" or the like decides."""
    if text[end : end + 1] not in (",", " "):
        return None
    match = _SAID.match(text, end, end + 110)
    if not match:
        return None
    words = match[1].split()
    stop = next((i for i, word in enumerate(words) if word in _BREAKS), len(words))
    return (
        _KINDS.get(words[stop - 1])
        if stop and (stop < len(words) or text[match.end() : match.end() + 1] in ",.;)")
        else None
    )
