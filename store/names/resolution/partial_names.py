"""How a partial name may fit a full one: as a surname, a given name, the first words or the last ones."""

from __future__ import annotations

from typing import NamedTuple

from store.names.gazetteer import gazetteer
from store.names.resolution.compare_names import person_like
from store.names.resolution.spelling_index import Form
from store.names.spelling.parsed_name import DIRECTIONS, PARTICLES, Name
from store.names.spelling.word_similarity import Alike, alike
from store.text.word_lists import word_lists

_LISTS = word_lists("store.names.gazetteer", "spelling.txt")
_FACILITIES = _LISTS["facilities"]
_INSTITUTIONS = _LISTS["institutions"]
_NEVER_PARTIAL = _LISTS["never_partial"]
_OWNERS = frozenset(("united nations", "un", "european union", "eu", "nato", "african union"))
_ALIKE = 0.85
"""How alike the words of a surname must be to those of the full name."""
_OTHERWISE = 2.5
"""Evidence for another kind that outweighs that a name may be a person's."""


class Relation(NamedTuple):
    """How a partial name fits a full one: 1.0 as a surname, less as a given name."""

    weight: float
    alike: Alike


Reading = tuple[Form, Relation]
"""A full name, and how a partial one fits it."""


def relation(part: Form, full: Form) -> Relation | None:
    """Whether `part` may be a short form of `full`."""
    a, b = part.name, full.name
    if len(a.words) >= len(b.words) or a.key == b.key:
        return None
    if a.acronym:
        return _in_capitals(part, full)
    if full.kind == "person" or (full.kind == "" and person_like(b)):
        return _of_person(part, full)
    if full.kind == "place":
        return _of_place(part, full)
    return _of_organisation(part, full)


def _in_capitals(part: Form, full: Form) -> Relation | None:
    """ "QUEIROZ" in a headline: the surname of a person, written like an acronym."""
    is_surname = part.name.key == full.name.last and full.kind == "person" and part.id[1] in ("", "person")
    return _short(1.0, 0.95, f"surname of “{full.name.text}” in capitals") if is_surname else None


def _short(weight: float, score: float, why: str) -> Relation:
    return Relation(weight, Alike(score, "short form", why))


def _of_person(part: Form, full: Form) -> Relation | None:
    """ "Queiroz", "Marta" or "Sousa" of "Marta de Sousa Queiroz"."""
    a, b = part.name, full.name
    if not _may_be_person(part) or not person_like(b) or (a.place and part.id[1] != "person"):
        return None
    words, core = _without_particles(a), _without_particles(b)
    if len(words) >= len(core) or (len(words) > 1 and words[0] in gazetteer().given_names):
        return None
    worst = min(
        (alike(x, y) for x, y in zip(words, core[-len(words) :], strict=True)),
        key=lambda likeness: likeness.score,
    )
    if worst.score == 1:
        return _short(1.0, 0.95, f"surname of “{b.text}”")
    if worst.score >= _ALIKE:
        why = f"{worst.why}, surname of “{b.text}”"
        return Relation(0.9, worst._replace(score=worst.score - 0.02, why=why))
    return _of_given_names(a, b, words[0], core) if len(words) == 1 else None


def _of_given_names(a: Name, b: Name, word: str, core: tuple[str, ...]) -> Relation | None:
    """One word that is no surname of `b`."""
    if word == core[0]:
        if word in gazetteer().given_names:
            return _short(0.5, 0.82, f"given name of “{b.text}”")
        if a.place or (len(core) > 2 and core[1] in gazetteer().common_given_names):
            return None
        return _short(0.6, 0.85, f"first word of “{b.text}”")
    return _short(0.5, 0.8, f"middle word of “{b.text}”") if word in core[1:-1] else None


def _without_particles(name: Name) -> tuple[str, ...]:
    return tuple(w for w in name.words if w not in PARTICLES) or name.words


def _may_be_person(part: Form) -> bool:
    """No caller and no strong sign says otherwise."""
    if part.id[1]:
        return part.id[1] == "person"
    person = part.evidence.get("person", 0.0)
    return all(part.evidence.get(k, 0.0) - person < _OTHERWISE for k in ("place", "organisation", "other"))


def _of_place(part: Form, full: Form) -> Relation | None:
    """ "Karabakh" of "Nagorno-Karabakh", not "York" of "New York", not "Lachin" of "Lachin corridor"."""
    a, b = part.name, full.name
    if part.kind not in ("place", ""):
        return None
    if b.last in _FACILITIES and b.words[: len(a.words)] == a.words and not a.place and not a.directions:
        return _short(0.85, 0.84, f"first words of “{b.text}”")
    if len(a.words) != 1 or len(b.words) != 2 or a.words[0] != b.last or (a.place and not b.place):
        return None
    heads = gazetteer().heads
    if _tells_apart(b.words[0]) or a.last in heads["place"] or a.last in heads["weak"]:
        return None
    return _short(0.9, 0.88, f"last word of “{b.text}”")


def _tells_apart(first: str) -> bool:
    """A first word that makes another place of it: "New", "North", "Port", "Congolese"."""
    known = gazetteer()
    return any(
        first in words for words in (DIRECTIONS, known.words, known.places, known.demonyms, _NEVER_PARTIAL)
    )


def _of_organisation(part: Form, full: Form) -> Relation | None:
    a = part.name
    is_place = part.kind == "place" or (a.place and part.id[1] != "organisation")
    if part.kind == "person" or is_place or a.demonym:
        return None
    return _front(part, full) if full.name.words[: len(a.words)] == a.words else tail(part, full)


def _front(part: Form, full: Form) -> Relation | None:
    """ "Spartak" of "Spartak Moscow", "Halden Motors" of "Halden Motors Holding"; lands behind make firms of their own."""
    a, text, known = part.name, full.name.text, gazetteer()
    rest = full.name.words[len(a.words) :]
    if _is_club_of_city(part, " ".join(rest)):
        return _short(0.7, 0.84, f"“{text}” without its city, named in full in this article")
    if any(w in known.places or w in known.demonyms or w in DIRECTIONS for w in rest):
        return None
    if (len(a.words) > 1 and a.last in known.heads["weak"]) or a.last in DIRECTIONS:
        return None
    if not all(w in known.words or w in known.heads["weak"] for w in a.words):
        return _short(0.9, 0.85, f"first words of “{text}”")
    # "Academy" of "Academy of Arts": plain words stand for it in its own article only; "Senate" is no "Senate Committee".
    if len(a.words) > 1 or part.kind != "organisation" or rest[0] not in _OPENED:
        return None
    return _short(0.65, 0.82, f"first word of “{text}”, named in full in this article")


_OPENED = frozenset(("of", "for"))


def _is_club_of_city(part: Form, city: str) -> bool:
    """ "Spartak" of "Spartak Moscow": clubs have their city behind; firms have lands there, which are firms of their own."""
    name, known = part.name, gazetteer()
    if city in known.countries or not (city in known.places or city in known.towns):
        return False
    if len(name.words) > 1 or "organisation" not in (part.kind, part.id[1]):
        return False
    return not (name.place or name.demonym or name.last in known.heads["organisation"])


def tail(part: Form, full: Form) -> Relation | None:
    """ "Colts" of "Indianapolis Colts", "Health Ministry" of "Iraqi Health Ministry", "Ministry" of either."""
    words, b = part.name.words, full.name
    if b.words[-len(words) :] != words:
        return None
    front = b.words[: -len(words)]
    if part.name.key in _INSTITUTIONS and " ".join(front) not in gazetteer().countries:
        return None
    is_weak = words[0] in gazetteer().heads["weak"]
    if _is_of_place(front):
        return _short(0.7 if is_weak else 0.9, 0.86, f"“{b.text}” without its place")
    if " ".join(front) in _OWNERS and len(words) > 1:
        return _short(0.9, 0.86, f"“{b.text}” without its owner")
    if len(words) > 1 or is_weak or _is_plural_nickname(part, full):
        return _short(0.7, 0.83, f"last words of “{b.text}”, named in full in this article")
    return None


def _is_of_place(front: tuple[str, ...]) -> bool:
    """A place, or the adjective of one."""
    place, known = " ".join(front), gazetteer()
    return place in known.places or place in known.towns or (len(front) == 1 and front[0] in known.demonyms)


def _is_plural_nickname(part: Form, full: Form) -> bool:
    """ "Heels" of "Tar Heels": the noun of a team, told as one."""
    word, words = part.name.last, full.name.words
    if part.kind != "organisation" or len(words) > 3 or not word.endswith(("s", "x")) or full.name.legal:
        return False
    heads = gazetteer().heads
    return not any(word in heads[kind] for kind in ("organisation", "place", "other")) and len(word) > 3
