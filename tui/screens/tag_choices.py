"""Choosing tags: which rows the picker shows for what is typed, and what enter would do. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tui.filtering.fuzzy_rank import rank


def clean_tag(typed: str) -> str:
    """A tag as it is kept: levels trimmed, empty ones dropped: " war / cease  fire/" becomes "war/cease fire"."""
    levels = (" ".join(level.split()) for level in typed.split("/"))
    return "/".join(level for level in levels if level)


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag on offer."""

    tag: str
    uses: int
    new: bool = False


@dataclass(frozen=True, slots=True)
class TagChoice:
    """The state of the picker."""

    tags: Mapping[str, int]
    chosen: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    typed: str = ""
    touched: bool = False
    """True once the reader has ticked or unticked a tag."""

    def rows(self) -> list[TagRow]:
        """Ticked and recent tags first while nothing is typed, else the best matches; at last a new tag."""
        name = clean_tag(self.typed)
        if not name:
            return [TagRow(tag, self.tags.get(tag, 0)) for tag in self._in_order()]
        found = [TagRow(tag, self.tags.get(tag, 0)) for tag in rank(name, self._in_order(), str)]
        if any(row.tag == name for row in found):
            return found
        new = TagRow(name, 0, new=True)
        # What was typed in full is meant, unless it may be the beginning or a part of a tag that is there.
        meant = any(name.casefold() in row.tag.casefold() for row in found)
        return [*found, new] if meant else [new, *found]

    def _in_order(self) -> list[str]:
        by_use = sorted(self.tags, key=lambda tag: (-self.tags[tag], tag.casefold()))
        return list(dict.fromkeys([*self.chosen, *self.recent, *by_use]))

    def toggle(self, tag: str) -> TagChoice:
        """Ticks or unticks a tag and clears what was typed."""
        chosen = tuple(t for t in self.chosen if t != tag) if tag in self.chosen else (*self.chosen, tag)
        return replace(self, chosen=chosen, typed="", touched=True)

    def take(self, tag: str | None) -> tuple[str, ...]:
        """The tags that enter gives: what is ticked, with the row under the cursor unless ticking has begun."""
        if tag is None or (self.touched and not clean_tag(self.typed)) or tag in self.chosen:
            return self.chosen
        return (*self.chosen, tag)
