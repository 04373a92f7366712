"""Corrections of events: what happened when, and which passages tell it. Asks, changes the library, shows what became of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from store import edtf
from store.records import Annotation, Event, Telling
from tui import presenters
from tui.controllers import dialogs
from tui.filtering.nearest_events import nearest
from tui.filtering.palette_search import Entry
from tui.words.wording import counted, short, when

if TYPE_CHECKING:
    from store.event_list import EventList
    from store.services.event_decisions import EventDecisions
    from tui.controllers.shell import Shell
    from tui.state.session import Opened
    from tui.view_models.dates import DateAnswer
    from tui.view_models.events import EventAnswer, HappeningAnswer

MOST = 2000
"""Events offered to choose from at most, the nearest ones: each is read before the list shows."""
NAME = 32
"""Characters of a headline in what is said in the footer, which has to find room in 80 columns."""
FIRST, WIDEST = 16, 19
"""Rows that say how wide the column of dates is, and its width at most."""

Back = Callable[..., None]


def _stay(now: str | None = None) -> None:
    """Where nothing was open that could come back."""


class EventController:
    """What the reader decides about events."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    @property
    def _chronology(self) -> EventDecisions:
        return self._shell.session.library.event_decisions

    @property
    def _events(self) -> EventList:
        return self._shell.session.library.analysis().events()

    def chosen(self) -> Event | None:
        """The event on which the timeline stands."""
        return self._shell.panes.timeline.chosen

    def answer(self, event: Event, answer: EventAnswer) -> None:
        """Does what was asked for in an opened row, which comes back when that is done or left."""
        stays = [t for t in event.tellings if answer.verb != "split" or t not in answer.passages]

        def back(now: str | None = None) -> None:
            found = self._known(now) if now else self._known(event.id) or self._known(self.now(event))
            if found:
                self._shell.asker.event(found, next((t for t in answer.passages if t in stays), None))

        if answer.verb == "confirm":
            self.confirm(event, back)
        elif answer.verb == "hide":
            self.hide(event, back)
        elif answer.verb == "date":
            self.set_date(event, back)
        elif answer.verb == "title":
            self.retitle(event, back)
        elif answer.verb == "join":
            self.join(event, back)
        elif answer.verb == "tag":
            self.tag(event, back)
        elif answer.verb == "memo":
            self._shell.memos.on_event(event, back)
        elif answer.verb == "export":
            self._shell.exporter.ask_event(event, back)
        elif answer.verb == "split":
            self.split(event, answer.passages, back)
        else:
            changes = self._shell.changes
            changes.undo() if answer.verb == "undo" else changes.redo()
            back()

    def _known(self, identifier: str | None) -> Event | None:
        """An event by its id, hidden or not."""
        analysis = self._shell.session.library.analysis()
        for events in (analysis.events(), analysis.hidden()):
            place = events.index_of(identifier) if identifier else None
            if place is not None:
                return events[place]
        return None

    # One row. `back` is called with its id after a change, with nothing where there was none.

    def confirm(self, event: Event, back: Back = _stay) -> None:
        """Says that it was seen and is right, or takes that back."""
        on = "confirmed" not in event.deeds
        now = self._chronology.confirm(event.id, on)
        self._done(now, f"{'Confirmed' if on else 'No longer confirmed'}: {_name(event)}")
        back(now)

    def hide(self, event: Event, back: Back = _stay) -> None:
        """Takes it out of the timeline, or brings it back."""
        on = "hidden" not in event.deeds
        beside = self._beside(event)
        now = self._chronology.hide(event.id, on)
        self._done(beside if on else now, f"{'Hidden' if on else 'Brought back'}: {_name(event)}")
        if not on:
            back(now)

    def _beside(self, event: Event) -> str | None:
        """Where the list stands once the event is gone."""
        chosen = self.chosen()
        stands_on_it = chosen is not None and chosen.id == event.id
        return self._shell.panes.timeline.beside() if stands_on_it else chosen.id if chosen else None

    def set_date(self, event: Event, back: Back = _stay) -> None:
        """Asks for its date; an empty one takes the reader's back."""

        def change(answer: DateAnswer | None) -> None:
            now = None
            if answer:
                now = self._chronology.set_date(event.id, answer.value)
                when = f"is of {edtf.label(answer.value)}" if answer.value else "has its own date again"
                self._done(now, f"{_name(event)} {when}")
            back(now)

        self._shell.ask(dialogs.DatePrompt(presenters.events.date_request(event)), change)

    def retitle(self, event: Event, back: Back = _stay) -> None:
        """Asks for another headline."""

        def change(headline: str | None) -> None:
            now = None
            if headline is not None:
                now = self._chronology.retitle(event.id, headline)
                own = "It has its own headline again"
                self._done(now, f"Retitled “{short(headline, NAME)}”" if headline else own)
            back(now)

        self._shell.ask(dialogs.CallPrompt(event.headline, "retitle", "its own headline again"), change)

    def tag(self, event: Event, back: Back = _stay) -> None:
        """Asks which tags it shall have."""
        session = self._shell.session

        def change(tags: tuple[str, ...] | None) -> None:
            now = None
            if tags is not None and tags != event.tags:
                now = self._chronology.tag(event.id, tags)
                session.last_tags = tags or session.last_tags
                said = f"Tagged {' '.join(tags)}:" if tags else "Tags taken off"
                self._done(now, f"{said} {_name(event)}")
            back(now)

        known = {**dict.fromkeys(event.tags, 1), **session.library.tags()}
        self._shell.ask(
            dialogs.TagPicker(dialogs.TagRequest(event.headline, known, event.tags, session.last_tags)),
            change,
        )

    def split(self, event: Event, passages: Sequence[Telling], back: Back | None = None) -> None:
        """Lets passages leave for a row of their own; the list stands on that, or on what stays if it comes back."""
        leaving = [(telling.article, telling.start, telling.end) for telling in passages]
        now = self._chronology.split(event.id, leaving)
        if back:
            now = self.now(event, without=passages) or now
        self._done(now, f"Split {counted(len(leaving), 'passage')} off {_name(event)}")
        if back:
            back(now)

    # Two rows

    def join(self, event: Event, back: Back = _stay) -> None:
        """Asks with which, shows both side by side, makes them one."""

        def ask(other: Event) -> None:

            def answered(yes: bool | None) -> None:
                now = None
                if yes:
                    now = self._chronology.join(event.id, other.id)
                    self._done(now, f"Joined with {_name(other)}")
                back(now)

            self._shell.ask(
                dialogs.JoinScreen(presenters.events.pair(self._shell.session, event, other)), answered
            )

        self._choose(
            f"Join {_name(event)} with …", event.date, event.entities, ask, without=event.id, back=back
        )

    def _choose(
        self,
        heading: str,
        date: str | None,
        names: Collection[str],
        do: Callable[[Event], None],
        without: str = "",
        here: str = "",
        back: Back = _stay,
    ) -> None:
        """Asks for one of the events, the nearest first; not for the one `without`, and saying which is `here` now.

        Goes `back` if none is chosen.
        """

        events, voices = self._shell.panes.timeline.all, self._shell.session.voices()
        near = events.get_many(nearest(events, date, names)[:MOST])
        wide = min(max((len(when(event)) for event in near[:FIRST]), default=0), WIDEST)
        entries = [
            Entry(
                f"{when(event):<{wide}}  {event.headline}",
                ("now · " if event.id == here else "") + counted(voices.of(event), "source"),
                partial(do, event),
            )
            for event in near
            if event.id != without
        ]
        if not entries:
            self._shell.say("There is no other event")
            back()
            return

        def run(entry: Entry | None) -> None:
            entry.run() if entry else back()

        self._shell.ask(dialogs.PaletteScreen(heading, entries, "words of an event, or its date"), run)

    # A passage of the text

    def _passage(self) -> tuple[Opened, int, int] | None:
        """The open article, with the selection or the sentence under the cursor; None on blanks, which is said."""
        opened = self._shell.session.opened
        start, end = self._shell.reader.passage()
        if opened and opened.document.text[start:end].strip():
            return opened, start, end
        self._shell.say("There is no sentence here")
        return None

    def make(self) -> None:
        """Asks for headline and date of an event made of the selection or the sentence."""
        passage = self._passage()
        if passage is None:
            return
        opened, start, end = passage
        article = opened.row.id

        def keep(answer: HappeningAnswer | None) -> None:
            if answer:
                now = self._chronology.make(article, start, end, answer.headline, answer.date)
                self._shell.reader.done_selecting()
                self._done(now, f"A new event: “{short(answer.headline, NAME)}”")

        self._shell.ask(dialogs.HappeningPrompt(presenters.events.happening(opened, start, end)), keep)

    def attach(self) -> None:
        """Asks for an event that the selection or the sentence tells, too."""
        passage = self._passage()
        if passage is None:
            return
        opened, start, end = passage
        article = opened.row.id

        def put(event: Event) -> None:
            now = self._chronology.attach(event.id, article, start, end)
            self._shell.reader.done_selecting()
            self._done(now, f"Put into {_name(event)}")

        date = presenters.events.date_in(opened, start, end)
        names = {name.entity for name in opened.names if start <= name.start < end}
        value = date.edtf if date else opened.row.date
        place = self._events.at(article, start, end)
        here = self._events[place].id if place is not None else ""
        self._choose("This passage tells …", value, names, put, here=here)

    # Rows found by what they tell

    def open_of(self, note: Annotation) -> None:
        """Opens the row that the passage of a note tells."""
        place = self._events.at(note.article, note.anchor.start, note.anchor.end)
        if place is None:
            self._shell.say("No event is told there")
            return
        event = self._events[place]
        self._shell.panes.timeline.reveal(event.id)
        self._shell.asker.event(event)

    def now(self, event: Event, without: Collection[Telling] = ()) -> str | None:
        """Id of what an event has become after a change: its own, else that of the row that has a passage of it.

        Only passages other than some count if those are given.
        """
        analysis = self._shell.session.library.analysis()
        if not without and analysis.events().index_of(event.id) is not None:
            return event.id
        left = [told for told in event.tellings if told not in without]
        rows = (analysis.event_of((told.article, told.start, told.end)) for told in left)
        return next(filter(None, rows), None)

    def _done(self, now: str | None, said: str) -> None:
        """Shows everything anew, the list on the row that it became."""
        self._shell.panes.timeline.expect(now)
        self._shell.changes.all(f"{said} · u takes it back")


def _name(event: Event) -> str:
    return f"“{short(event.headline, NAME)}”"
