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
    from store.records import Annotation, Document, Entity, Event, Span
    from tui.controllers.export_found import FoundExport
    from tui.controllers.shell import Shell
    from tui.presenters.timeline_export import Material
    from tui.view_models.export import ExportAnswer, ExportRequest

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
        self._last: ExportAnswer | None = None
        self._last_notes: ExportAnswer | None = None
        self._last_entities: ExportAnswer | None = None
        self._last_event: ExportAnswer | None = None
        self._found: FoundExport | None = None
        self.writing = ""
        """Name of the file being written, "" if none is."""

    def ask(self) -> None:
        """In which format, how much of it, where to."""
        if self.writing:
            self._shell.say(f"{self.writing} is still being written")
            return

        self._shell.ask(dialogs.ExportScreen(self._request()), self._answered)

    def ask_event(self, event: Event, then: Callable[[], object]) -> None:
        """In which format one row goes out, with all its passages; `then` comes after the answer."""
        if self.writing:
            self._shell.say(f"{self.writing} is still being written")
            return
        last = self._last_event
        request = dialogs.ExportRequest(
            1,
            1,
            form=last.form if last else "md",
            name=last.typed if last else "event.md",
            heading=f"Export “{short(event.headline, 50)}”",
        )

        def answered(answer: ExportAnswer | None) -> None:
            if answer is not None:
                self._last_event = answer
                self._begin(answer, [event])
            then()

        self._shell.ask(dialogs.ExportScreen(request), answered)

    def ask_found(
        self,
        query: str,
        articles: Sequence[str],
        passages: Callable[[str], Sequence[Span]],
        then: Callable[[], object],
    ) -> None:
        """In which format what a query found goes out; `passages` finds those of an article, `then` comes after the answer."""
        if self._found is None:
            from tui.controllers.export_found import FoundExport

            self._found = FoundExport(self._shell)
        self._found.ask(query, articles, passages, then)

    def ask_notes(
        self,
        notes: Sequence[Annotation],
        every: Sequence[Annotation],
        typed: str,
        then: Callable[[], object],
    ) -> None:
        """In which format notes go out, those of a list that its filter shows or all; `then` comes after the answer."""
        asked = presenters.timeline_export.asked(typed)
        last = self._last_notes
        request = dialogs.ExportRequest(
            len(notes),
            len(every),
            tuple(asked),
            last.form if last else "md",
            everything=False,
            name=last.typed if last else "notes.md",
            heading="Export the notes",
            noun="note",
            forms=export_forms.NOTES,
        )

        def answered(answer: ExportAnswer | None) -> None:
            if answer is not None:
                self._last_notes = answer
                chosen = every if answer.everything else notes
                words = () if answer.everything else tuple(asked)
                self._shell.guarded(lambda: self._write_notes(answer, chosen, words, len(every)))
            then()

        self._shell.ask(dialogs.ExportScreen(request), answered)

    def ask_entities(self) -> None:
        """In which format the names go out, those that the pane shows or all."""
        pane, last = self._shell.panes.entities, self._last_entities
        shown, every = pane.shown, pane.all
        asked = presenters.timeline_export.asked(pane.words) if pane.words else []
        asked += [f"kind: {pane.kind}"] if pane.kind else []
        request = dialogs.ExportRequest(
            len(shown),
            len(every),
            tuple(asked),
            last.form if last else "csv",
            everything=False,
            name=last.typed if last else "names.csv",
            heading="Export the names",
            noun="name",
            forms=export_forms.ENTITIES,
        )

        def answered(answer: ExportAnswer | None) -> None:
            if answer is not None:
                self._last_entities = answer
                self._shell.guarded(
                    lambda: self._write_entities(answer, every if answer.everything else shown)
                )

        self._shell.ask(dialogs.ExportScreen(request), answered)

    def _write_entities(self, answer: ExportAnswer, entities: Sequence[Entity]) -> None:
        library = self._shell.session.library
        documents = {document.article.id: document for document in library.documents()}
        mentions = {key: library.analysis().names(key) for key in documents}
        memos = {memo.key: memo.text for memo in library.memos.all() if memo.about == "entity"}
        report = EntityReport(entities, documents, mentions, library.annotations(), memos)
        try:
            presenters.export_file.put(answer.path, write_entities(report, answer.form))
        except OSError as error:
            self._shell.warn(f"{answer.path} was not written: {(error.strerror or str(error)).lower()}")
            return
        self._shell.say(f"Wrote {counted(len(entities), 'name')} to {answer.path}")

    def _write_notes(
        self, answer: ExportAnswer, notes: Sequence[Annotation], asked: tuple[str, ...], total: int
    ) -> None:
        faults: list[str] = []
        library = self._shell.session.library
        made = presenters.note_export.report(library, notes, on_fault=faults.append)
        made = replace(made, asked=asked, total=total)
        try:
            presenters.export_file.put(answer.path, write_notes(made, answer.form))
        except OSError as error:
            self._shell.warn(f"{answer.path} was not written: {(error.strerror or str(error)).lower()}")
            return
        said = f"Wrote {counted(len(made.entries), 'note')} to {answer.path}"
        self._shell.say(" · ".join([said, *faults[:1]]))

    def _request(self) -> ExportRequest:

        pane, last = self._shell.panes.timeline, self._last
        total = len(self._shell.session.library.analysis().events())
        request = dialogs.ExportRequest(pane.shown, total, tuple(self._asked()))
        if last is None:
            return request
        return dialogs.ExportRequest(pane.shown, total, request.asked, last.form, last.everything, last.typed)

    def _asked(self) -> list[str]:
        """What leaves events out of the pane, in words."""
        only, pane = self._shell.session.only, self._shell.panes.timeline
        found = presenters.timeline_export.asked(pane.words)
        if pane.several:
            found.append("two sources or more")
        if pane.leaves_out:
            found.append(f"level: {pane.level}")
        return [*([f"articles: {only.label}"] if only else []), *found]

    def _answered(self, answer: ExportAnswer | None) -> None:
        if answer is None:
            return
        self._last = answer
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
