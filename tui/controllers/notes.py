"""Tags and comments on passages: asks, changes the library, shows what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from store.errors import NotFoundError
from store.records import Annotation, Mention
from store.search.terms import quoted
from tui import presenters
from tui.controllers import dialogs
from tui.filtering.note_filter import NoteFilter
from tui.filtering.palette_search import Entry
from tui.reading.resizing import resized
from tui.state.where import Where
from tui.words.wording import counted, short

if TYPE_CHECKING:
    from tui.controllers.shell import Shell
    from tui.view_models.notes import CommentRequest, NoteAnswer, RenameAnswer, TagRequest


class NoteController:
    """What the reader does to passages."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    # On the passage under the cursor

    def tag(self) -> None:
        """Asks for the tags of the selection or the sentence; a passage tagged before is changed."""
        start, end = self._shell.reader.passage()
        known = self._exactly(start, end)
        if known:
            self._ask_tags(known)
            return

        def add(tags: tuple[str, ...] | None) -> None:
            if tags:
                self._add(start, end, tags, "")

        self._shell.ask(dialogs.TagPicker(self._tag_request(self._quote(start, end), ())), add)

    def _tag_request(self, quote: str, chosen: tuple[str, ...]) -> TagRequest:

        session = self._shell.session
        return dialogs.TagRequest(quote, session.library.tags(), chosen, session.last_tags)

    def tag_again(self) -> None:
        """Gives the tags given last, without asking."""
        session = self._shell.session
        start, end = self._shell.reader.passage()
        known = self._exactly(start, end)
        if known is None:
            self._add(start, end, session.last_tags, "")
            return
        tags = tuple(dict.fromkeys((*known.tags, *session.last_tags)))
        self._change(known, f"Tagged {' '.join(session.last_tags)}", tags=tags)

    def comment(self) -> None:
        """Asks for a comment on the selection or the sentence; one that is there is edited."""
        start, end = self._shell.reader.passage()
        known = self._exactly(start, end)
        if known:
            self._ask_comment(known)
            return

        quote = self._quote(start, end)
        self._edit(dialogs.CommentRequest(quote), lambda comment: self._add(start, end, (), comment))

    def _edit(self, request: CommentRequest, save: Callable[[str], object]) -> None:
        """Asks for a comment; one that cannot be saved comes back into the editor, so that it is not lost."""

        def answered(comment: str | None) -> None:
            if comment is not None and not self._shell.guarded(lambda: save(comment)):
                self._edit(replace(request, comment=comment), save)

        self._shell.ask(dialogs.CommentEditor(request), answered)

    def _exactly(self, start: int, end: int) -> Annotation | None:
        opened = self._shell.session.opened
        notes = opened.notes if opened else ()
        return next((note for note in notes if (note.anchor.start, note.anchor.end) == (start, end)), None)

    def _quote(self, start: int, end: int) -> str:
        return self._shell.panes.text.view.text[start:end]

    def _add(self, start: int, end: int, tags: tuple[str, ...], comment: str) -> None:
        article = self._shell.session.current
        if article is None or not (tags or comment):
            return
        self._shell.session.library.annotate(article, start, end, tags=tags, comment=comment)
        if tags:
            self._shell.session.last_tags = tags
        self._shell.reader.done_selecting()
        quote = short(self._quote(start, end), 30)
        self._shell.changes.made(
            article, f"Tagged {' '.join(tags)}: “{quote}”" if tags else f"Noted on “{quote}”"
        )

    # On an annotation that is there

    def _ask_tags(self, note: Annotation) -> None:
        def change(tags: tuple[str, ...] | None) -> None:
            if tags is not None:
                self._shell.session.last_tags = tags or self._shell.session.last_tags
                self._change(note, f"Tagged {' '.join(tags)}" if tags else "Tags taken off", tags=tags)

        self._shell.ask(dialogs.TagPicker(self._tag_request(note.anchor.exact, note.tags)), change)

    def _ask_comment(self, note: Annotation) -> None:

        def change(comment: str) -> None:
            self._change(note, "Comment saved" if comment else "Comment taken off", comment=comment)

        self._edit(dialogs.CommentRequest(note.anchor.exact, note.comment, note.tags), change)

    def _change(
        self, note: Annotation, said: str, *, tags: tuple[str, ...] | None = None, comment: str | None = None
    ) -> None:
        library = self._shell.session.library
        left = (note.tags if tags is None else tags, note.comment if comment is None else comment)
        if any(left):
            library.change_annotation(note.id, tags=tags, comment=comment)
        else:
            library.delete_annotation(note.id)
        self._shell.reader.done_selecting()
        self._shell.changes.made(note.article, said)

    # Lists of annotations

    def open_notes(self, notes: Sequence[Annotation], heading: str = "Notes on this passage") -> None:
        """Shows annotations; whatever is done to one, the list comes back."""
        self._list(heading, lambda: [note for note in self._all() if note.id in {n.id for n in notes}])

    def list_all(self) -> None:
        """Shows all annotations of the articles shown."""
        self._list("All notes", self._all)

    def list_tagged(self, tag: str) -> None:
        """Shows the passages with a tag, or one below it; where only events have it, those in the timeline."""

        def tagged() -> list[Annotation]:
            return [note for note in self._all() if _has(note, tag)]

        if tagged():
            self._list(f"Tagged {tag}", tagged)
            return
        self._shell.finder.filter(Where.TIMELINE, quoted("tag", tag))
        self._shell.panes.focus(Where.TIMELINE)
        self._shell.say(f"Only events are tagged {tag}")

    def export_tagged(self, tag: str, then: Callable[[], object]) -> None:
        """Asks into which file the passages with a tag, or one below it, go."""
        found = [note for note in self._all() if _has(note, tag)]
        if not found:
            self._shell.say(f"No passage is tagged {tag}")
            return
        self._shell.exporter.ask_notes(found, self._all(), quoted("tag", tag), then)

    def _all(self) -> list[Annotation]:
        session = self._shell.session
        only = session.only.ids if session.only else None
        found = [note for note in session.library.annotations() if only is None or note.article in only]
        found.sort(key=lambda note: note.anchor.state == "lost")
        gone = session.library.orphans()
        return [*found, *(note for note in gone if only is None or note.article in only)]

    def _list(self, heading: str, find: Callable[[], Sequence[Annotation]]) -> None:
        session = self._shell.session
        notes = {note.id: note for note in find()}
        if not notes:
            self._shell.say("Nothing is tagged or noted yet: t tags the sentence under the cursor")
            return

        def answered(answer: NoteAnswer | None) -> None:
            if answer and answer.verb == "export":
                shown = [notes[key] for key in answer.shown]
                self._shell.exporter.ask_notes(
                    shown, [*notes.values()], answer.typed, lambda: self._list(heading, find)
                )
            elif answer and answer.verb in ("undo", "redo"):
                changes = self._shell.changes
                changes.undo() if answer.verb == "undo" else changes.redo()
                self._list(heading, find)
            elif answer and answer.note in notes:
                self._answer(answer, notes[answer.note])
                if answer.verb in ("delete", "confirm"):
                    self._list(heading, find)

        rows = presenters.entities.note_rows(session, tuple(notes.values()))
        told = partial(presenters.events.told_by, session)
        among = NoteFilter(session.known, self._names)
        self._shell.ask(
            dialogs.NotesScreen(
                dialogs.NotesRequest(heading, rows, not session.read_only, told, among.test, among.remarks)
            ),
            answered,
        )

    def _names(self, article: str) -> Sequence[Mention]:
        """The names in an article; none in one that is gone."""
        try:
            return self._shell.session.library.analysis().names(article)
        except NotFoundError:
            return ()

    def _answer(self, answer: NoteAnswer, note: Annotation) -> None:
        if answer.verb == "go":
            self._go(note)
        elif answer.verb == "comment":
            self._ask_comment(note)
        elif answer.verb == "tags":
            self._ask_tags(note)
        elif answer.verb == "confirm":
            self.confirm([note])
        elif answer.verb == "event":
            self._shell.chronicler.open_of(note)
        else:
            self._shell.session.library.delete_annotation(note.id)
            self._shell.changes.made(note.article, f"Deleted the note on “{short(note.anchor.exact, 30)}”")

    def confirm(self, notes: Sequence[Annotation]) -> None:
        """The reader says that uncertain notes stand where they should."""
        for note in notes:
            span = (note.anchor.start, note.anchor.end)
            self._shell.session.library.change_annotation(note.id, span=span)
            self._shell.changes.made(note.article, f"Confirmed the note on “{short(note.anchor.exact, 30)}”")

    def resize(self, note: Annotation, *, end: bool, forward: bool) -> None:
        """Moves one end of a note to the next or the previous word; it always keeps one."""
        text, anchor = self._shell.panes.text.view.text, note.anchor
        span = resized(text, (anchor.start, anchor.end), end=end, forward=forward)
        if span is None:
            self._shell.say("It cannot be made shorter" if end != forward else "The text ends there")
            return
        self._shell.session.library.change_annotation(note.id, span=span)
        self._shell.changes.made(note.article, f"It is now on “{short(text[span[0] : span[1]], 40)}”")
        self._shell.panes.text.view.go_to(min(max(self._shell.panes.text.view.cursor, span[0]), span[1] - 1))

    def _go(self, note: Annotation) -> None:
        if note.anchor.state == "lost":
            self._shell.say("Its words are no longer in the article")
        else:
            self._shell.reader.go(note.article, note.anchor.start, note.anchor.end)

    def rename(self) -> None:
        """Asks which tag becomes which."""
        library = self._shell.session.library

        def change(answer: RenameAnswer | None) -> None:
            if answer:
                number = library.tagging.rename(answer.old, answer.new)
                self._shell.changes.all(f"“{answer.old}” is now “{answer.new}” in {counted(number, 'place')}")

        self._shell.ask(dialogs.RenameTag(dialogs.RenameRequest(library.tags())), change)

    def delete_tag(self) -> None:
        """Asks which tag is taken off everything."""
        used = self._shell.session.library.tags()
        entries = [
            Entry(tag, counted(uses, "use"), partial(self._take_off, tag)) for tag, uses in used.items()
        ]
        screen = dialogs.PaletteScreen(
            "Delete a tag", entries, "a tag", note="Tags below it go too; the notes stay."
        )
        self._shell.ask(screen, lambda entry: entry and entry.run())

    def _take_off(self, tag: str) -> None:
        number = self._shell.session.library.tagging.delete(tag)
        self._shell.changes.all(f"“{tag}” is taken off {counted(number, 'place')} · u takes it back")


def _has(note: Annotation, tag: str) -> bool:
    return any(own == tag or own.startswith(f"{tag}/") for own in note.tags)
