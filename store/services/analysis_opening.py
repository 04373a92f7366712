"""The analysis of a library: as who has it open looks at it, and as another process works on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from store import pipeline
from store.pipeline.ports import Corpus, Progress
from store.storage import cache as caches

if TYPE_CHECKING:
    from store.pipeline import CuratedAnalysis
    from store.services.aliases import AliasFile
    from store.storage.cache import Cache


class Analysed(Corpus, Protocol):
    """What is asked of a library."""

    @property
    def aliases(self) -> AliasFile:
        """The reader's own file of names that are one."""


def open_analysis(library: Analysed, cache: Cache, recogniser: str | None) -> CuratedAnalysis:
    """What a cache holds of a library, as the reader decided."""
    found = pipeline.DerivedAnalysis(library, cache, recogniser)
    return pipeline.CuratedAnalysis(found, library, library.aliases.rulings, cache)


def analyse_beside(library: Analysed, folder: Path, recogniser: str | None, work: Progress) -> None:
    """Bring the cache in a folder up with a library that another process has open for writing, and this one only reads.

    That process looks at the cache as it was (`Library.reopen_analysis(keep=False)`) until this is done.
    """
    analysis = open_analysis(library, caches.Cache(folder / "cache"), recogniser)
    try:
        analysis.refresh(work)
    finally:
        analysis.close()
