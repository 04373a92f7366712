"""What reading a file of another tool yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from store.records import Span


@dataclass(frozen=True, slots=True)
class ForeignSource:
    """The text that notes were made on, as far as their file tells of it."""

    title: str = ""
    iri: str = ""
    """Its address: "urn:dateline:article:…", or that of a web page."""
    sha256: str = ""
    """Digest of the text, if it is told."""
    text: str | None = None
    """The whole text, if the file holds it; line ends are line feeds."""

    @property
    def name(self) -> str:
        """What to call it in a sentence."""
        return self.title or self.iri or "a text without a name"


@dataclass(frozen=True, slots=True)
class ForeignNote:
    """One note on a passage."""

    id: str
    """32 hexadecimal digits: always the same for the same note of the same tool."""
    source: ForeignSource
    exact: str
    prefix: str = ""
    suffix: str = ""
    span: Span | None = None
    """Code points of the source's text, end exclusive, if they are told."""
    tags: tuple[str, ...] = ()
    comment: str = ""
    made: str = ""
    """An instant as `Annotation.made` has it, "" if it is not told."""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """All that a file holds."""

    notes: tuple[ForeignNote, ...] = ()
    sources: tuple[ForeignSource, ...] = ()
    """Texts that came with the file, also those without notes."""
    tags: Mapping[str, str] = field(default_factory=dict)
    """The tags of its codebook, and what each stands for, "" where that is not told."""
    unread: tuple[str, ...] = ()
    """What was not understood or has no counterpart here, a sentence each."""
