"""Which spellings may be short for others at all, before it is asked how they fit."""

from __future__ import annotations

from collections.abc import Iterable

from store.names.gazetteer import gazetteer
from store.names.resolution.partial_names import Reading, relation
from store.names.resolution.spelling_index import Form
from store.names.spelling.parsed_name import PARTICLES

IN_CAPITALS = 4
"""Letters from which on a word in capitals may be a surname in a headline."""
LONGEST = 4
"""Words of the longest partial name."""
COMMONER = 3
"""A name that is this many times as frequent as the longer one that it begins is a name of its own."""


def is_partial(form: Form) -> bool:
    """It has the form of a short name."""
    is_short_form = not form.name.acronym or len(form.name.key) >= IN_CAPITALS
    return len(form.name.words) <= LONGEST and is_short_form and not form.name.demonym


def may_be_misspelt(part: Form) -> bool:
    """Given names, places and plain words are spelt as they are meant."""
    word, known = part.name.last, gazetteer()
    if (
        part.name.acronym
        or part.kind not in ("person", "")
        or part.name.place
        or part.name.key in known.known_organisations
    ):
        return False
    return word not in known.given_names and word not in known.words


def may_look_far(form: Form) -> bool:
    """Distinctive enough to stand for a name of another article."""
    name, known = form.name, gazetteer()
    if not is_partial(form) or form.kind == "other" or form.name.acronym:
        return False
    if len(name.last) < 4 or name.key in known.heads["weak"]:
        return False
    return form.id[1] != "" or name.last not in known.words


def related(part: Form, full: Iterable[Form]) -> list[Reading]:
    """Those of the longer names that the partial one may stand for, and how it fits each."""
    words = len(part.name.words)
    found = (
        (f, relation(part, f))
        for f in full
        if len(f.name.words) > words and _may_be_one(part, f) and not _is_settled(part, f)
    )
    return [(f, r) for f, r in found if r is not None]


def _may_be_one(part: Form, full: Form) -> bool:
    """Kinds that a caller gave must agree; what only the short form's article tells, the full name's vote must not deny."""
    if part.name.generation not in ("", full.name.generation):
        return False
    return part.id[1] == full.id[1] or (full.id[1] == "" and part.id[1] == full.kind)


def _is_settled(part: Form, full: Form) -> bool:
    """What the lists know, or what is much commoner than the longer name that it begins, is no short form of it."""
    a, b = part.name, full.name
    is_commoner = part.count > COMMONER * full.count
    if full.kind == "person":
        several = sum(w not in PARTICLES for w in a.words) > 1
        return is_commoner and several and len(b.words) == len(a.words) + 1
    if a.place or b.words[: len(a.words)] != a.words:
        return False
    is_listed = a.usual != a.key or a.key in gazetteer().usual_names
    return is_listed or (is_commoner and len(a.words) > 1)
