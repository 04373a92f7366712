"""A text as the recogniser takes it, and what was spotted in it. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from store.records import GivenName, Span


@dataclass(frozen=True, slots=True)
class Text:
    """An article as the recogniser takes it."""

    id: str
    text: str
    furniture: tuple[Span, ...] = ()
    """Parts that are not the story: nothing is spotted there."""
    given: tuple[GivenName, ...] | None = None
    """Mentions found by somebody else: they replace our own, only linking is done."""
    found: tuple[GivenName, ...] | None = None
    """Mentions found by a recogniser of the user's: they replace our own, and are cleaned up like those."""


class Candidate(NamedTuple):
    """A span that may be a name, with what the second pass needs to know of its place."""

    start: int
    end: int
    text: str
    at: str
    """"mid" of a sentence, "start" of one, "title" or "caps" (a line in title case or capitals), "given", "found" (by the
    user's recogniser)."""
    before: str = ""
    """The word before it in the same sentence, lower case; "," or "(" if that stands between."""
    after: str = ""
    """The word after it, in the same way."""
    role: str = ""
    """Title or role said of it here: "Russian Foreign Ministry spokesperson"."""
    kind: str = ""
    """Kind told by a caller or by the words around it; "among places" and the like by its neighbours."""
    owner: str = ""
    """Key of the land whose office it is by its article; "" of all other names and where the name says it."""


class Stated(NamedTuple):
    """A statement of the text that two names are one: an acronym defined, another name told."""

    long: str
    short: str
    rule: str
    """"brackets", "also known as", "referring to" …"""


@dataclass(frozen=True, slots=True)
class Spotted:
    """What one article holds, free of any context: may be cached as JSON."""

    id: str
    candidates: tuple[Candidate, ...] = ()
    stated: tuple[Stated, ...] = ()
    words: dict[str, int] = field(default_factory=dict)
    """Lower-case words that are neither common ones nor in `odd`, with their number."""
    odd: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Lower-case words that could be names written small, with their offsets."""
    given: bool = False

    def to_json(self) -> dict[str, Any]:
        """As plain JSON data."""
        return {
            "id": self.id,
            "candidates": [_short(c) for c in self.candidates],
            "stated": [list(s) for s in self.stated],
            "words": self.words,
            "odd": {w: list(p) for w, p in self.odd.items()},
            "given": self.given,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Spotted:
        """The reverse of `to_json`."""
        return cls(
            data["id"],
            tuple(Candidate(*c) for c in data["candidates"]),
            tuple(Stated(*s) for s in data["stated"]),
            data["words"],
            {w: tuple(p) for w, p in data["odd"].items()},
            data["given"],
        )


def _short(candidate: Candidate) -> list[object]:
    """A candidate as a list, without the empty fields that end it."""
    values: list[object] = list(candidate)
    while values and values[-1] == "":
        values.pop()
    return values
