"""What the reader makes: annotations with their anchors, memos, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AnchorState = Literal["exact", "moved", "fuzzy", "lost"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The sentence around a quote and its neighbours, and how often each stood in the text: what stands twice proves less."""

    lead: str = ""
    """From the beginning of the sentence to the quote, at most 300 code points."""
    trail: str = ""
    """From the quote to the end of the sentence, at most 300 code points."""
    before: str = ""
    """Up to 64 code points before the sentence; nothing at the beginning of the text."""
    behind: str = ""
    """Up to 64 code points after the sentence; nothing at the end of the text."""
    times: int = 1
    before_times: int = 1
    behind_times: int = 1


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation sits: by quote and by position."""

    start: int
    end: int
    exact: str
    prefix: str
    """Up to 32 code points before the quote."""
    suffix: str
    """Up to 32 code points after the quote."""
    state: AnchorState = "exact"
    origin: Anchor | None = None
    """As the reader made it, if the words that stand here or around it differ from those."""
    around: Surroundings | None = None
    """None in anchors of earlier versions."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A passage with tags and/or a comment."""

    id: str
    article: str
    anchor: Anchor
    tags: tuple[str, ...] = ()
    """Hierarchical: "a/b" lies below "a"."""
    comment: str = ""
    made: str = ""
    changed: str = ""


MemoSubject = Literal["article", "entity", "tag", "event"]
"""What a memo can be about."""


@dataclass(frozen=True, slots=True)
class Memo:
    """What the reader wrote on something as a whole, and not on a passage of it."""

    about: MemoSubject
    key: str
    """Id of the article, the entity or the event as they are now; the tag itself. "" for what is not there now."""
    called: str
    """Title, name, tag or headline."""
    text: str
    made: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A correction by the reader, applied on top of every analysis."""

    id: str
    kind: str
    """"published", and later "merge", "split", "rename", "hide" …"""
    target: str
    value: object
    """Plain JSON."""
    made: str = ""
