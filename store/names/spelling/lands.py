"""Which land some words name: its name, its formal name, its adjective in one word or two."""

from __future__ import annotations

from collections.abc import Sequence

from store.names.gazetteer import gazetteer
from store.names.spelling.normalise import plain_key


def land(words: Sequence[str]) -> str:
    """Key of the usual name of the place that lower-case words name or are the adjective of; "" if none or several."""
    key = " ".join(words)
    if key in gazetteer().places:
        return gazetteer().aliases.get(key, key)
    if key in gazetteer().aliases and gazetteer().aliases[key] in gazetteer().places:
        return gazetteer().aliases[key]
    places = _of_people(words)
    return gazetteer().aliases.get(places[0], places[0]) if len(places) == 1 else ""


def is_people(words: Sequence[str]) -> bool:
    """ "armenian", "south korean", "sri lankan": the adjective of a land or of a part of the world."""
    if not words or words[-1] not in gazetteer().demonyms or " ".join(words) in gazetteer().places:
        return False
    lands = _of_people(words)
    return (
        len(words) == 1
        or any(land in gazetteer().countries for land in lands)
        or (len(words) == 2 and words[0] in _SIDES)
    )


_SIDES = frozenset(("north", "south", "east", "west", "central", "southeast", "northeast"))


def _of_people(words: Sequence[str]) -> list[str]:
    """Keys of the places whose adjective this is; the words before the last one stand in the place's name as they are."""
    if not words or words[-1] not in gazetteer().demonyms:
        return []
    front, of = " ".join(words[:-1]), gazetteer().demonyms[words[-1]]
    if not front:
        return sorted(of)
    whole = {place if place.startswith(f"{front} ") else f"{front} {place}" for place in of}
    return sorted(place for place in whole if place in gazetteer().places)


_WITH_ARTICLE = (
    "united ",
    "netherlands",
    "philippines",
    "czech republic",
    "dominican republic",
    "maldives",
    "bahamas",
)


def written(key: str) -> str:
    """A land behind "of": "Armenia", "the United States"."""
    name = gazetteer().usual_names.get(key) or key.title()
    return f"the {name}" if plain_key(name).startswith(_WITH_ARTICLE) else name
