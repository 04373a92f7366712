"""A library in memory with the face of `store.library.Library`, for tests of the app."""

from __future__ import annotations

import copy
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from store.errors import NotFoundError, ReadOnlyError, SaveError
from store.event_list import Listed
from store.records import (
    Anchor,
    Annotation,
    Article,
    Decision,
    Document,
    Entity,
    Event,
    Found,
    Genre,
    GenreKind,
    Kind,
    Mention,
    Published,
    Story,
    Telling,
    TimeExpression,
    Variant,
)

HARBOUR = """Harbour reopens after storm

PORT LUMA, March 4. The harbour of Port Luma was reopened on Monday, mayor Ana Beltran said.
“We lost two cranes, but nobody was hurt,” Beltran told reporters. The storm had struck on March 1, 2021.

Shipping companies expect delays. Ana Beltran will meet Joren Vask in Veldmark next week."""

TALKS = """Vask and Beltran meet

Trade minister Joren Vask received mayor Ana Beltran in Veldmark on 9 March 2021. They spoke about the harbour of Port Luma, which a storm damaged on March 1, 2021.
Vask promised help [in full] before the summer."""

UNDATED = """Menu | News | Contact

The storm of last week left the harbour closed, Beltren said.
Joren Vask is expected on the 9th."""

_NAMES: dict[str, tuple[str, Kind]] = {
    "Ana Beltran": ("e1", "person"),
    "Beltran": ("e1", "person"),
    "Beltren": ("e1", "person"),
    "Joren Vask": ("e2", "person"),
    "Vask": ("e2", "person"),
    "Port Luma": ("e3", "place"),
    "PORT LUMA": ("e3", "place"),
    "Veldmark": ("e4", "place"),
}
_DATES = {
    "March 1, 2021": ("2021-03-01", "full date"),
    "9 March 2021": ("2021-03-09", "full date"),
    "March 4": ("2021-03-04", "month and day"),
    "Monday": ("2021-03-01", "weekday: the last one on or before the article’s day"),
    "next week": ("2021-W10", "the week after the article’s day"),
    "last week": (None, "counted from the article’s date, which is not known"),
    "the 9th": ("XXXX-XX-09", "a day of no known month"),
}


@dataclass(frozen=True, slots=True)
class Row:
    article: Article
    published: Published
    read: bool = False
    starred: bool = False
    annotations: int = 0

    @property
    def id(self) -> str:
        return self.article.id

    @property
    def date(self) -> str | None:
        return self.published.value

    @property
    def title(self) -> str:
        return self.article.title.value if self.article.title else self.article.path.rpartition("/")[2]

    @property
    def path(self) -> str:
        return self.article.path

    @property
    def body(self) -> str:
        return self.article.body

    @property
    def tags(self) -> tuple[str, ...]:
        return self.article.tags

    @property
    def source(self) -> str | None:
        return self.article.source.value if self.article.source else None


def article(name: str, text: str, published: Published, title: str | None, source: str = "") -> Article:
    body = hashlib.sha256(text.encode()).hexdigest()
    found = Found(title, "first line", (text.index(title), text.index(title) + len(title))) if title else None
    furniture = ((0, text.index("\n")),) if text.startswith("Menu") else ()
    return Article(
        body[:16],
        body,
        f"bundle/{name}",
        len(text),
        len(text.split()),
        title=found,
        source=Found(source, "dateline") if source else None,
        published=published,
        furniture=furniture,
    )


def _spans(text: str, words: Mapping[str, Any]) -> list[re.Match[str]]:
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return list(re.finditer(pattern, text))


class FakeAnalysis:
    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def dates(self, article: str) -> tuple[TimeExpression, ...]:
        found = _spans(self._texts[article], _DATES)
        return tuple(
            TimeExpression(
                m.start(), m.end(), m[0], "DATE", _DATES[m[0]][0] or "XXXX", _DATES[m[0]][0], _DATES[m[0]][1]
            )
            for m in found
        )

    def names(self, article: str) -> tuple[Mention, ...]:
        found = _spans(self._texts[article], _NAMES)
        return tuple(Mention(m.start(), m.end(), m[0], _NAMES[m[0]][1], _NAMES[m[0]][0]) for m in found)

    def genre(self, article: str) -> Genre:
        if "spoke" in self._texts[article]:
            return Genre("interview", ("two people speak",))
        return Genre("news", ("it says a fresh day",))

    def genres(self) -> dict[str, GenreKind]:
        return {article: self.genre(article).kind for article in self._texts}

    def copies(self) -> dict[str, str]:
        return {}

    def stories(self) -> tuple[Story, ...]:
        return ()

    def groups(self) -> None:
        return None

    def entities(self) -> tuple[Entity, ...]:
        mentions = [(a, m) for a in self._texts for m in self.names(a)]
        return tuple(self._entity(i, mentions) for i in sorted({m.entity for _, m in mentions}))

    def _entity(self, identifier: str, everything: list[tuple[str, Mention]]) -> Entity:
        own = [(a, m) for a, m in everything if m.entity == identifier]
        texts = list(dict.fromkeys(m.text for _, m in own))
        variants = tuple(Variant(t, sum(m.text == t for _, m in own), "same", "full name") for t in texts)
        articles = tuple(dict.fromkeys(a for a, _ in own))
        return Entity(identifier, max(texts, key=len), own[0][1].kind, variants, len(own), articles)

    def events(self) -> Listed:
        found = [
            Event(
                "v1",
                "2021-03-01",
                "Storm damages harbour",
                self._tell("storm"),
                ("e3",),
                said="March 1, 2021",
            ),
            Event(
                "v2", "2021-03-09", "Vask receives Beltran in Veldmark", self._tell("received"), ("e2", "e1")
            ),
            Event(
                "v3",
                "2021-22",
                "Help promised for the harbour",
                self._tell("promised"),
                ("e2",),
                mod="BEFORE",
            ),
            Event("v4", None, "Vask expected", self._tell("expected"), ("e2",)),
        ]
        return Listed(event for event in found if event.tellings)

    def hidden(self) -> Listed:
        return Listed()

    def _tell(self, word: str) -> tuple[Telling, ...]:
        hits = [
            (a, match.start())
            for a, text in self._texts.items()
            if (match := re.search(rf"[^\n.]*\b{word}\b", text))
        ]
        return tuple(
            Telling(a, start, self._texts[a].index(word, start) + len(word), "2021-03-01", "", word)
            for a, start in hits
        )

    def contradictions(self) -> tuple[()]:
        return ()

    def suggestions(self, *, wait: bool = True) -> tuple[()]:
        return ()

    def entity(self, key: str) -> Entity | None:
        return next((entity for entity in self.entities() if entity.id == key), None)


class FakeMemos:
    """None is written."""

    def of_article(self, article: str) -> str:
        return ""

    def of_entity(self, entity: Entity) -> str:
        return ""

    def of_articles(self) -> tuple[()]:
        return ()

    def of_tags(self) -> tuple[()]:
        return ()

    def all(self) -> tuple[()]:
        return ()


class FakeLibrary:
    """Five calls deep at most: every change keeps a copy of what was, for undo."""

    def __init__(
        self, texts: Sequence[tuple[Article, str]] | None = None, read_only: str | None = None
    ) -> None:
        self.read_only = read_only
        self.notices: tuple[str, ...] = ()
        self.folder = Path("harbour")
        self.memos = FakeMemos()
        self.full = False
        articles = default_articles() if texts is None else texts
        self._articles = {a.id: a for a, _ in articles}
        self._texts = {a.id: text for a, text in articles}
        self._kept: dict[str, Any] = {"read": set(), "star": set(), "notes": {}, "date": {}}
        self._done: list[tuple[str, dict[str, Any]]] = []
        self._undone: list[tuple[str, dict[str, Any]]] = []
        self._state: dict[str, Any] = {}
        self._count = 0

    def articles(self) -> list[Any]:
        """Rows that pass for the store’s own."""
        return [self.row(identifier) for identifier in self._articles]

    def row(self, id: str) -> Any:
        if id not in self._articles:
            raise NotFoundError(f"no article {id}")
        found = self._articles[id]
        value = self._kept["date"].get(id)
        published = Published(value, "set by the reader") if value else found.published
        notes = sum(note.article == id for note in self._kept["notes"].values())
        return Row(found, published, id in self._kept["read"], id in self._kept["star"], notes)

    def text(self, id: str) -> str:
        if id not in self._texts:
            raise NotFoundError(f"no article {id}")
        return self._texts[id]

    def document(self, id: str) -> Document:
        return Document(self.row(id).article, self.text(id), self.row(id).published)

    def _step(self, name: str) -> dict[str, Any]:
        if self.read_only:
            raise ReadOnlyError(self.read_only)
        if self.full:
            raise SaveError("The disk is full: this was not saved. What was saved before is safe.")
        self._done.append((name, copy.deepcopy(self._kept)))
        self._undone.clear()
        return self._kept

    def annotate(
        self, article: str, start: int, end: int, tags: Sequence[str] = (), comment: str = ""
    ) -> Annotation:
        kept, text = self._step(f"note on “{self._texts[article][start:end][:20]}”"), self._texts[article]
        self._count += 1
        anchor = Anchor(start, end, text[start:end], text[max(0, start - 32) : start], text[end : end + 32])
        note = Annotation(f"n{self._count}", article, anchor, tuple(tags), comment)
        kept["notes"][note.id] = note
        return note

    def change_annotation(
        self, id: str, *, tags: Sequence[str] | None = None, comment: str | None = None, span: Any = None
    ) -> Annotation:
        kept = self._step("change of a note")
        note = kept["notes"][id]
        kept["notes"][id] = replace(
            note,
            tags=note.tags if tags is None else tuple(tags),
            comment=note.comment if comment is None else comment,
            anchor=note.anchor if span is None else replace(note.anchor, state="exact", origin=None),
        )
        changed: Annotation = kept["notes"][id]
        return changed

    def delete_annotation(self, id: str) -> None:
        self._step("deletion of a note")["notes"].pop(id)

    def annotations(self, article: str | None = None) -> list[Annotation]:
        notes = [n for n in self._kept["notes"].values() if article in (None, n.article)]
        return sorted(notes, key=lambda note: (note.article, note.anchor.start))

    def orphans(self) -> list[Annotation]:
        return [note for note in self._kept["notes"].values() if note.article not in self._articles]

    def tags(self) -> dict[str, int]:
        used = [tag for note in self._kept["notes"].values() for tag in note.tags]
        return {tag: used.count(tag) for tag in sorted(used)}

    @property
    def tagging(self) -> SimpleNamespace:
        return SimpleNamespace(rename=self._rename_tag, delete=self._delete_tag)

    def _rename_tag(self, old: str, new: str) -> int:
        kept = self._step(f"renaming of tag “{old}”")
        touched = [note for note in kept["notes"].values() if old in note.tags]
        for note in touched:
            kept["notes"][note.id] = replace(note, tags=tuple(new if t == old else t for t in note.tags))
        return len(touched)

    def _delete_tag(self, tag: str) -> int:
        kept = self._step(f"deletion of tag “{tag}”")
        touched = [note for note in kept["notes"].values() if tag in note.tags]
        for note in touched:
            kept["notes"][note.id] = replace(note, tags=tuple(own for own in note.tags if own != tag))
        return len(touched)

    def set_published(self, article: str, value: str | None) -> None:
        self._step("date of an article")["date"][article] = value

    def star(self, article: str, on: bool) -> None:
        kept = self._step("star")
        kept["star"] = kept["star"] | {article} if on else kept["star"] - {article}

    def mark_read(self, article: str, on: bool, *, quiet: bool = False) -> None:
        kept = self._kept if quiet else self._step("read mark")
        kept["read"] = kept["read"] | {article} if on else kept["read"] - {article}

    def decisions(self) -> list[Decision]:
        return [Decision(a, "published", a, value) for a, value in self._kept["date"].items() if value]

    def undo(self) -> str | None:
        return self._swap(self._done, self._undone)

    def redo(self) -> str | None:
        return self._swap(self._undone, self._done)

    def _swap(self, source: list[Any], target: list[Any]) -> str | None:
        if self.read_only:
            raise ReadOnlyError(self.read_only)
        if not source:
            return None
        name, kept = source.pop()
        target.append((name, self._kept))
        self._kept = kept
        return str(name)

    def state(self) -> dict[str, Any]:
        return copy.deepcopy(self._state)

    def save_state(self, state: dict[str, Any]) -> None:
        self._state = copy.deepcopy(state)

    def analysis(self) -> FakeAnalysis:
        return FakeAnalysis(self._texts)

    def close(self) -> None: ...


def default_articles() -> list[tuple[Article, str]]:
    stated = Published("2021-03-04", "dateline", ((40, 47),))
    inferred = Published("2021-03", "from the dates it tells", inferred=True)
    return [
        (article("harbour.txt", HARBOUR, stated, "Harbour reopens after storm", "Luma Post"), HARBOUR),
        (article("talks.txt", TALKS, inferred, "Vask and Beltran meet", "Veld Wire"), TALKS),
        (article("page.txt", UNDATED, Published(None, "nothing states it"), None), UNDATED),
    ]
