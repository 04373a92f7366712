"""What every format of the timeline is written from, and how its dates and passages are worded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from store import edtf
from store.exchange import escaping
from store.records import (
    TOLD_IN_WORDS,
    Conflict,
    Deed,
    Document,
    Entity,
    Event,
    Level,
    Published,
    Story,
    Telling,
    Told,
)

_DEEDS: Mapping[Deed, str] = {
    "confirmed": "confirmed by the reader",
    "hidden": "hidden by the reader",
    "dated": "date set by the reader",
    "titled": "headline by the reader",
    "joined": "joined by the reader",
    "split": "split by the reader",
    "made": "made by the reader",
    "attached": "passages put in by the reader",
}


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One event with what the whole collection says of it."""

    event: Event
    sources: int
    """Distinct voices: copies of one text are one."""
    conflicts: tuple[Conflict, ...] = ()
    tags: tuple[str, ...] = ()
    """The reader's tags: of the event itself, then of the passages that tell it."""
    level: Level = "told"
    """From which level on it is shown, among the rows that were chosen."""

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell it, each once."""
        return tuple(dict.fromkeys(telling.article for telling in self.event.tellings))

    @property
    def flag(self) -> bool:
        """True if said dates or numbers clash."""
        return self.event.conflict or bool(self.conflicts)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows by date, undated ones last, with all that they cite."""

    rows: tuple[TimelineRow, ...]
    documents: Mapping[str, Document]
    """By article id, at least those that the rows cite."""
    entities: Mapping[str, Entity] = field(default_factory=dict)
    """By id."""
    stories: tuple[Story, ...] = ()
    asked: tuple[str, ...] = ()
    """The filters that chose the rows, in words: "from Nov 2020"."""
    total: int = 0
    """Rows before filtering."""

    def cited(self) -> list[Document]:
        """The documents that the rows cite, in the order of the collection."""
        wanted = {article for row in self.rows for article in row.articles}
        return [document for key, document in self.documents.items() if key in wanted]

    def size(self) -> str:
        """What it holds, in words: "34 of 212 events from 12 articles"."""
        shown, articles = len(self.rows), len(self.cited())
        of = f" of {self.total:,}" if self.total > shown else ""
        return f"{shown:,}{of} {_noun(self.total if of else shown, 'event')} from {articles:,} {_noun(articles, 'article')}"


def _noun(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"


def counted(number: int, noun: str) -> str:
    """ "1 article", "1,200 articles"."""
    return f"{number:,} {_noun(number, noun)}"


def when(event: Event) -> str:
    """An event's date as said, with "~" if it was inferred: "early Aug 2022", "7 Apr 2021~"."""
    return worded(event.date, event.mod, event.inferred)


def told_when(telling: Telling) -> str:
    """A telling's own date, worded in the same way."""
    return worded(telling.date, telling.mod, telling.inferred)


def worded(value: str | None, mod: str | None = None, inferred: bool = False) -> str:
    """A date in words."""
    return edtf.label(value, mod) + ("~" if inferred and value else "")


def published(date: Published) -> str:
    """An article's date in words; "" if it is unknown."""
    return worded(date.value, None, date.inferred) if date.value else ""


def manner(event: Event) -> Told:
    """ "told" if any passage tells it as done, else how most of them tell it."""
    ways = Counter(telling.told for telling in event.tellings)
    if not ways or ways["told"]:
        return "told"
    return min(ways, key=lambda way: (-ways[way], way))


def manner_in_words(event: Event) -> str:
    """ "planned", "supposed" or "denied" if nobody tells it as done, else ""."""
    return TOLD_IN_WORDS[manner(event)]


def deeds(event: Event) -> list[str]:
    """What the reader did to an event, in words."""
    return [_DEEDS[deed] for deed in event.deeds]


def of_reader(event: Event) -> list[str]:
    """The event's own tags in one phrase, what the reader did to it, and his memo on it."""
    tags = [f"tags: {', '.join(map(escaping.line, event.tags))}"] if event.tags else []
    memo = [f"memo: {escaping.line(event.memo)}"] if event.memo else []
    return tags + deeds(event) + memo


def quote(document: Document, telling: Telling) -> str:
    """The passage on one line."""
    return escaping.line(document.text[telling.start : telling.end])


def title(document: Document) -> str:
    """The article's title, else its first words, else the name of its file."""
    return escaping.line(document.article.called)


def outlet(document: Document) -> str:
    """The source, "" if the article names none."""
    source = document.article.source
    return escaping.line(source.value) if source else ""


def voice(document: Document) -> str:
    """Who speaks, in short: the source, else the title."""
    return outlet(document) or title(document)


def value(conflict: Conflict, said: str) -> str:
    """A claim's value in words."""
    return edtf.label(said) if conflict.about == "date" else said


def claims(conflict: Conflict, documents: Mapping[str, Document]) -> list[tuple[str, list[str]]]:
    """Each value in words with those who say it, each once."""
    return [
        (
            value(conflict, claim.value),
            list(dict.fromkeys(voice(documents[telling.article]) for telling in claim.tellings)),
        )
        for claim in conflict.claims
    ]


def who(row: TimelineRow, entities: Mapping[str, Entity]) -> list[str]:
    """Names of those involved, the most named first."""
    return [escaping.line(entities[key].name) for key in row.event.entities if key in entities]
