"""The one way in which the analysis keeps what it works out of something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Memo(Generic[T]):
    """A value that is worked out at the first look, and again when what it rests on is another.

    `rests_on` gives that, part by part, and must be cheap: it is asked at every look. Parts are compared as tuples are, by
    identity first, so a long list that is still the same object costs nothing; one that is another but equal counts as
    the same. `work_out` takes the parts, and should look at nothing else that may change.
    """

    def __init__(self, rests_on: Callable[[], tuple[Any, ...]], work_out: Callable[..., T]) -> None:
        self._rests_on = rests_on
        self._work_out = work_out
        self._known: tuple[tuple[Any, ...], T] | None = None

    def get(self) -> T:
        """The value as of now; raises what working it out raises, and then keeps nothing."""
        parts = self._rests_on()
        if self._known is None or self._known[0] != parts:
            # Before the work: if that fails, what was known before must not stand for the new parts.
            self._known = None
            self._known = (parts, self._work_out(*parts))
        return self._known[1]

    def is_known(self) -> bool:
        """True if a look costs no work now."""
        return self._known is not None and self._known[0] == self._rests_on()

    def forget(self) -> None:
        """Have it worked out at the next look whatever it rests on."""
        self._known = None
