"""Long lists of records that are read as they are looked at: a screen of rows costs a screen of rows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
PAGE = 128
"""Records read at a time."""
_HELD = 64 * PAGE
"""Records kept at most."""


class Rows(Sequence[T], Generic[T]):
    """A sequence whose pages come from a reader: (first, count) -> that many records.

    `page` records are read at a time: many of a list that is looked at row by row, one where rows far apart are shown.
    """

    def __init__(self, size: int, read: Callable[[int, int], Sequence[T]], page: int = PAGE) -> None:
        self._size = size
        self._read = read
        self._in_page = page
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            first, last, step = index.indices(self._size)
            if step == 1:
                return self._read(first, max(last - first, 0))
            return [self[i] for i in range(first, last, step)]
        place = index + self._size if index < 0 else index
        if not 0 <= place < self._size:
            raise IndexError(index)
        return self._page(place // self._in_page)[place % self._in_page]

    def _page(self, number: int) -> Sequence[T]:
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(number * self._in_page, self._in_page)
            if len(self._pages) * self._in_page > _HELD:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page
