"""Whose names a library shows: our own recogniser's, or those of one that the user plugged in."""

from __future__ import annotations

from store.errors import RecogniserError
from store.names.recogniser import OWN, RecogniserModel, choose, load
from store.pipeline.ports import Progress
from store.storage.cache import Cache

_NAME = "recogniser"


class RecogniserChoice:
    """The recogniser of a library. One that cannot be had is told in `notices`, and ours takes its place."""

    def __init__(self, cache: Cache, wanted: str | None) -> None:
        self._cache = cache
        self.choice = RecogniserModel()
        self.notices: tuple[str, ...] = ()
        try:
            # Whoever asks for none keeps what there is: to change it costs a new analysis of all articles.
            self.choice = choose(wanted if wanted is not None else cache.get_meta(_NAME) or OWN)
        except RecogniserError as error:
            self._do_without(error)

    def make_ready(self, work: Progress) -> None:
        """Load it, if it is not ours: only then is it sure that it works."""
        if self.choice.name:
            work.phase("Loading the recogniser", None)
            try:
                load(self.choice)
            except RecogniserError as error:
                self._do_without(error)

    def kept(self) -> dict[str, str]:
        """What to keep with a linked collection: by which recogniser it was made."""
        return {_NAME: self.choice.name or OWN}

    def _do_without(self, error: RecogniserError) -> None:
        self.choice = RecogniserModel()
        self.notices = (
            f"{error.args[0].rstrip('.')}. Until then dateline’s own recogniser finds the names.",
        )
