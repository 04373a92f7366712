"""Notes of other tools, put on the articles of a library.

A note is taken only where its words stand: at its position in the text that it was made on, or where robust anchoring finds them
(`store.notes.anchoring`). What is taken with a doubt waits for the reader's key like every uncertain note; what stands
nowhere is named and left out. A note that is there already is not taken again. Programs that give a passage one tag each time
split a note with several; where such parts come together they are one note again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.notes import anchoring
from store.notes.tags import clean_all
from store.records import Anchor, Annotation
from store.storage.texts import name_of

if TYPE_CHECKING:
    from store.exchange.foreign.model import ForeignNote, ForeignSource
    from store.services.article_rows import ArticleRow
    from store.services.change_log import ChangeLog

_OURS = "urn:dateline:article:"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the notes of a file."""

    added: tuple[Annotation, ...] = ()
    known: int = 0
    """Those that were there already."""
    refused: tuple[str, ...] = ()
    """Why the others were not taken, a sentence each."""

    @property
    def uncertain(self) -> int:
        """How many of those added wait for the reader's word."""
        return sum(note.anchor.state == "fuzzy" for note in self.added)


class NoteImport:
    """One run over the notes of a file."""

    def __init__(self, ledger: ChangeLog, rows: Sequence[ArticleRow], text_of: Callable[[str], str]) -> None:
        self._ledger, self._text_of = ledger, text_of
        self._rows = {row.id: row for row in rows}
        self._by_body = {row.body: row.id for row in rows}
        self._by_path = {row.path: row.id for row in rows}
        self._by_title: dict[str, list[str]] = {}
        for row in rows:
            self._by_title.setdefault(row.title, []).append(row.id)

    def take(self, notes: Iterable[ForeignNote], label: str) -> Taken:
        """Adds what can be placed, as one step; raises ReadOnlyError, SaveError."""
        self._ledger.require_writable()
        added: dict[tuple[object, ...], Annotation] = {}
        refused: list[str] = []
        known = 0
        for note in notes:
            if self._ledger.notes.has(note.id):
                known += 1
                continue
            found = self._placed(note)
            if isinstance(found, str):
                refused.append(found)
            elif self._is_there(found):
                known += 1
            elif before := added.get(_passage(found)):
                tags = tuple(dict.fromkeys((*before.tags, *found.tags)))
                known += tags == before.tags
                added[_passage(found)] = replace(before, tags=tags)
            else:
                added[_passage(found)] = found
        made = tuple(added.values())
        if made:
            changes = [self._ledger.notes.entering(note, self._rows[note.article].body) for note in made]
            self._ledger.do(label, changes)
        return Taken(made, known, tuple(refused))

    def _placed(self, note: ForeignNote) -> Annotation | str:
        """The annotation on its article; else a sentence."""
        quoted = f"“{_short(note.exact)}”"
        candidates = list(self._articles(note.source))
        if not candidates:
            return f"{quoted}: no article of the library is “{_short(note.source.name)}”"
        placed = [(key, anchor) for key in candidates if (anchor := self._anchor(note, key))]
        if not placed:
            return f"{quoted}: these words are not in “{_short(self._rows[candidates[0]].title)}”"
        if len(placed) > 1:
            return f"{quoted}: {len(placed)} articles called “{_short(note.source.name)}” have these words"
        key, anchor = placed[0]
        try:
            tags = clean_all(note.tags)
        except ValueError:
            return f"{quoted}: one of its tags has no name"
        at = self._ledger.at()
        return Annotation(
            note.id, key, anchor, tags, note.comment, note.made or at, note.changed or note.made or at
        )

    def _articles(self, source: ForeignSource) -> Iterator[str]:
        """Those that the note may have been made on: the one of its id, text or address, else all of its title."""
        sure = (
            source.iri.removeprefix(_OURS) if source.iri.startswith(_OURS) else None,
            self._by_body.get(source.sha256),
            self._by_body.get(name_of(source.text)) if source.text else None,
            self._by_path.get(source.iri),
        )
        for key in sure:
            if key in self._rows:
                yield key
                return
        yield from self._by_title.get(source.title, ()) if source.title else ()

    def _anchor(self, note: ForeignNote, article: str) -> Anchor | None:
        try:
            text = self._text_of(article)
        except StoreError:
            return None
        if note.span and text[slice(*note.span)] == note.exact and _fits(note, text):
            return anchoring.make(text, *note.span)
        if not note.prefix and not note.suffix:
            # Its file tells nothing of what stood around it: then only words that stand once are sure.
            first = text.find(note.exact)
            is_sure = first >= 0 and text.find(note.exact, first + 1) < 0
            return anchoring.make(text, first, first + len(note.exact)) if is_sure else None
        start = note.span[0] if note.span else 0
        wanted = Anchor(start, start + len(note.exact), note.exact, note.prefix[-32:], note.suffix[:32])
        (found,) = anchoring.reanchor([wanted], text)
        if found.state == "lost":
            return None
        made = anchoring.make(text, found.start, found.end)
        return replace(made, state="fuzzy") if found.state == "fuzzy" else made

    def _is_there(self, note: Annotation) -> bool:
        """True if all that it says was said of the same passage already, under whatever id."""
        return any(
            (one.anchor.start, one.anchor.end) == (note.anchor.start, note.anchor.end)
            and set(note.tags) <= set(one.tags)
            and note.comment in ("", one.comment)
            for one in self._ledger.notes.of(note.article)
        )


def _passage(note: Annotation) -> tuple[object, ...]:
    return note.article, note.anchor.start, note.anchor.end, note.comment


def _fits(note: ForeignNote, text: str) -> bool:
    """True if what stands around the position is what stood around the note, as far as the note tells it."""
    assert note.span
    start, end = note.span
    return text[:start].endswith(note.prefix) and text[end:].startswith(note.suffix)


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= 60 else one[:59] + "…"
