"""What follows a change of the library: the lists, the text and the lines around them show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.records import Event
    from tui.controllers.shell import Shell


class Refresh:
    """Shows changes, and takes them back."""

    def __init__(self, shell: Shell, told: Sequence[str] = ()) -> None:
        """`told` are notices that the reader has seen."""
        self._shell = shell
        self._told = told
        self.saved = ""
        """For the footer: "saved" after a change was written, "not saved" after it was refused."""

    def made(self, article: str, said: str) -> None:
        """Shows what a note, a star or a read mark did to one article."""
        session, panes = self._shell.session, self._shell.panes
        session.renew(article)
        panes.articles.show_rows(session)
        if session.opened and article == session.current:
            panes.text.show_notes(session.opened.notes)
            panes.text.show_row(session.opened)
        self._done(said)

    def all(self, said: str) -> None:
        """Shows everything anew."""
        session, panes = self._shell.session, self._shell.panes
        session.load_rows()
        opened = session.reload()
        if opened:
            panes.text.show_anew(opened)
        else:
            panes.text.show_nothing(empty=not session.rows)
        panes.articles.show_rows(session)
        panes.articles.choose(session, session.current)
        self._shell.lists.load()
        self._done(said)

    def arrived(self) -> None:
        """Shows what an import brought; text, lists and timeline stand where they stood."""
        session, panes = self._shell.session, self._shell.panes
        if (chosen := panes.timeline.chosen) and (now := self._shell.chronicler.now(chosen)):
            panes.timeline.expect(now)
        if opened := session.reload():
            panes.text.show_anew(opened)
        else:
            panes.text.show_nothing(empty=not session.rows)
        panes.articles.show_rows(session)
        self._shell.lists.load()
        self._shell.refresh_frame()

    def look_again(self) -> None:
        """Shows what the reader changed beside the app, in the alias file; warns where it cannot be followed."""
        library = self._shell.session.library
        if self._shell.lists.are_behind():
            self.all("Read aliases.toml again")
        for problem in library.notices:
            if "aliases.toml" in problem and problem not in self._told:
                self._shell.warn(problem)
        self._told = library.notices

    def _done(self, said: str) -> None:
        self.saved = "saved"
        self._shell.say(said)
        self._shell.refresh_frame()

    def undo(self) -> None:
        """Takes the last step back, whatever it was."""
        self._turn(self._shell.session.library.undo, "Undid", "Nothing to undo")

    def redo(self) -> None:
        """Does the step again."""
        self._turn(self._shell.session.library.redo, "Did again", "Nothing to do again")

    def _turn(self, turn: Callable[[], str | None], verb: str, nothing: str) -> None:
        timeline, analysis = self._shell.panes.timeline, self._shell.session.library.analysis
        chosen, beside = timeline.chosen, timeline.beside()
        hidden = {event.id: event for event in analysis().hidden()}
        label = turn()
        if label is None:
            self._shell.say(nothing)
            return
        if stand := self._stand(chosen, beside, hidden):
            timeline.expect(stand)
        self.all(f"{verb}: {label}")

    def _stand(self, chosen: Event | None, beside: str | None, hidden: Mapping[str, Event]) -> str | None:
        """Where the timeline stands then: on what is no longer hidden, else where it stood, else beside that."""
        now, still = self._shell.chronicler.now, self._shell.session.library.analysis().hidden()
        for event in hidden.values():
            if still.index_of(event.id) is None and (back := now(event)):
                return back
        found = now(chosen) if chosen else None
        gone = found is None or (found not in hidden and still.index_of(found) is not None)
        return beside if chosen and gone else found
