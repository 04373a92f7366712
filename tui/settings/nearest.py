"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], least: int) -> str:
    """A clause to put behind a sentence: "; nearest: “…”", or "" if none is `least` alike (per cent)."""
    # Only a mistake needs rapidfuzz, and the first paint waits for what is imported.
    from rapidfuzz import process

    found = process.extractOne(word, sorted(known), score_cutoff=least)
    return f"; nearest: “{found[0]}”" if found else ""
