"""How many sources tell an event: the articles of one outlet are one voice, and so are copies of one text. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from store.records import Event


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in which article."""

    outlets: Mapping[str, str] = field(default_factory=dict)
    """Article id -> its source; an article without one is a voice of its own."""
    copies: Mapping[str, str] = field(default_factory=dict)
    """Article id -> id of the original that it is a copy of."""

    def of(self, event: Event) -> int:
        """How many voices tell an event."""
        return self.among({telling.article for telling in event.tellings})

    def among(self, articles: Iterable[str]) -> int:
        """How many voices some articles are, each of which is given once."""
        told = tuple(articles)
        if len(told) <= 1:
            return len(told)
        if self.copies.keys().isdisjoint(told):
            return len({_plain(self.outlets.get(article, "")) or (article,) for article in told})
        carried: dict[str, set[str]] = {}
        for article in told:
            original = self.copies.get(article, article)
            carried.setdefault(original, set()).add(_plain(self.outlets.get(article, "")))
        return len({_voice(original, outlets) for original, outlets in carried.items()})


@lru_cache(4096)
def _plain(outlet: str) -> str:
    return outlet.casefold().strip()


def _voice(original: str, outlets: set[str]) -> tuple[str, str]:
    """A text that several outlets carry is no outlet's own."""
    only = next(iter(outlets)) if len(outlets) == 1 else ""
    return ("outlet", only) if only else ("text", original)
