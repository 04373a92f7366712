"""Timeline and notes go out of the app into a file: asked for, put together and written; a long timeline while keys go on working."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from store.errors import StoreError
from store.events.selection import EventSelection
from store.exchange.entities import EntityReport
from store.exchange.entities import write as write_entities
from store.exchange.notes import write as write_notes
from store.exchange.timeline import write
from tui import presenters
from tui.controllers import dialogs
from tui.words import export_forms
from tui.words.wording import counted, short

if TYPE_CHECKING:
    from store.event_list import EventList
    from store.library import Library
    from store.records import Annotation, Document, Entity, Event
    from tui.controllers.shell import Shell
    from tui.presenters.timeline_export import Material
    from tui.view_models.export import ExportAnswer, ExportRequest, FoundPassages

T = TypeVar("T")
Places = tuple["EventList", Sequence[int]]
"""A list of events, and the places in it of those that are meant."""
CHUNK = 50
"""Records that are read before keys get their turn."""
MANY = 2000
"""Events whose writing takes long enough for the reader to be elsewhere when it is done."""


class Exporter:
    """What the reader chose last stays for the next time."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._last: dict[str, ExportAnswer] = {}
        """What goes out -> what was chosen for it last."""
        self.writing = ""
        """Name of the file being written, "" if none is."""

    # What goes out. `then` comes after the answer, whatever it is

    def ask(self) -> None:
        """The timeline: in which format, how much of it, where to."""
        if self._is_busy():
            return
        pane, last = self._shell.panes.timeline, self._last.get("timeline")
        total = len(self._shell.session.library.analysis().events())
        everything = last is not None and last.everything
        request = dialogs.ExportRequest(pane.shown, total, tuple(self._asked()), everything=everything)
        self._ask("timeline", request, self._begin_timeline)

    def ask_event(self, event: Event, then: Callable[[], object]) -> None:
        """One row, with all its passages."""
        if self._is_busy():
            return
        heading = f"Export “{short(event.headline, 50)}”"
        request = dialogs.ExportRequest(1, 1, name="event.md", heading=heading)
        self._ask("event", request, lambda answer: self._begin(answer, [event]), then)

    def ask_notes(
        self,
        notes: Sequence[Annotation],
        every: Sequence[Annotation],
        typed: str,
        then: Callable[[], object],
    ) -> None:
        """Notes: those of a list that its filter shows, or all of it."""
        asked = tuple(presenters.timeline_export.asked(typed))
        request = dialogs.ExportRequest(
            len(notes),
            len(every),
            asked,
            name="notes.md",
            heading="Export the notes",
            noun="note",
            forms=export_forms.NOTES,
        )

        def write(answer: ExportAnswer) -> None:
            chosen = every if answer.everything else notes
            words = () if answer.everything else asked
            self._shell.guarded(lambda: self._write_notes(answer, chosen, words, len(every)))

        self._ask("notes", request, write, then)

    def ask_entities(self) -> None:
        """Names: those that the pane shows, or all."""
        pane = self._shell.panes.entities
        shown, every = pane.shown, pane.all
        asked = presenters.timeline_export.asked(pane.words) if pane.words else []
        asked += [f"kind: {pane.kind}"] if pane.kind else []
        request = dialogs.ExportRequest(
            len(shown),
            len(every),
            tuple(asked),
            "csv",
            name="names.csv",
            heading="Export the names",
            noun="name",
            forms=export_forms.ENTITIES,
        )

        def write(answer: ExportAnswer) -> None:
            chosen = every if answer.everything else shown
            self._shell.guarded(lambda: self._write_entities(answer, chosen))

        self._ask("names", request, write)

    def ask_found(self, found: FoundPassages, then: Callable[[], object]) -> None:
        """Passages that a query found, or their articles as references."""
        request = dialogs.ExportRequest(
            len(found.articles),
            len(found.articles),
            form="csv",
            name="found.csv",
            heading=f"Export what is found: {found.query.strip()}",
            noun="article",
            forms=export_forms.FOUND,
        )

        def write(answer: ExportAnswer) -> None:
            self._shell.work_beside(self._write_found(answer, found), "export")

        self._ask("found", request, write, then)

    def _ask(
        self,
        what: str,
        request: ExportRequest,
        write: Callable[[ExportAnswer], object],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """In which format and where to, as it was chosen last for what goes out."""
        if last := self._last.get(what):
            request = replace(request, form=last.form, name=last.typed)

        def answered(answer: ExportAnswer | None) -> None:
            if answer is not None:
                self._last[what] = answer
                write(answer)
            then()

        self._shell.ask(dialogs.ExportScreen(request), answered)

    def _is_busy(self) -> bool:
        if self.writing:
            self._shell.say(f"{self.writing} is still being written")
        return bool(self.writing)

    # Writing

    def _write_entities(self, answer: ExportAnswer, entities: Sequence[Entity]) -> None:
        library = self._shell.session.library
        documents = {document.article.id: document for document in library.documents()}
        mentions = {key: library.analysis().names(key) for key in documents}
        memos = {memo.key: memo.text for memo in library.memos.all() if memo.about == "entity"}
        report = EntityReport(entities, documents, mentions, library.annotations(), memos)
        self._deliver(answer, write_entities(report, answer.form), counted(len(entities), "name"))

    def _write_notes(
        self, answer: ExportAnswer, notes: Sequence[Annotation], asked: tuple[str, ...], total: int
    ) -> None:
        faults: list[str] = []
        made = presenters.note_export.report(self._shell.session.library, notes, on_fault=faults.append)
        made = replace(made, asked=asked, total=total)
        self._deliver(answer, write_notes(made, answer.form), counted(len(made.entries), "note"), faults)

    async def _write_found(self, answer: ExportAnswer, found: FoundPassages) -> None:
        from tui.controllers import export_found

        faults: list[str] = []
        made = await export_found.written(self._shell.session.library, found, answer.form, faults.append)
        self._deliver(answer, made.content, counted(made.articles, "article"), faults)

    def _deliver(self, answer: ExportAnswer, content: bytes, number: str, faults: Sequence[str] = ()) -> None:
        """Writes the file, and says so."""
        try:
            presenters.export_file.put(answer.path, content)
        except OSError as error:
            self._shell.warn(f"{answer.path} was not written: {(error.strerror or str(error)).lower()}")
            return
        self._shell.say(" · ".join([f"Wrote {number} to {answer.path}", *faults[:1]]))

    def _asked(self) -> list[str]:
        """What leaves events out of the pane, in words."""
        only, pane = self._shell.session.only, self._shell.panes.timeline
        found = presenters.timeline_export.asked(pane.words)
        if pane.several:
            found.append("two sources or more")
        if pane.leaves_out:
            found.append(f"level: {pane.level}")
        return [*([f"articles: {only.label}"] if only else []), *found]

    def _begin_timeline(self, answer: ExportAnswer) -> None:
        some = None if answer.everything else self._shell.panes.timeline.places
        self._begin(answer, some, [] if answer.everything else self._asked())

    def _begin(
        self, answer: ExportAnswer, some: Places | list[Event] | None, asked: Sequence[str] = ()
    ) -> None:
        self.writing = answer.path.name
        self._shell.say(f"Writing {self.writing} …")
        self._shell.work_beside(self._write(answer, some, asked), "export")

    async def _write(
        self, answer: ExportAnswer, some: Places | list[Event] | None, asked: Sequence[str]
    ) -> None:
        try:
            with _uncollected():
                # What is read comes from a database that belongs to this thread; the rest goes to another.
                choice = EventSelection(events=await _ids(*some) if isinstance(some, tuple) else None)
                events = some if isinstance(some, list) else None
                material, unread = await gather(self._shell.session.library, events)
                said = await asyncio.to_thread(_written, material, answer, choice, asked)
        except (OSError, StoreError) as error:
            reason = (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
            self._shell.warn(f"{answer.path} was not written: {reason}")
            return
        finally:
            self.writing = ""
        if unread:
            said.append(f"{counted(unread, 'article')} could not be read")
        self._shell.say(" · ".join(said))
        if len(material.events) > MANY:
            self._shell.notify(said[0], markup=False)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keeps the collector of garbage away, as nothing here is cyclic: one look at a million records would hold a key up
    for a second."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


async def gather(library: Library, some: list[Event] | None = None) -> tuple[Material, int]:
    """All that a timeline is made of, as `dateline timeline` gathers it, and how many articles cannot be read.

    Of `some` events, hidden or not, only those.
    """

    analysis = library.analysis()
    events = await _each(analysis.events()) if some is None else some
    entities = await _each(analysis.entities())
    documents: dict[str, Document] = {}
    rows = library.articles()
    for place, row in enumerate(rows):
        try:
            documents[row.id] = library.document(row.id)
        except StoreError:
            continue
        finally:
            if place % CHUNK == 0:
                await asyncio.sleep(0)
    notes, unread = tuple(library.annotations()), len(rows) - len(documents)
    return presenters.timeline_export.Material(
        tuple(events), documents, tuple(entities), notes, analysis.groups()
    ), unread


async def _ids(events: EventList, places: Sequence[int]) -> frozenset[str]:
    found: set[str] = set()
    for start in range(0, len(places), CHUNK):
        found.update(event.id for event in events.get_many(places[start : start + CHUNK]))
        await asyncio.sleep(0)
    return frozenset(found)


async def _each(records: Iterable[T]) -> list[T]:
    found: list[T] = []
    for place, record in enumerate(records):
        found.append(record)
        if place % CHUNK == 0:
            await asyncio.sleep(0)
    return found


def _written(
    material: Material, answer: ExportAnswer, choice: EventSelection, asked: Sequence[str]
) -> list[str]:
    """Puts the timeline together and writes it; what to tell the reader."""
    made = material.timeline(choice, asked)
    presenters.export_file.put(answer.path, write(made, answer.form).encode())
    said = f"Wrote {counted(len(made.rows), 'event')} to {answer.path}"
    return [said, *(remark.rstrip(".") for remark in presenters.timeline_export.remarks(made, answer.form))]
