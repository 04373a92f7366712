"""Where the reader has been: the list that ctrl+o walks back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """A cursor position in an article."""

    article: str
    offset: int


@dataclass(slots=True)
class Jumps:
    """A stack of places, the latest last, of bounded length."""

    limit: int = 100
    _places: list[Place] = field(default_factory=list)

    def leave(self, place: Place) -> None:
        """Remembers the place that a jump leaves; the same place twice in a row counts once."""
        if not self._places or self._places[-1] != place:
            self._places.append(place)
            del self._places[: -self.limit]

    def back(self, here: Place | None) -> Place | None:
        """Takes the last place that is not where the reader stands; None at the bottom."""
        while self._places:
            place = self._places.pop()
            if place != here:
                return place
        return None

    def forget(self, article: str) -> None:
        """Drops the places of an article that is gone."""
        self._places = [place for place in self._places if place.article != article]
