"""Every decision that stands, whatever it is about: in words, how it fares, and taken back."""

from __future__ import annotations

from collections.abc import Callable

from store.pipeline.curated_view import CuratedAnalysis
from store.records import Decision
from store.revisions import OF_EVENTS
from store.services.entity_decisions import EntityDecisions
from store.services.event_decisions import EventDecisions


class DecisionIndex:
    """The one door to a list of decisions."""

    def __init__(
        self,
        naming: EntityDecisions,
        chronology: EventDecisions,
        analysis: Callable[[], CuratedAnalysis],
    ) -> None:
        self._naming = naming
        self._chronology = chronology
        self._analysis = analysis

    def describe(self, decision: Decision) -> str:
        """A decision in words."""
        return self._room(decision).describe(decision)

    def take_back(self, decision: Decision) -> None:
        """Undoes one decision, however old; a step like any other. Raises ReadOnlyError, SaveError."""
        self._room(decision).take_back(decision)

    def facts(self) -> dict[str, str]:
        """Ids of the decisions that are not followed as they stand, each with the reason."""
        analysis = self._analysis()
        found = {r.key: "these words are nowhere now: it waits" for r in analysis.decided().waiting}
        outcome = analysis.chronicle()
        found |= dict.fromkeys(outcome.waiting, "these passages are nowhere now: it waits")
        return found | dict.fromkeys(outcome.overruled, "a later decision says otherwise")

    def _room(self, decision: Decision) -> EntityDecisions | EventDecisions:
        return self._chronology if decision.kind.startswith(OF_EVENTS) else self._naming
