"""Teams told by their place alone: "Jacksonville" beside "Jaguars" are the Jacksonville Jaguars of another article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from store.names.gazetteer import gazetteer
from store.names.resolution.clusters import Clusters
from store.names.resolution.full_names import FullNames
from store.names.resolution.partial_names import Reading, Relation
from store.names.resolution.spelling_index import Form
from store.names.spelling.word_similarity import Alike


def is_told_by_place(form: Form) -> bool:
    """A place that a caller or its article gives as an organisation."""
    return form.id[1] == "organisation" and form.name.place


def readings(part: Form, here: Iterable[Form], keys: set[str], names: FullNames) -> Iterator[Reading]:
    """The teams that a place may be in an article: `here` are its names, `keys` their words."""
    for full in names.by_first.get(_city(part)[0], ()):
        if full.kind == "organisation" and (relation := by_halves(part, full, keys)):
            yield full, relation
    for known in here:
        if relation := by_nickname(part, known):
            yield known, relation


def is_only_team(part: Form, full: Form, names: FullNames, clusters: Clusters) -> bool:
    """No other organisation of the collection begins with this place, by its own words or those of the list."""
    first = [f for f in names.by_first.get(full.name.words[0], ()) if f.kind == "organisation"]
    known = [f for f in names.by_usual.get(_city(part)[0], ()) if by_nickname(part, f)]
    return len({clusters.find(f.id) for f in (*first, *known)}) == 1


def by_nickname(part: Form, known: Form) -> Relation | None:
    """A team told by its place is the one that its article also calls by a nickname of the list, or in full."""
    usual = known.name.usual
    is_listed = usual != known.name.key and known.id[1] in ("", "organisation")
    if not is_listed or not usual.startswith(f"{part.name.usual} "):
        return None
    why = f"“{known.name.text}” in this article are the {usual.title()}"
    return Relation(0.9, Alike(0.84, "short form", why))


def by_halves(part: Form, full: Form, keys: set[str]) -> Relation | None:
    """A place given as an organisation is the team whose nickname the article has too: `keys` are its names."""
    city, words = _city(part), full.name.words
    nickname = words[len(city) :]
    if not is_told_by_place(part) or words[: len(city)] != city or not nickname:
        return None
    if " ".join(nickname) not in keys or nickname[-1] in gazetteer().heads["weak"]:
        return None
    why = f"“{full.name.text}” in another article, both its halves in this one"
    return Relation(0.9, Alike(0.84, "short form", why))


def _city(part: Form) -> tuple[str, ...]:
    """The words of a place by its usual name: "Philly" is Philadelphia."""
    return tuple(part.name.usual.split()) or part.name.words
