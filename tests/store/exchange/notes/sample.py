"""Notes of our own making, with everything that a format must cope with."""

from __future__ import annotations

from dataclasses import replace

from store.exchange.notes import NoteEntry, NoteReport
from store.notes.anchoring import make
from store.records import Annotation, Document, Found
from tests.store.events.made import document

GAZETTE = document(
    "g",
    "Pier falls\n\nThe pier at Quinby fell on 7 May.\n\nTwelve people were hurt, Mara Vale said.\n",
    "2031-05-08",
    "Gazette",
)
GAZETTE = replace(GAZETTE, article=replace(GAZETTE.article, title=Found("Pier falls", "first line")))
NASTY = document("n", "=1+1 <b>bold</b> *x* | [a](http://evil.example) \x1b[31m\u202e 🙂 end\r\nsecond line")
NASTY = replace(NASTY, article=replace(NASTY.article, title=Found("<script>\n# x", "first line")))


def note(
    key: str, of: Document, words: str, *tags: str, comment: str = "", changed: str = "2031-06-02T00:00:00Z"
) -> Annotation:
    """A note on these words of an article."""
    start = of.text.index(words)
    anchor = make(of.text, start, start + len(words))
    return Annotation(key * 32, of.article.id, anchor, tags, comment, "2031-06-01T00:00:00Z", changed)


def fallen() -> NoteEntry:
    return NoteEntry(note("a", GAZETTE, "The pier at Quinby fell", "harbour/pier"), GAZETTE)


def hurt() -> NoteEntry:
    return NoteEntry(note("b", GAZETTE, "Twelve", "people", "harbour", comment="Ask her.\nTwice."), GAZETTE)


def remark() -> NoteEntry:
    return NoteEntry(note("c", GAZETTE, "Mara Vale", comment="who?"), GAZETTE)


def nasty() -> NoteEntry:
    found = note("d", NASTY, "=1+1 <b>bold</b> *x* | [a](http://evil.example) \x1b[31m\u202e 🙂", "=tag")
    return NoteEntry(replace(found, comment="<i>no</i> \x1b[0m\n=2"), NASTY)


def lost() -> NoteEntry:
    gone = note("e", GAZETTE, "Quinby", "harbour", comment="was here")
    return NoteEntry(replace(gone, anchor=replace(gone.anchor, state="lost")), GAZETTE)


def orphan() -> NoteEntry:
    return NoteEntry(replace(note("f", GAZETTE, "7 May", "dates"), article="gone"), None)


def report(*entries: NoteEntry, **words: object) -> NoteReport:
    """A report of these notes, of all if none are given."""
    every = entries or (fallen(), hurt(), remark(), nasty(), lost(), orphan())
    return replace(NoteReport(every, "desk", total=len(every)), **words)  # type: ignore[arg-type]
