"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable

from store.text import similarity


def nearest(word: str, known: Iterable[str], least: int) -> str:
    """A clause to put behind a sentence: "; nearest: “…”", or "" if none is `least` alike (per cent)."""
    found = similarity.extractOne(word, sorted(known), score_cutoff=least)
    return f"; nearest: “{found[0]}”" if found else ""
