"""How the kinds of articles are called, for the reader."""

from __future__ import annotations

from store.records import GenreKind

GENRE_WORDS: dict[GenreKind, str] = {
    "news": "news report",
    "live": "live report",
    "market": "market report",
    "opinion": "opinion or analysis",
    "interview": "interview",
    "listing": "listing",
    "document": "document",
}
"""How each kind of article is called."""


def a_kind(kind: str) -> str:
    """A kind with its article: "a news report", "an interview"; the word itself if a later version wrote it."""
    words = next((words for known, words in GENRE_WORDS.items() if known == kind), kind)
    return f"{'an' if words[:1] in tuple('aeiou') else 'a'} {words}"
