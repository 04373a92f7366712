"""The pane of entities: people, places, organisations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from store.records import Entity
from store.search.terms import Term
from tui.filtering.text_filter import Haystack, entity_words
from tui.panes.chrome import DIM
from tui.panes.list_pane import ListPane
from tui.panes.rows import entity_order
from tui.panes.rows.article_entity_rows import RowLine, entity_details, entity_line
from tui.panes.rows.entity_dates import Seen
from tui.panes.status_line import Part
from tui.state.where import Where

WIDE = 44
"""Columns of a row, two less than those of the pane, from which on it shows when the name occurs."""


class EntitiesPane(ListPane):
    """The entities, ordered and filtered as the heading says."""

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
        self._test: Callable[[Term], Callable[[Entity], bool]] | None = None
        self._seen = Seen()
        self.order = entity_order.ORDERS[0]
        """One of `orders.ORDERS`."""
        self.kind = ""
        """The kind shown; "" for all."""

    def restore(self, order: str, kind: str) -> None:
        """Order and kind as they were left."""
        self.order = order if order in entity_order.ORDERS else entity_order.ORDERS[0]
        self.kind = kind if kind in entity_order.KINDS else ""

    @property
    def all(self) -> Sequence[Entity]:
        """All of them, filtered out or not."""
        return self._all

    @property
    def shown(self) -> Sequence[Entity]:
        """Those that the filter and the kind leave, in their order."""
        return [self._all[index] for index in self._shown]

    @property
    def words(self) -> str:
        """The filter."""
        return self._words

    @property
    def chosen(self) -> Entity | None:
        """The entity on which the list stands."""
        index = self.rows.index
        return self._all[self._shown[index]] if index is not None and index < len(self._shown) else None

    def date(self, dates: Mapping[str, str | None]) -> None:
        """The dates of the articles (EDTF), before entities are loaded: they say when a name occurs."""
        self._seen = Seen(dates)

    def load(
        self,
        entities: Sequence[Entity],
        words: str,
        test: Callable[[Term], Callable[[Entity], bool]] | None = None,
    ) -> None:
        """Other entities; the row chosen stays the same entity if it is still there."""
        chosen = self.chosen
        self._all, self._test = entity_order.sort(entities, self.order, self._seen), test
        self._haystack = Haystack(self._all, entity_words, test)
        self.filter(words)
        self.follow(self._expected or (chosen.id if chosen else None))
        self._expected = None

    def filter(self, words: str) -> None:
        """Only entities for which the query holds; words are sought in name, spellings and kind."""
        self._words, self._shown = words, self._haystack.matching(words)
        if self.kind:
            self._shown = [i for i in self._shown if self._all[i].kind == self.kind]
        self.set_lines(len(self._shown))
        self.count(len(self._shown), len(self._all), words)
        if self.kind:
            kind = entity_order.KINDS[self.kind]
            self.rows.say(f"No {kind} have these words" if words.strip() else f"No {kind} were found")
            self._facts = [(f"{kind}  ", "bold"), *self._facts]
            self.head_again()

    def sort(self, order: str) -> None:
        """Another order; the row chosen stays the same entity, or the first where none was chosen on purpose."""
        at_top, chosen = not self.rows.index, self.chosen
        self.order = order
        everything = sorted(self._all, key=lambda entity: (-entity.mentions, entity.name))
        self.load(everything, self._words, self._test)
        if chosen and not at_top:
            self.follow(chosen.id)
        elif self.rows.count:
            self.rows.choose(0)

    def show_kind(self, kind: str) -> None:
        """Only entities of one kind, or all for ""."""
        if kind == self.kind:
            return
        chosen, self.kind = self.chosen, kind
        self.filter(self._words)
        self.follow(chosen.id if chosen else None)

    def expect(self, identifier: str | None) -> None:
        """Stands on this entity once the list is loaded anew."""
        self._expected = identifier

    def wait(self, waiting: int, contradictions: int = 0) -> None:
        """How many pairs the reader has to look at, and how many decisions cannot all be true."""
        self.waiting, self._contradictions = waiting, contradictions
        self.head_again()

    def head_again(self) -> None:
        """The heading with what waits, the order, and what the list counts; the least important goes where it is tight."""
        clash: list[Part] = [(f"⚑ {self._contradictions:,}", "$warning")] if self._contradictions else []
        waits: list[Part] = [(f"? {self.waiting:,} to review", "$primary")] if self.waiting else []
        order: list[Part] = [(f"by {self.order}", DIM)]
        usual = self.order == entity_order.ORDERS[0]
        self.head(self._facts, spare=[order, clash, waits] if usual else [waits, clash, order])

    def follow(self, identifier: str | None) -> None:
        """Stands on an entity, if it is shown."""
        if identifier is None or (self.chosen and self.chosen.id == identifier):
            return
        for place, index in enumerate(self._shown):
            if self._all[index].id == identifier:
                self.rows.choose(place)
                return

    def lines(self, index: int, width: int) -> list[RowLine]:
        """Name, numbers, and when it occurs where there is room."""
        entity = self._all[self._shown[index]]
        return [entity_line(entity, width, self._seen.strip(entity) if width >= WIDE else "")]

    def said_of_chosen(self) -> str:
        """Its other spellings."""
        return entity_details(self.chosen) if self.chosen else ""
