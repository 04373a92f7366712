"""What has to be done where the cache of a library is behind its articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from store.names.recogniser import RecogniserModel
from store.pipeline.fingerprint import same_inputs_but_date
from store.pipeline.ports import Corpus, Progress
from store.storage.cache import Cache

SMALL_PART = 20
"""One article in so many: below that patching is worth it."""
LARGE = 1000
"""Articles from which on a few more are followed around themselves alone: a minute's work for ten thousand."""


@dataclass(frozen=True, slots=True)
class UpdateTask:
    """A library, its articles now and as they were analysed, and by what means they are analysed."""

    shelf: Corpus
    cache: Cache
    states: Mapping[str, str]
    """The articles now, as `state_of` has them, in the order of the collection."""
    before: Mapping[str, str]
    """And as the cache has them."""
    by: RecogniserModel
    work: Progress
    jobs: int | None = None

    @property
    def changed(self) -> set[str]:
        """Ids of the articles that came, went, or stand otherwise than before."""
        every = self.states.keys() | self.before.keys()
        return {key for key in every if self.states.get(key) != self.before.get(key)}

    def is_dates_alone(self) -> bool:
        """True if nothing has changed but the dates of articles."""
        return self.states.keys() == self.before.keys() and all(
            same_inputs_but_date(self.states[key], self.before[key]) for key in self.changed
        )
