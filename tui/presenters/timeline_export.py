"""The timeline on its way out, for the command and for the app alike: what it is made of, and the file that it becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store import edtf
from store.search.query import parse
from store.search.terms import DATED
from tui.words.wording import counted

if TYPE_CHECKING:
    from store.events.selection import EventSelection
    from store.exchange.timeline import Timeline
    from store.pipeline.derived.groups import ArticleGroups
    from store.records import Annotation, Document, Entity, Event, Level


@dataclass(frozen=True, slots=True)
class Material:
    """What a timeline is made of."""

    events: Sequence[Event]
    documents: Mapping[str, Document]
    """By article id; what is told in others is left out."""
    entities: Sequence[Entity]
    annotations: Sequence[Annotation] = ()
    groups: ArticleGroups | None = None
    """Copies and stories; None if they have to be looked for."""

    def timeline(
        self, choice: EventSelection | None, asked: Sequence[str], level: Level = "passages"
    ) -> Timeline:
        """The rows chosen, as far as a level shows them, ready to be written; `asked` says the choice in words."""
        from store.pipeline.timeline_view import timeline

        return timeline(
            self.events,
            self.documents,
            self.entities,
            choice=choice,
            annotations=self.annotations,
            asked=asked,
            groups=self.groups,
            level=level,
        )


def remarks(made: Timeline, form: str) -> list[str]:
    """Sentences on what a reader of the file will not find there."""
    said = []
    if not made.rows:
        said.append(
            "No event was found." if not made.total else f"None of {counted(made.total, 'event')} fits."
        )
    if form == "timelinejs":
        from store.exchange.timeline.timelinejs import left_out

        if without := left_out(made):
            said.append(f"Left out {counted(without, 'event')} without a year, which TimelineJS cannot show.")
    return said


def asked(query: str) -> list[str]:
    """A filter in the words of `dateline timeline`: "from Nov 2020", "who: Ortega", "“ceasefire”", "not tag: draft"."""
    said: list[tuple[int, str]] = []
    read = parse(query)
    if not read.plain:
        return [query.strip()]
    for term in read.terms:
        value = edtf.label(term.value) if term.field in DATED else term.value
        words = {"words": f"“{value}”", "from": f"from {value}", "to": f"to {value}"}
        phrase = words.get(term.field, f"{term.field}: {value}")
        order = _ORDER.index(term.field) if term.field in _ORDER else len(_ORDER)
        said.append((order, f"not {phrase}" if term.exclude else phrase))
    return [phrase for _, phrase in sorted(said, key=lambda part: part[0])]


_ORDER = ("from", "to", "who", "tag")
"""Of the command's filters, in which they are told."""
