"""Filtering a long timeline: what a list of events knows cheaply is asked of it, the rest is read once, in parts. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, lru_cache

from store.edtf import Days
from store.event_list import EventList, Listed
from store.notes.tags import is_below
from store.records import Event, Span
from store.search.query import parse
from store.search.terms import Term
from store.text.folding import for_search
from tui.filtering.library_terms import LibraryTerms, meets, span_of
from tui.filtering.text_filter import event_words
from tui.words import event_words as deeds
from tui.words.sources import Voices

Names = Callable[[str], str | None]
"""Id of an entity -> its name; None if that is not known."""
Test = Callable[[int], bool]
"""Of an event by its index."""

_READ: dict[str, Callable[[Event], bool]] = {
    "inferred": lambda event: event.inferred,
    "conflict": lambda event: bool(deeds.clashing(event)),
    "confirmed": lambda event: "confirmed" in event.deeds,
}
"""What only the event itself says."""


class EventFilter:
    """One state of the timeline."""

    def __init__(
        self,
        events: EventList | None = None,
        names: Names = lambda entity: None,
        voices: Voices | None = None,
        known: LibraryTerms | None = None,
    ) -> None:
        self._events = events if events is not None else Listed()
        self._names, self._voices, self._known = names, voices or Voices(), known
        self._texts: list[str] = []
        self._flagged: dict[str, set[int]] = {flag: set() for flag in _READ}
        self._tagged: dict[int, Sequence[str]] = {}

    # What is read of the events

    @property
    def read(self) -> int:
        """How many events were read, from the first on."""
        return len(self._texts)

    def needs(self, typed: str) -> bool:
        """True if a query asks what only events themselves say, and not all were read."""
        asked = any(
            term.field in ("words", "tag", "has") or term.value in _READ for term in parse(typed).terms
        )
        return asked and self.read < len(self._events)

    def read_on(self, count: int) -> None:
        """Reads so many more events."""
        for number, event in enumerate(self._events[self.read : self.read + count], self.read):
            names = [name for name in map(self._names, event.entities) if name]
            self._texts.append(for_search(event_words(event, names)))
            if event.tags:
                self._tagged[number] = [for_search(tag) for tag in event.tags]
            for flag, test in _READ.items():
                if test(event):
                    self._flagged[flag].add(number)

    # What is asked

    def matching(self, typed: str) -> Sequence[int]:
        """Indices of the events for which every part of the query holds; of those read, if it needs to read them."""
        every = range(self.read if self.needs(typed) else len(self._events))
        return parse(typed).among(every, self._kept)

    def _kept(self, found: Sequence[int], term: Term) -> Sequence[int]:
        test = self._test(term)
        return [index for index in found if test(index) is not term.exclude]

    def _test(self, term: Term) -> Test:
        if term.field == "words":
            return lambda index: term.value in self._texts[index]
        if term.field in ("from", "to", "when"):
            return self._in_time(span_of(term))
        if term.field == "is" and (found := self._being(term.value)):
            return found
        if self._known is None:
            return lambda index: not term.exclude
        if term.field in ("who", "kind"):
            return self._naming(self._known.meant(term))
        if term.field == "tag":
            return self._under(term.value, self._known.marked(term.value))
        if term.field == "has":
            return self._marked(term.value)
        return self._told_in(self._known.articles(term))

    def _in_time(self, wanted: Days) -> Test:
        dates = self._events.dates()
        within = lru_cache(None)(lambda date: meets(date, wanted))
        return lambda index: within(dates[index])

    def _being(self, flag: str) -> Test | None:
        """None for what is said of articles."""
        if flag in self._flagged:
            return self._flagged[flag].__contains__
        if flag == "undated":
            dates = self._events.dates()
            return lambda index: dates[index] is None
        if flag == "planned":
            return frozenset(self._events.indices_planned()).__contains__
        if flag == "several":
            return self.several.__contains__
        return None

    def _naming(self, entities: Collection[str] | None) -> Test:
        """Everything as long as the entities are not known."""
        if entities is None:
            return lambda index: True
        named: set[int] = set()
        for entity in entities:
            named.update(self._events.indices_of_entity(entity))
        return named.__contains__

    @cached_property
    def several(self) -> frozenset[int]:
        """The events that two or more sources tell."""
        told, voices = self._articles, self._voices
        return frozenset(
            i for i, articles in enumerate(told) if len(articles) > 1 and voices.among(articles) > 1
        )

    @cached_property
    def _articles(self) -> Sequence[Sequence[str]]:
        return self._events.articles()

    def _told_in(self, ids: Collection[str]) -> Test:
        articles = self._articles
        return lambda index: any(article in ids for article in articles[index])

    def _marked(self, what: str) -> Test:
        """With a note on a passage that tells it, or with any tag."""
        own = self._tagged if what == "tag" else {}
        return self._within(set(own), self._known.having(what) if self._known else {})

    def _under(self, tag: str, marked: dict[str, list[Span | None]]) -> Test:
        """Tagged itself, told in a passage with the tag, or in an article that came with it."""
        found = {index for index, own in self._tagged.items() if any(is_below(one, tag) for one in own)}
        return self._within(found, marked)

    def _within(self, found: set[int], marked: Mapping[str, Sequence[Span | None]]) -> Test:
        """Some events, and those told in passages of articles; None for the whole of one."""
        for article, spans in marked.items():
            told = self._events.indices_of_article(article)
            if None in spans:
                found.update(told)
                continue
            for index, event in zip(told, self._events.get_many(told), strict=True):
                if _lies_in(event, article, [span for span in spans if span]):
                    found.add(index)
        return found.__contains__


def _lies_in(event: Event, article: str, spans: Sequence[Span]) -> bool:
    return any(
        start < telling.end and telling.start < end
        for telling in event.tellings
        if telling.article == article
        for start, end in spans
    )
