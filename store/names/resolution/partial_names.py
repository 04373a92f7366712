"""How a partial name may fit a full one: as a surname, a given name, the first words or the last ones."""

from __future__ import annotations

from typing import NamedTuple

from store.names.gazetteer import gazetteer
from store.names.resolution.compare_names import person_like
from store.names.resolution.spelling_index import Form
from store.names.spelling.parsed_name import DIRECTIONS, PARTICLES
from store.names.spelling.word_similarity import Alike, alike
from store.text.word_lists import word_lists


class Relation(NamedTuple):
    """How a partial name fits a full one: 1.0 as a surname, less as a given name."""

    weight: float
    alike: Alike


def relation(part: Form, full: Form) -> Relation | None:
    """Whether `part` may be a short form of `full`."""
    a, b = part.name, full.name
    if len(a.words) >= len(b.words) or a.key == b.key or a.acronym:
        return None
    if full.kind == "person" or (full.kind == "" and person_like(b)):
        return _of_person(part, full)
    if full.kind == "place":
        return _of_place(part, full)
    return _of_organisation(part, full)


def _of_person(part: Form, full: Form) -> Relation | None:
    a, b = part.name, full.name
    if not _may_be_person(part) or not person_like(b) or (a.place and part.id[1] != "person"):
        return None
    words = tuple(w for w in a.words if w not in PARTICLES) or a.words
    core = tuple(w for w in b.words if w not in PARTICLES) or b.words
    if len(words) >= len(core) or not words or (len(words) > 1 and words[0] in gazetteer().given_names):
        return None
    tail = [alike(x, y) for x, y in zip(words, core[-len(words) :], strict=True)]
    worst = min(tail, key=lambda x: x.score)
    if worst.score == 1:
        return Relation(1.0, Alike(0.95, "short form", f"surname of “{b.text}”"))
    if worst.score >= 0.85:
        return Relation(
            0.9, worst._replace(score=worst.score - 0.02, why=f"{worst.why}, surname of “{b.text}”")
        )
    if len(words) == 1 and words[0] == core[0]:
        if words[0] in gazetteer().given_names:
            return Relation(0.5, Alike(0.82, "short form", f"given name of “{b.text}”"))
        if a.place or (len(core) > 2 and core[1] in gazetteer().common_given_names):
            return None
        return Relation(0.6, Alike(0.85, "short form", f"first word of “{b.text}”"))
    if len(words) == 1 and words[0] in core[1:-1]:
        return Relation(0.5, Alike(0.8, "short form", f"middle word of “{b.text}”"))
    return None


def _may_be_person(part: Form) -> bool:
    """No caller and no strong sign says otherwise."""
    if part.id[1]:
        return part.id[1] == "person"
    person = part.evidence.get("person", 0.0)
    return all(part.evidence.get(k, 0.0) - person < 2.5 for k in ("place", "organisation", "other"))


def _of_place(part: Form, full: Form) -> Relation | None:
    """ "Karabakh" of "Nagorno-Karabakh", not "York" of "New York", not "Lachin" of "Lachin corridor"."""
    a, b = part.name, full.name
    if part.kind not in ("place", ""):
        return None
    if b.last in _FACILITIES and b.words[: len(a.words)] == a.words and not a.place and not a.directions:
        return Relation(0.85, Alike(0.84, "short form", f"first words of “{b.text}”"))
    if len(a.words) != 1 or len(b.words) != 2 or a.words[0] != b.last or (a.place and not b.place):
        return None
    first = b.words[0]
    if (
        first in DIRECTIONS
        or first in gazetteer().words
        or first in gazetteer().places
        or first in gazetteer().demonyms
        or first in _SAINTS
    ):
        return None
    if a.last in gazetteer().heads["place"] or a.last in gazetteer().heads["weak"]:
        return None
    return Relation(0.9, Alike(0.88, "short form", f"last word of “{b.text}”"))


_WORDS = word_lists("store.names.gazetteer", "spelling.txt")
_FACILITIES = _WORDS["facilities"]
_SAINTS = _WORDS["never_partial"]


def _of_organisation(part: Form, full: Form) -> Relation | None:
    a, b = part.name, full.name
    if (
        part.kind == "person"
        or (a.place and part.id[1] != "organisation")
        or a.demonym
        or part.kind == "place"
    ):
        return None
    n = len(a.words)
    if b.words[:n] == a.words:
        rest = b.words[n:]
        if _is_club_of_city(part, rest):
            return Relation(
                0.7, Alike(0.84, "short form", f"“{b.text}” without its city, named in full in this article")
            )
        if any(w in gazetteer().places or w in gazetteer().demonyms or w in DIRECTIONS for w in rest):
            return None
        if (n > 1 and a.words[-1] in gazetteer().heads["weak"]) or a.last in DIRECTIONS:
            return None
        if all(w in gazetteer().words or w in gazetteer().heads["weak"] for w in a.words):
            return _plain_front(part, full)
        return Relation(0.9, Alike(0.85, "short form", f"first words of “{b.text}”"))
    return tail(part, full)


def _is_club_of_city(part: Form, rest: tuple[str, ...]) -> bool:
    """ "Spartak" of "Spartak Moscow": clubs have their city behind; firms have lands there, which are firms of their own."""
    city = " ".join(rest)
    if (
        (city not in gazetteer().places and city not in gazetteer().towns)
        or city in gazetteer().countries
        or len(part.name.words) > 1
    ):
        return False
    if "organisation" not in (part.kind, part.id[1]):
        return False
    return not (part.name.place or part.name.demonym or part.name.last in gazetteer().heads["organisation"])


def _plain_front(part: Form, full: Form) -> Relation | None:
    """ "Academy" of "Academy of Arts", "Real" of "Real Madrid": plain words stand for it in its own article only."""
    if len(part.name.words) > 1 or part.kind != "organisation":
        return None
    return Relation(
        0.65, Alike(0.82, "short form", f"first word of “{full.name.text}”, named in full in this article")
    )


def tail(part: Form, full: Form) -> Relation | None:
    """ "Colts" of "Indianapolis Colts", "Health Ministry" of "Iraqi Health Ministry", "Ministry" of either."""
    a, b = part.name, full.name
    n = len(a.words)
    if b.words[-n:] != a.words:
        return None
    front = b.words[:-n]
    place = " ".join(front)
    if (
        place in gazetteer().places
        or place in gazetteer().towns
        or (len(front) == 1 and front[0] in gazetteer().demonyms)
    ):
        weight = 0.7 if a.words[0] in gazetteer().heads["weak"] else 0.9
        return Relation(weight, Alike(0.86, "short form", f"“{b.text}” without its place"))
    if " ".join(front) in _OWNERS and n > 1:
        return Relation(0.9, Alike(0.86, "short form", f"“{b.text}” without its owner"))
    if n > 1 or a.words[0] in gazetteer().heads["weak"] or _is_plural_nickname(part, full):
        return Relation(
            0.7, Alike(0.83, "short form", f"last words of “{b.text}”, named in full in this article")
        )
    return None


_OWNERS = frozenset(("united nations", "un", "european union", "eu", "nato", "african union"))


def _is_plural_nickname(part: Form, full: Form) -> bool:
    """ "Heels" of "Tar Heels": the noun of a team, told as one."""
    word, words = part.name.last, full.name.words
    if part.kind != "organisation" or len(words) > 3 or not word.endswith(("s", "x")) or full.name.legal:
        return False
    heads = gazetteer().heads
    return not any(word in heads[kind] for kind in ("organisation", "place", "other")) and len(word) > 3


def by_nickname(part: Form, known: Form) -> Relation | None:
    """A team told by its place is the one that its article also calls by a nickname of the list, or in full."""
    usual, place = known.name.usual, part.name.usual
    if (
        usual == known.name.key
        or known.id[1] not in ("", "organisation")
        or not usual.startswith(f"{place} ")
    ):
        return None
    return Relation(
        0.9, Alike(0.84, "short form", f"“{known.name.text}” in this article are the {usual.title()}")
    )


def halves(part: Form, full: Form, keys: set[str]) -> Relation | None:
    """A place given as an organisation is the team whose nickname the article has too: `keys` are its names."""
    a, b = part.name, full.name.words
    city = tuple(a.usual.split()) or a.words
    nickname = b[len(city) :]
    if part.id[1] != "organisation" or not a.place or b[: len(city)] != city or not nickname:
        return None
    if " ".join(nickname) not in keys or nickname[-1] in gazetteer().heads["weak"]:
        return None
    why = f"“{full.name.text}” in another article, both its halves in this one"
    return Relation(0.9, Alike(0.84, "short form", why))
