"""What the text itself says a name is: "Zorvex, a maker of pumps", "Halden is a village in the north"."""

from __future__ import annotations

import re

from store.records import Kind

_SAID = re.compile(
    r"(?: \([^)\n]{1,30}\))?(?:,| is| are| was| were| –| —| -) (?:now |also |still )?(?:a|an|the|one of the|its|their|another) "
    r"((?:[\w'’&-]+ ){0,5}[\w'’&-]+)"
)
_ORGANISATION = frozenset(
    "company firm startup start-up retailer maker manufacturer producer bank lender insurer airline carrier operator newspaper magazine "
    "tabloid weekly website broadcaster channel publisher platform app nonprofit non-profit organisation organization ngo charity group "
    "foundation think-tank agency association federation union coalition party movement militia club team side band consultancy "
    "subsidiary conglomerate exchange university brewery brand supplier provider distributor developer contractor network studio "
    "cooperative watchdog regulator institute outlet".split()
)
_PLACE = frozenset(
    "town city village province district region county state island suburb neighbourhood neighborhood capital port river lake mountain "
    "hamlet settlement municipality borough country kingdom republic territory resort archipelago peninsula valley desert".split()
)
_PERSON = frozenset(
    "man woman boy girl resident mother father native teenager farmer teacher student lawyer activist".split()
)
_BY_KIND: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("organisation", _ORGANISATION),
    ("place", _PLACE),
    ("person", _PERSON),
)
_KINDS: dict[str, Kind] = {word: kind for kind, words in _BY_KIND for word in words}
_BREAKS = frozenset(
    "of for in from by at with who which that and said on to where based founded whose near says has is was run owned".split()
)


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
