"""A library in memory whose reader has worked on its events, with a story and a copy."""

from __future__ import annotations

from dataclasses import replace

from store.event_list import Listed
from store.records import Story
from tests.tui.fake import FakeAnalysis, FakeLibrary


class DecidedAnalysis(FakeAnalysis):
    """With an event that is planned, one that is tagged and confirmed, and one that is hidden."""

    def events(self) -> Listed:
        storm, meet, promise, expected = super().events()
        planned = tuple(replace(telling, told="planned") for telling in promise.tellings)
        return Listed(
            [
                replace(storm, deeds=("confirmed", "dated"), tags=("damage",), conflict=True),
                meet,
                replace(promise, tellings=planned),
                expected,
            ]
        )

    def hidden(self) -> Listed:
        meet = super().events()[1]
        return Listed([replace(meet, id="h1", headline="Vask receives nobody", deeds=("hidden",))])

    def stories(self) -> tuple[Story, ...]:
        harbour, _, page = self._texts
        return (Story("s1", "Storm closes harbour", (harbour, page), ((harbour, page),)),)


class DecidedLibrary(FakeLibrary):
    def analysis(self) -> FakeAnalysis:
        return DecidedAnalysis(self._texts)
