"""The pane of entities: people, places, organisations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.records import Entity
from store.search.query import Term
from tui.commands.base import Where
from tui.filters import Haystack, entity_words
from tui.panes.lists import ListPane
from tui.panes.rows import RowLine, entity_details, entity_line


class EntitiesPane(ListPane):
    """The entities, the most frequent first."""

    where = Where.ENTITIES
    EMPTY = "No names yet"

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._all: Sequence[Entity] = ()
        self._shown: Sequence[int] = ()
        self._words = ""
        self.waiting = 0
        """Pairs that nearly link and wait for the reader."""
        self._contradictions = 0
        self._expected: str | None = None
        self._haystack = Haystack((), entity_words)

    @property
    def all(self) -> Sequence[Entity]:
        """All of them, filtered out or not."""
        return self._all

    @property
    def chosen(self) -> Entity | None:
        """The entity on which the list stands."""
        index = self.rows.index
        return self._all[self._shown[index]] if index is not None and index < len(self._shown) else None

    def load(
        self,
        entities: Sequence[Entity],
        words: str,
        test: Callable[[Term], Callable[[Entity], bool]] | None = None,
    ) -> None:
        """Other entities; the row chosen stays the same entity if it is still there."""
        chosen = self.chosen
        self._all, self._haystack = entities, Haystack(entities, entity_words, test)
        self.filter(words)
        self.follow(self._expected or (chosen.id if chosen else None))
        self._expected = None

    def filter(self, words: str) -> None:
        """Only entities for which the query holds; words are sought in name, spellings and kind."""
        self._words, self._shown = words, self._haystack.matching(words)
        self.set_lines(len(self._shown))
        self.count(len(self._shown), len(self._all), words)

    def expect(self, identifier: str | None) -> None:
        """Stands on this entity once the list is loaded anew."""
        self._expected = identifier

    def wait(self, waiting: int, contradictions: int = 0) -> None:
        """How many pairs the reader has to look at, and how many decisions cannot all be true."""
        self.waiting, self._contradictions = waiting, contradictions
        self.head_again()

    def head_again(self) -> None:
        """The heading with what waits and what the list counts."""
        waits = [(f"? {self.waiting:,} to review   ", "$primary")] if self.waiting else []
        clash = [(f"⚑ {self._contradictions:,}   ", "$warning")] if self._contradictions else []
        self.head([*clash, *waits, *self._facts])

    def follow(self, identifier: str | None) -> None:
        """Stands on an entity, if it is shown."""
        if identifier is None or (self.chosen and self.chosen.id == identifier):
            return
        for place, index in enumerate(self._shown):
            if self._all[index].id == identifier:
                self.rows.choose(place)
                return

    def lines(self, index: int, width: int) -> list[RowLine]:
        """Name and numbers."""
        return [entity_line(self._all[self._shown[index]], width)]

    def said_of_chosen(self) -> str:
        """Its other spellings."""
        return entity_details(self.chosen) if self.chosen else ""
