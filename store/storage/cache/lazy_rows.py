"""Long lists of records that are read as they are looked at: a screen of rows costs a screen of rows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
PAGE = 128
"""Records read at a time."""
_PAGES = 64


class Rows(Sequence[T], Generic[T]):
    """A sequence whose pages come from a reader: (first, count) -> that many records."""

    def __init__(self, size: int, read: Callable[[int, int], Sequence[T]]) -> None:
        self._size = size
        self._read = read
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
        return self._page(place // PAGE)[place % PAGE]

    def _page(self, number: int) -> Sequence[T]:
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read(number * PAGE, PAGE)
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page
