"""What the dialogs about events show, gathered from the library: a row opened, two rows beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from store import edtf, events
from store.errors import StoreError
from store.events import outcomes
from store.records import Annotation, Conflict, Event, Published, Telling, TimeExpression
from tui.state.session import Opened, Session
from tui.view_models.dates import DateRequest
from tui.view_models.events import HappeningRequest, OpenedRow, RowPair, RowSide, SaidWhen, Teller
from tui.view_models.notes import ToldEvent
from tui.words import wording

MOST = 2000
"""Passages of an event whose texts are looked at for what they tell differently."""
FEW = 6
"""Passages of a row beside another."""


def opened_row(session: Session, event: Event) -> OpenedRow:
    """All passages of an event by the date that they say, and what they tell differently."""
    conflicts = _conflicts(session, event)
    clashing = {c.value for conflict in conflicts if conflict.about == "date" for c in conflict.claims}
    clashing.discard(edtf.plain(event.date or ""))
    groups: dict[tuple[int, str], list[Teller]] = {}
    for telling in sorted(event.tellings, key=lambda t: (session.order(t.article), t.start)):
        groups.setdefault(_said(event, telling), []).append(_teller(session, telling))
    ordered = sorted(groups, key=lambda key: (key[0], edtf.sort_key(groups[key][0].telling.date)))
    return OpenedRow(
        event,
        _facts(session, event),
        tuple(
            SaidWhen(label, kind == 0 and _value(groups[kind, label]) in clashing, tuple(groups[kind, label]))
            for kind, label in ordered
        ),
        tuple((conflict.about, _claims(session, conflict)) for conflict in conflicts),
        Words(session).of,
        not session.read_only,
    )


def _said(event: Event, telling: Telling) -> tuple[int, str]:
    """The group of a telling: what is said to the point first, then what is said coarsely, inferred, not at all."""
    if telling.date is None:
        return 3, "undated"
    label = edtf.label(telling.date, telling.mod)
    if telling.inferred:
        return 2, f"inferred {label}~"
    coarse = event.date is not None and event.date != telling.date and edtf.within(event.date, telling.date)
    return (1, f"only {label}") if coarse else (0, f"said {label}")


def _value(tellers: Sequence[Teller]) -> str:
    return edtf.plain(tellers[0].telling.date or "")


def _teller(session: Session, telling: Telling) -> Teller:
    row = session.row_of(telling.article)
    if row is None:
        return Teller(telling, "an article that is no longer here", "")
    notes = notes_on(session, telling)
    return Teller(telling, row.source or row.title, wording.dated(row.published), notes)


def notes_on(session: Session, telling: Telling) -> tuple[Annotation, ...]:
    """The reader's annotations that share a character with a passage."""
    return tuple(
        note
        for note in session.library.annotations(telling.article)
        if note.anchor.state != "lost" and note.anchor.start < telling.end and telling.start < note.anchor.end
    )


def _conflicts(session: Session, event: Event) -> tuple[Conflict, ...]:
    """What the passages cannot all be right about; an article that cannot be read says nothing."""
    documents = {}
    for article in dict.fromkeys(telling.article for telling in event.tellings[:MOST]):
        with suppress(StoreError):
            documents[article] = session.library.document(article)
    return events.conflicts_of(event, documents)


def _claims(session: Session, conflict: Conflict) -> str:
    said = []
    for claim in conflict.claims:
        value = edtf.label(claim.value) if conflict.about == "date" else claim.value
        who = dict.fromkeys(_teller(session, telling).source for telling in claim.tellings)
        said.append(f"{value} ({', '.join(who)})")
    return " · ".join(said)


class Words:
    """The words of passages; the text asked for last is kept, as passages come article by article."""

    def __init__(self, session: Session) -> None:
        self._library = session.library
        self._article, self._text = "", ""

    def of(self, telling: Telling) -> str:
        """The words of one passage in one line; "" if its article cannot be read."""
        if telling.article != self._article:
            self._article, self._text = telling.article, ""
            with suppress(StoreError):
                self._text = self._library.text(telling.article)
        return " ".join(self._text[telling.start : telling.end].split())


def _facts(session: Session, event: Event) -> str:
    """ "7 passages in 5 articles, 4 sources"; of a plan also what became of it."""
    articles = {telling.article for telling in event.tellings}
    return (
        f"{wording.counted(len(event.tellings), 'passage')} in {wording.counted(len(articles), 'article')}, "
        f"{wording.counted(session.voices().of(event), 'source')}{_became(session, event)}"
    )


def _became(session: Session, event: Event) -> str:
    """ " · planned 11 Mar 2021 → done 19 Oct 2021: …"; "" for what is no plan."""
    if not outcomes.is_plan(event) or event.date is None:
        return ""
    done = outcomes.outcome(event, session.library.analysis().events())
    what = f"done {wording.when(done)}: {done.headline}" if done is not None else "nothing further told"
    return f" · planned {wording.when(event)} → {what}"


def pair(session: Session, one: Event, other: Event) -> RowPair:
    """Two rows, and what they would tell differently as one."""
    both = replace(one, tellings=(*one.tellings, *other.tellings))
    analysis = session.library.analysis()
    shared = (analysis.entity(key) for key in one.entities if key in other.entities)
    return RowPair(
        _side(session, one),
        _side(session, other),
        tuple((conflict.about, _claims(session, conflict)) for conflict in _conflicts(session, both)),
        tuple(entity.name for entity in shared if entity),
        Words(session).of,
    )


def _side(session: Session, event: Event) -> RowSide:
    """Its passages, one of each article before any second."""
    tellings = sorted(event.tellings, key=lambda t: (session.order(t.article), t.start))
    first = {telling.article: telling for telling in reversed(tellings)}
    ranked = sorted(tellings, key=lambda telling: first[telling.article] is not telling)
    return RowSide(
        event, _facts(session, event), tuple(_teller(session, telling) for telling in ranked[:FEW])
    )


def told_by(session: Session, note: Annotation) -> ToldEvent | None:
    """The event that the passage of a note tells, the one that shares most of it."""
    if note.anchor.state == "lost":
        return None
    events = session.library.analysis().events()
    place = events.at(note.article, note.anchor.start, note.anchor.end)
    if place is None:
        return None
    event = events[place]
    return ToldEvent(event.id, wording.when(event), event.headline)


def date_request(event: Event) -> DateRequest:
    """What the prompt for an event's date shows: the date in force, the words it rests on, what else is said."""
    decided = "dated" in event.deeds
    own = [telling for telling in event.tellings if telling.date == event.date]
    how = "set by you" if decided else own[0].how if own else ""
    said = dict.fromkeys(telling.said for telling in own if telling.said)
    others = {t.date for t in event.tellings if t.date and t.date != event.date and _known(t.date)}
    published = Published(
        event.date, how, inferred=event.inferred, candidates=tuple(sorted(others, key=edtf.sort_key))
    )
    return DateRequest(
        event.headline,
        published,
        decided,
        tuple(said),
        "The date of this event",
        "its passages’ own counts again",
    )


def date_in(opened: Opened, start: int, end: int) -> TimeExpression | None:
    """The first date with a known value in a passage of the open article; lengths of time only if there is no other."""
    found = [date for date in opened.dates if start <= date.start and date.end <= end and _known(date.edtf)]
    return min(found, key=lambda date: (date.type not in ("DATE", "TIME"), date.start), default=None)


def _known(value: str | None) -> bool:
    return value is not None and edtf.sort_key(value) != edtf.sort_key(None)


def happening(opened: Opened, start: int, end: int) -> HappeningRequest:
    """What the prompt for a new event begins with: a headline in the passage's own words, and the date found in it."""
    text = opened.document.text
    inside = [(date.start, date.end) for date in opened.dates if start <= date.start and date.end <= end]
    date = date_in(opened, start, end)
    return HappeningRequest(
        text[start:end],
        events.headline(text, (start, end), inside),
        date.edtf or "" if date else "",
        date.text if date else "",
        wording.dated(opened.row.published),
    )
