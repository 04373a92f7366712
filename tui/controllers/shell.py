"""What a controller may ask of the screen that it works for, and of the other controllers.

`MainScreen` is the one shell there is. Controllers know these protocols instead of it, so that each can be read, and
tried, without the rest of the house; what a sibling offers here is all that others use of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

if TYPE_CHECKING:
    from textual.screen import ModalScreen

    from store.records import Annotation, Entity, Event, Mention, Span, Telling
    from tui.controllers.focus import Panes
    from tui.settings.bindings import Keymap
    from tui.state.session import Session
    from tui.state.where import Where
    from tui.view_models.entities import WhoAnswer
    from tui.view_models.events import EventAnswer
    from tui.view_models.export import FoundPassages

Answer = TypeVar("Answer")


class Opening(Protocol):
    """Opens articles and goes to passages."""

    def open(
        self,
        article: str,
        offset: int | None = None,
        leave: bool = True,
        *,
        read: bool = True,
        lit: bool = True,
    ) -> bool:
        """Opens an article at an offset, else where it was left; False if it is gone."""

    def light(self) -> None:
        """Shows the dates and names of the open article."""

    def go(self, article: str, start: int, end: int | None = None) -> None:
        """Goes to a passage anywhere."""

    def passage(self) -> Span:
        """The selection, else the sentence under the cursor."""

    def done_selecting(self) -> None:
        """Drops the selection after it was used."""


class Filtering(Protocol):
    """Searches the text and filters the lists."""

    def clear(self) -> bool:
        """Forgets the search; False if there was none."""

    def filter(self, where: Where, words: str) -> None:
        """Shows only what the words mean."""

    def arrived(self) -> None:
        """Another article is open: what was searched for in all texts is lit in it too."""


class Changing(Protocol):
    """Shows what was changed."""

    def made(self, article: str, said: str) -> None:
        """What changed one article alone."""

    def all(self, said: str) -> None:
        """What may have changed everything."""

    def undo(self) -> None:
        """Takes the last step back."""

    def redo(self) -> None:
        """Does the step again."""

    def arrived(self) -> None:
        """Shows what an import brought, all standing where it stood."""


class Inspecting(Protocol):
    """Answers who and when."""

    def name_at(self, at: int) -> Mention | None:
        """The name that covers an offset of the open article."""

    def who(self, entity: Entity, here: Span | None = None) -> None:
        """Who is this."""

    def company(self, entity: Entity) -> None:
        """Who often stands in the same sentences."""

    def export(self, entity: Entity) -> None:
        """Asks into which file every mention of an entity goes."""

    def event(self, event: Event, at: Telling | None = None) -> None:
        """Opens a row of the timeline."""


class Noting(Protocol):
    """Tags and comments."""

    def list_all(self) -> None:
        """Shows all annotations of the articles shown."""

    def list_tagged(self, tag: str) -> None:
        """Shows the passages with a tag, or one below it."""

    def export_tagged(self, tag: str, then: Callable[[], object]) -> None:
        """Asks into which file the passages with a tag go."""

    def open_notes(self, notes: Sequence[Annotation], heading: str = ...) -> None:
        """Shows annotations; whatever is done to one, the list comes back."""


class Remembering(Protocol):
    """Memos."""

    def on_entity(self, entity: Entity, back: Callable[[], object] = ...) -> None:
        """Asks for the memo on an entity; `back` follows, whatever is answered."""

    def on_event(self, event: Event, back: Callable[[str | None], object] = ...) -> None:
        """Asks for the memo on an event; `back` is given the id that it has then."""

    def on_tag(self, tag: str, back: Callable[[], object] = ...) -> None:
        """Asks for the memo on a tag."""


class Exporting(Protocol):
    """Files."""

    def ask_notes(
        self,
        notes: Sequence[Annotation],
        every: Sequence[Annotation],
        typed: str,
        then: Callable[[], object],
    ) -> None:
        """Asks into which file notes go, those that are shown or every one of a list."""

    def ask_found(self, found: FoundPassages, then: Callable[[], object]) -> None:
        """Asks into which file passages go."""

    def ask_event(self, event: Event, then: Callable[[], object]) -> None:
        """Asks into which file one row goes."""


class Naming(Protocol):
    """Corrections of names."""

    def answer(self, entity: Entity, answer: WhoAnswer) -> None:
        """Does what was asked for in *who is this*."""


class Chronicling(Protocol):
    """Corrections of events."""

    def answer(self, event: Event, answer: EventAnswer) -> None:
        """Does what was asked for in an opened row."""

    def now(self, event: Event, without: Collection[Telling] = ()) -> str | None:
        """Id of what an event has become after a change."""

    def open_of(self, note: Annotation) -> None:
        """Opens the event that a passage tells."""


class Loading(Protocol):
    """Brings entities and events into their panes."""

    def are_behind(self) -> bool:
        """True if the names changed since they were last shown."""

    def load(self) -> None:
        """Shows both lists anew."""


class Keeping(Protocol):
    """Where the reader is."""

    def keep(self) -> None:
        """Writes it."""


class Shell(Protocol):
    """The screen, for its controllers: what is open, the panes, what is said and asked, the other controllers."""

    session: Session
    panes: Panes
    keymap: Keymap

    @property
    def reader(self) -> Opening:
        """Opening articles and going to places."""

    @property
    def finder(self) -> Filtering:
        """Searching the text and filtering the lists."""

    @property
    def changes(self) -> Changing:
        """Showing what changed."""

    @property
    def lists(self) -> Loading:
        """Entities and timeline."""

    @property
    def resuming(self) -> Keeping:
        """Where the reader was."""

    @property
    def marker(self) -> Noting:
        """Tags and comments."""

    @property
    def memos(self) -> Remembering:
        """What is written on things as a whole."""

    @property
    def asker(self) -> Inspecting:
        """Who is this, when was this."""

    @property
    def exporter(self) -> Exporting:
        """The way out."""

    @property
    def namer(self) -> Naming:
        """Corrections of names."""

    @property
    def chronicler(self) -> Chronicling:
        """Corrections of events."""

    def say(self, message: str) -> None:
        """One line in the footer, until the next key."""

    def warn(self, message: str) -> None:
        """Something the reader must not miss."""

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: Literal["information", "warning", "error"] = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """A notice in the corner."""

    def ask(self, dialog: ModalScreen[Answer], then: Callable[[Answer | None], object]) -> None:
        """Opens a dialog and goes on with its answer."""

    def guarded(self, do: Callable[[], object]) -> bool:
        """Does something of which the store may refuse a part; False if it did."""

    def to_clipboard(self, text: str) -> None:
        """Gives text to the terminal's clipboard."""

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Does something once what is due was painted."""

    def work_beside(self, task: Coroutine[Any, Any, None], group: str, *, alone: bool = False) -> None:
        """Does something beside the keys; `alone` ends what is under way in its group."""

    def end_work(self, group: str) -> None:
        """Ends what is under way in a group."""

    def show_work(self, words: str) -> None:
        """What is under way and how far it is, in the header; "" if nothing is."""

    def refresh_frame(self) -> None:
        """Header, tabs and footer."""

    def refresh_footer(self) -> None:
        """The keys that matter now, or what was said."""

    def refresh_position(self) -> None:
        """The line below the text."""

    def followed(self, offset: int) -> None:
        """Timeline and names go along with the cursor of the text."""
