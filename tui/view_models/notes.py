"""What dialogs about tags and comments are given, and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from store.records import Annotation
from store.search.query import Query
from store.search.terms import Term


@dataclass(frozen=True, slots=True)
class TagRequest:
    """For `tui.screens.tags.TagPicker`, answered with all tags that the passage shall have: `tuple[str, ...]`."""

    quote: str
    tags: Mapping[str, int]
    """Existing tags and how often each is used."""
    chosen: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    """The last ones given, to stand first."""


@dataclass(frozen=True, slots=True)
class CommentRequest:
    """For `tui.screens.comment.CommentEditor`, answered with the comment: `str`, "" to take it away."""

    quote: str
    comment: str = ""
    tags: tuple[str, ...] = ()
    heading: str = "Note"
    """What is written; a memo is on a thing as a whole, whose name then stands in the place of the quotation."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """An annotation with what is needed to show it away from its text."""

    note: Annotation
    title: str
    date: str
    is_kept: bool = True
    """False if its article is not in the library."""

    @property
    def is_lost(self) -> bool:
        """True if the words that it stood on are nowhere now."""
        return self.note.anchor.state == "lost" or not self.is_kept


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """The event that the passage of a note tells."""

    id: str
    date: str
    """As a reader says it."""
    headline: str


@dataclass(frozen=True, slots=True)
class NotesRequest:
    """For `tui.screens.notes.NotesScreen`: all annotations, or those that lie one on another.

    Answered with a `NoteAnswer`.
    """

    heading: str
    rows: tuple[NoteRow, ...]
    writable: bool = True
    event: Callable[[Annotation], ToldEvent | None] = lambda note: None
    """What a note's passage tells, looked up when it comes in sight."""
    test: Callable[[Term], Callable[[Annotation], bool]] | None = None
    """A test of notes from a field of a query; None if only words are sought."""
    remarks: Callable[[Query], Sequence[str]] = lambda query: query.problems
    """What the reader should know of a query: sentences."""


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """What to do with an annotation; "event" opens the row that its passage tells."""

    verb: Literal["go", "comment", "tags", "delete", "confirm", "event", "export", "undo", "redo"]
    note: str
    """Its id; "" for an export, which takes all that are shown, and for undo and redo."""
    shown: tuple[str, ...] = ()
    """Ids of the notes that are shown, for an export."""
    typed: str = ""
    """The filter."""


@dataclass(frozen=True, slots=True)
class RenameRequest:
    """For `tui.screens.rename_tag.RenameTag`, answered with a `RenameAnswer`."""

    tags: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RenameAnswer:
    """The tag `old` (with all below it) becomes `new`."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A tag of the codebook."""

    tag: str
    own: int
    """Passages and events with just this tag."""
    below: int
    """With it or one below it."""
    memo: str = ""
    """What it stands for, in the reader's words."""


@dataclass(frozen=True, slots=True)
class CodebookRequest:
    """For `tui.screens.codebook.CodebookScreen`, answered with a `CodebookAnswer`."""

    rows: tuple[CodeRow, ...]
    writable: bool = True
    at: str = ""
    """The tag to stand on."""


CodebookVerb = Literal[
    "passages", "export", "rename", "merge", "move", "memo", "delete", "new", "undo", "redo"
]


@dataclass(frozen=True, slots=True)
class CodebookAnswer:
    """What to do with a tag."""

    verb: CodebookVerb
    tag: str
