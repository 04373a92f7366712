"""Finding one of many entries by a few letters. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from store.text import similarity
from tui.filtering.fuzzy_rank import rank

MOST = 50
"""Hits shown at most."""
MANY = 2000
"""Entries above which the letters are first looked for as they stand, and then by rapidfuzz at once."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something the palette can find."""

    words: str
    """What it is found by and shown as."""
    facts: str
    """What it is, or its key."""
    run: Callable[[], object]


def find(query: str, entries: Sequence[Entry], folded: Sequence[str]) -> list[Entry]:
    """The best matches, best first, at most `MOST`; the first entries for a blank query.

    `folded` are the words of the entries, casefolded.
    """
    wanted = query.strip().casefold()
    if wanted and len(entries) > MANY:
        entries = [entries[index] for index in _near(wanted, folded)]
    return rank(query, entries, lambda entry: entry.words, MOST)


def _near(wanted: str, folded: Sequence[str]) -> list[int]:
    """Where the letters stand as typed, and the nearest misspellings."""
    exact = [index for index, words in enumerate(folded) if wanted in words]
    if len(exact) >= MOST or len(wanted) < 4:
        return exact
    near = similarity.extract(
        wanted, folded, scorer=similarity.partial_ratio, score_cutoff=70, limit=4 * MOST
    )
    return sorted({*exact, *(index for _, _, index in near)})
