"""Who is this, when was this: asks the library and shows the answer."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING

from store import edtf
from store.records import Annotation, Entity, Event, GenreKind, Mention, Span, Telling, TimeExpression
from store.search.terms import quoted
from store.services.genre_words import GENRE_WORDS, a_kind
from tui import presenters
from tui.controllers import dialogs
from tui.filtering.palette_search import Entry
from tui.words import wording

if TYPE_CHECKING:
    from tui.controllers.shell import Shell
    from tui.view_models.dates import DateAnswer, WhenAnswer
    from tui.view_models.entities import WhoAnswer
    from tui.view_models.events import EventAnswer, NotesAnswer
    from tui.view_models.passages import Passage


class InspectController:
    """Questions about what stands in the text."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def notes_here(self) -> list[Annotation]:
        """The notes that cover the cursor."""
        opened, at = self._shell.session.opened, self._shell.panes.text.view.cursor
        notes = opened.notes if opened else ()
        return [note for note in notes if note.anchor.start <= at < note.anchor.end]

    def uncertain_here(self) -> list[Annotation]:
        """Those of them that wait for the reader to confirm them."""
        return [note for note in self.notes_here() if note.anchor.state == "fuzzy"]

    def _name(self) -> Mention | None:
        return self.name_at(self._shell.panes.text.view.cursor)

    def name_at(self, at: int) -> Mention | None:
        """The name that covers an offset of the open article."""
        opened = self._shell.session.opened
        names = opened.names if opened else ()
        # They stand in order and none within another; the cursor asks at every key, in a long text among thousands.
        index = bisect_right(names, at, key=lambda name: name.start) - 1
        return names[index] if index >= 0 and at < names[index].end else None

    def _date(self) -> TimeExpression | None:
        opened, at = self._shell.session.opened, self._shell.panes.text.view.cursor
        return next((date for date in opened.dates if date.start <= at < date.end), None) if opened else None

    def here(self) -> str:
        """What enter would do at the cursor, in two words; "" on plain text."""
        if self._name():
            return "who is this"
        if self._date():
            return "when was this"
        return "open note" if self.notes_here() else ""

    def ask(self) -> None:
        """Answers for what stands at the cursor: a name or a date, which lie closer together than notes, first."""
        if name := self._name():
            entity = self._shell.session.library.analysis().entity(name.entity)
            if entity:
                self.who(entity, (name.start, name.end))
            else:
                self._shell.say("Nothing is known of this name yet")
        elif date := self._date():
            self.when(date)
        elif notes := self.notes_here():
            self._shell.marker.open_notes(notes)
        else:
            self._shell.say(
                "No name, date or note here: ]e goes to the next name, f puts letters on all in view"
            )

    def who(self, entity: Entity, here: Span | None = None) -> None:
        """Who is this."""

        def answered(answer: Passage | Telling | WhoAnswer | None) -> None:
            if isinstance(answer, dialogs.WhoAnswer):
                self._shell.namer.answer(entity, answer)
            else:
                self._go(answer)

        asked = presenters.entities.who(self._shell.session, entity, here, self._shell.panes.timeline.all)
        self._shell.ask(dialogs.WhoScreen(asked), answered)

    def company(self, entity: Entity) -> None:
        """Who often stands in the same sentences: one is chosen, its passages are shown; esc leads back step by step."""

        def show(other: Entity) -> None:
            found = presenters.entities.beside(self._shell.session, entity, other)
            self._shell.ask(
                dialogs.MentionsScreen(found), lambda to: self._go(to) if to else self.company(entity)
            )

        entries = [
            Entry(other.name, f"{other.kind} · {wording.counted(count, 'time')}", partial(show, other))
            for other, count in presenters.entities.company(self._shell.session, entity)
        ]
        screen = dialogs.PaletteScreen(f"Often with {entity.name}", entries, "a name")
        self._shell.ask(screen, lambda entry: entry.run() if entry else self.who(entity))

    def export(self, entity: Entity) -> None:
        """Every mention of an entity with the words around it, into a file; *who is this* comes back after it."""
        analysis = self._shell.session.library.analysis()

        def passages(article: str) -> list[Span]:
            return [(name.start, name.end) for name in analysis.names(article) if name.entity == entity.id]

        found = dialogs.FoundPassages(quoted("who", entity.name), entity.articles, passages)
        self._shell.exporter.ask_found(found, lambda: self.who(entity))

    def mentions(self, entity: Entity) -> None:
        """Every mention of an entity."""
        self._shell.ask(
            dialogs.MentionsScreen(presenters.entities.mentions(self._shell.session, entity)), self._go
        )

    def _go(self, passage: Passage | Telling | None) -> None:
        if passage:
            self._shell.reader.go(passage.article, passage.start, passage.end)

    def event(self, event: Event, at: Telling | None = None) -> None:
        """A row of the timeline, opened, on its first passage or on another."""

        def answered(answer: Telling | EventAnswer | NotesAnswer | None) -> None:
            if isinstance(answer, dialogs.EventAnswer):
                self._shell.chronicler.answer(event, answer)
            elif isinstance(answer, dialogs.NotesAnswer):
                self._shell.marker.open_notes(answer.notes)
            else:
                self._go(answer)

        self._shell.ask(
            dialogs.EventScreen(presenters.events.opened_row(self._shell.session, event), at), answered
        )

    def when(self, expression: TimeExpression) -> None:
        """When was this."""
        opened = self._shell.session.opened
        assert opened is not None
        article = opened.row.id

        def answered(answer: WhenAnswer | None) -> None:
            if answer == "date":
                self.date(article)
            elif answer:
                self._read_date(article, expression, answer.value)

        self._shell.ask(
            dialogs.WhenScreen(presenters.entities.when(self._shell.session, opened, expression)), answered
        )

    def _read_date(self, article: str, date: TimeExpression, value: str | None) -> None:
        """Keeps how the reader reads a date of the text."""
        self._shell.session.library.read_date(article, date.start, date.end, value)
        said = f"Read as {edtf.label(value)}" if value else "Read again as it was found"
        self._shell.changes.all(f"{said}: “{wording.short(date.text, 40)}”")

    def date(self, article: str) -> None:
        """The article's own date."""

        def change(answer: DateAnswer | None) -> None:
            if answer:
                self._shell.session.library.set_published(article, answer.value)
                self._shell.changes.all(_said(answer.value))

        self._shell.ask(
            dialogs.DatePrompt(presenters.entities.date_request(self._shell.session, article)), change
        )

    def genre(self, article: str) -> None:
        """What kind of text the article is: the kinds, with the reasons for the one that it has."""
        found = self._shell.session.library.analysis().genre(article)
        now = {found.kind: "now"}
        entries = [
            Entry(words, now.get(kind, ""), partial(self._call, article, kind))
            for kind, words in GENRE_WORDS.items()
        ]
        if found.decided:
            entries.append(
                Entry("as it is found", "takes back what you say", partial(self._call, article, None))
            )
        heading = f"What is “{wording.short(self._shell.session.library.row(article).title, 40)}”?"
        note = f"Taken for {a_kind(found.kind)}: {'; '.join(found.reasons)}"
        self._shell.ask(
            dialogs.PaletteScreen(heading, entries, "a kind of article", note=note),
            lambda entry: entry and entry.run(),
        )

    def _call(self, article: str, kind: GenreKind | None) -> None:
        """Keeps what the reader says."""
        library = self._shell.session.library
        library.set_genre(article, kind)
        said = f"It counts as {a_kind(kind)}" if kind else "Its kind is again as it was found"
        self._shell.changes.all(f"{said} · u takes it back")


def _said(value: str | None) -> str:
    if value is None:
        return "The article’s own date counts again"
    return f"This article is from {edtf.label(value)}: its other dates were counted anew"
