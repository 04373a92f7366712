"""What the main screen hands to its dialogs, and what they hand back. Plain records, no Textual.

Each dialog is a `ModalScreen` in `tui/screens/` that takes one of the requests below and is dismissed with the answer
named in its docstring, or with None if the reader closed it. A dialog never calls the library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from store.records import Annotation, Entity, Published, Span, Telling, TimeExpression, Variant


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of an article with the words around it, ready to be shown."""

    article: str
    start: int
    end: int
    before: str
    """Up to 60 characters before it, in its paragraph."""
    quote: str
    after: str
    """Up to 60 characters after it, in its paragraph."""
    title: str
    """The article's."""
    date: str
    """The article's, as a reader says it: "8 Apr 2021", "Sep 2022~", "undated"."""
    paragraph: int
    """Counted from 1."""


@dataclass(frozen=True, slots=True)
class VariantPassages:
    """One spelling and where it stands."""

    variant: Variant
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TakesPart:
    """An event in which an entity takes part."""

    date: str
    """As a reader says it: "7 Apr 2021~"."""
    headline: str
    passage: Telling
    """Where to go for it."""
    told: int = 1
    """How many passages tell it."""


@dataclass(frozen=True, slots=True)
class WhoIsThis:
    """For `tui.screens.who.WhoScreen`, answered with the `Passage` or `Telling` to go to, or with a `WhoAnswer`."""

    entity: Entity
    roles: tuple[str, ...]
    """What is said of it, most frequent first: "Armenian Prime Minister (Apr 2021 … Sep 2022)"."""
    variants: tuple[VariantPassages, ...]
    together: tuple[tuple[str, int], ...]
    """Who else stands in the same sentences, with how often."""
    here: Span | None = None
    """The mention that was asked about, in the open article."""
    writable: bool = False
    ends: tuple[Passage, Passage] | None = None
    """First and last mention, by the articles' dates; those of undated articles only if there are no others."""
    events: tuple[TakesPart, ...] = ()
    """By date."""


NameVerb = Literal["merge", "apart", "split", "rename", "kind", "drop"]


@dataclass(frozen=True, slots=True)
class WhoAnswer:
    """What the reader wants to correct, with the spelling and the passage under the cursor."""

    verb: NameVerb
    text: str
    """The spelling."""
    passage: Passage | None = None
    """The mention, if the cursor stands on one."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two entities, with what a reader needs to know it again."""

    entity: Entity
    roles: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities side by side: for `tui.screens.entity_pair.PairScreen`, answered with True or None."""

    one: Side
    other: Side
    why: str
    """What speaks for their being one; "" if the reader chose them."""
    together: int = 0
    """Articles that name both."""


Verdict = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision in words."""

    id: str
    words: str
    made: str
    """The day, as a reader says it."""
    fact: str = ""
    """What is to be known of it: that it waits, or where it comes from."""


@dataclass(frozen=True, slots=True)
class DecisionsRequest:
    """For `tui.screens.decisions.DecisionsScreen`, answered with the id of the decision to be taken back."""

    rows: tuple[DecisionRow, ...]
    contradictions: tuple[str, ...] = ()
    writable: bool = True


@dataclass(frozen=True, slots=True)
class WhenWasThis:
    """For `tui.screens.when.WhenScreen`, answered with a `WhenAnswer`."""

    expression: TimeExpression
    published: Published
    """The date of the article it stands in."""
    title: str
    decided: bool = False
    """True if the reader set this date, and can take that back."""
    writable: bool = True


@dataclass(frozen=True, slots=True)
class ReadAs:
    """The words are to be read as this date (EDTF); None takes the reader's earlier reading back."""

    value: str | None


WhenAnswer = Literal["date"] | ReadAs
"""A reading of these words, or "date" if the reader wants to set the article's date."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """For `tui.screens.mentions.MentionsScreen`, answered with the `Passage` to go to."""

    heading: str
    facts: str
    """A dim clause behind the heading: "24 mentions in 4 articles"."""
    passages: tuple[Passage, ...]
    chosen: int = 0


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


@dataclass(frozen=True, slots=True)
class NoteRow:
    """An annotation with what is needed to show it away from its text."""

    note: Annotation
    title: str
    date: str


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


@dataclass(frozen=True, slots=True)
class NoteAnswer:
    """What to do with an annotation; "event" opens the row that its passage tells."""

    verb: Literal["go", "comment", "tags", "delete", "event"]
    note: str
    """Its id."""


@dataclass(frozen=True, slots=True)
class DateRequest:
    """For `tui.screens.date.DatePrompt`, answered with a `DateAnswer`: the date of an article, or of an event."""

    title: str
    published: Published
    decided: bool = False
    """True if the date in force was set by the reader and can be taken back."""
    evidence: tuple[str, ...] = ()
    """The words in the text that the date rests on."""
    heading: str = "This article’s date"
    own: str = "the article’s own counts again"
    """What taking the reader's date back leads to."""


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """The date the reader gives; None takes the reader's earlier date back."""

    value: str | None


@dataclass(frozen=True, slots=True)
class RenameRequest:
    """For `tui.screens.rename_tag.RenameTag`, answered with a `RenameAnswer`."""

    tags: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RenameAnswer:
    """The tag `old` (with all below it) becomes `new`."""

    old: str
    new: str
