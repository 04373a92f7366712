"""The pairs that wait for the reader, decided one after the other. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.errors import StoreError
from tui.presenters import entity_pairs
from tui.words.wording import short

if TYPE_CHECKING:
    from store.names.suggestion import Suggestion
    from tui.state.session import Session
    from tui.view_models.entities import Pair, Verdict


class Review:
    """One sitting: what is put off comes again in the next."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._put_off: set[frozenset[str]] = set()
        self.writable = not session.read_only
        self.decided = 0
        self._pair: Pair | None = None
        self._go_on()

    def pair(self) -> Pair | None:
        """The one to decide now."""
        return self._pair

    def decide(self, verdict: Verdict) -> str:
        """Joins the two or keeps them apart, and goes on."""
        assert self._pair is not None
        one, other = self._pair.one.entity, self._pair.other.entity
        naming = self._session.library.entity_decisions
        try:
            found = (naming.merge if verdict == "same" else naming.keep_apart)(one.id, other.id)
        except StoreError as error:
            return str(error)
        self.decided += 1
        self._go_on()
        verb = "is" if verdict == "same" else "is not"
        said = f"“{short(one.name, 40)}” {verb} “{short(other.name, 40)}”."
        return " ".join([said, *(contradiction.words for contradiction in found)])

    def put_off(self) -> None:
        """Leaves the pair for another time."""
        if self._pair:
            self._put_off.add(_names(self._pair))
            self._go_on()

    def undo(self) -> str:
        """Takes back what was decided in this sitting, the last first."""
        if not self.decided:
            return "Nothing was decided in this review yet."
        try:
            label = self._session.library.undo()
        except StoreError as error:
            return str(error)
        self.decided -= 1
        self._go_on()
        return f"Undid: {label}."

    def _go_on(self) -> None:
        waiting = self._session.suggestions(wait=True)
        pairs = [pair for found in waiting if (pair := self._entities(found))]
        fresh = [found for found in waiting if (pair := self._entities(found)) and pair not in self._put_off]
        self.left, self.later = len(fresh), len(pairs) - len(fresh)
        self._pair = self._seen(fresh)

    def _entities(self, found: Suggestion) -> frozenset[str]:
        entity = self._session.library.analysis().entity
        one, other = entity(found.one), entity(found.other)
        return frozenset((one.name, other.name)) if one and other else frozenset()

    def _seen(self, fresh: Sequence[Suggestion]) -> Pair | None:
        if not fresh:
            return None
        entity = self._session.library.analysis().entity
        one, other = entity(fresh[0].one), entity(fresh[0].other)
        return entity_pairs.pair(self._session, one, other, fresh[0].why) if one and other else None


def _names(pair: Pair) -> frozenset[str]:
    return frozenset((pair.one.entity.name, pair.other.entity.name))
