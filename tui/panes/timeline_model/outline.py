"""Which row of the timeline stands where: headings, and below open ones their events. Pure; no event is read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from tui.panes.timeline_model.folds import HIDDEN, OPEN, PLANNED, UNDATED, Fold, label_of


@dataclass(frozen=True, slots=True)
class Heading:
    """A fold."""

    key: str
    """That of the fold; below it "2020 planned" for what is planned."""
    label: str
    count: int
    closed: bool
    note: str = ""
    """Said dim behind the label."""
    below: bool = False
    """True if it stands within another fold."""
    total: int = 0
    """How many there are of its time if only some are shown, else 0."""


@dataclass(frozen=True, slots=True)
class Line:
    """An event under its heading, or alone."""

    index: int
    """Its place in the list of events, or in that of hidden ones."""
    heading: str
    """Key of its fold."""
    fold: str
    """Key of the time it stands in, which its date need not repeat."""
    alone: bool = False
    """True if it is the only one of its time, and stands without a heading."""
    hidden: bool = False


Row = Heading | Line


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of rows: a heading if there is one, and the lines that are to be seen below it."""

    start: int
    heading: Heading | None
    key: str
    fold: str
    indices: Sequence[int]
    hidden: bool

    @property
    def head(self) -> int:
        return 1 if self.heading else 0


class Layout:
    """Rows of folds, some of which are closed; as long as all of it together, and built by its headings alone."""

    def __init__(self, folds: Sequence[Fold] = (), closed: Set[str] = frozenset(), hidden: int = 0) -> None:
        """`hidden` is the number of hidden events, which stand in a fold of their own at the end."""
        self._blocks: list[_Block] = []
        self.keys: set[str] = set()
        """Of all headings, also of those that do not show."""
        self._count = 0
        for fold in folds:
            self._add(fold, closed)
        if hidden:
            self._head(Heading(HIDDEN, HIDDEN, hidden, HIDDEN in closed), HIDDEN, range(hidden))
        self._starts = [block.start for block in self._blocks]

    def _add(self, fold: Fold, closed: Set[str]) -> None:
        if fold.count == 1 and fold.key != UNDATED:
            self._block(None, fold.key, fold.key, fold.told or fold.planned)
            return
        apart = f"{fold.key} {PLANNED}"
        only = not fold.told
        shut = fold.key in closed
        note = OPEN if only else ""
        head = Heading(fold.key, label_of(fold.key), fold.count, shut, note, total=fold.total)
        self._head(head, fold.key, fold.planned if only else fold.told)
        if fold.planned and not only:
            self.keys.add(apart)
            if not shut:
                below = Heading(apart, OPEN, len(fold.planned), apart in closed, below=True)
                self._head(below, fold.key, fold.planned)

    def _head(self, heading: Heading, fold: str, indices: Sequence[int]) -> None:
        """A heading, and its lines if it is open."""
        self.keys.add(heading.key)
        self._block(heading, heading.key, fold, () if heading.closed else indices)

    def _block(self, heading: Heading | None, key: str, fold: str, indices: Sequence[int]) -> None:
        block = _Block(self._count, heading, key, fold, indices, key == HIDDEN)
        self._blocks.append(block)
        self._count += block.head + len(indices)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> Row:
        if not 0 <= place < self._count:
            raise IndexError(place)
        block = self._blocks[bisect_right(self._starts, place) - 1]
        at = place - block.start - block.head
        if at < 0:
            assert block.heading is not None
            return block.heading
        return Line(block.indices[at], block.key, block.fold, block.heading is None, block.hidden)

    def place_of(self, index: int, *, hidden: bool = False) -> int | None:
        """The row of an event, by its place in its list; None if it does not show."""
        for block in self._blocks:
            indices = block.indices
            if block.hidden is hidden and indices and indices[0] <= index <= indices[-1]:
                at = bisect_left(indices, index)
                if indices[at] == index:
                    return block.start + block.head + at
        return None

    def place_of_heading(self, key: str) -> int | None:
        """The row of a heading; None if it does not show."""
        return next((b.start for b in self._blocks if b.heading and b.heading.key == key), None)

    def lines(self) -> Iterator[tuple[int, Line]]:
        """Every event that shows, with its row."""
        for block in self._blocks:
            for at, index in enumerate(block.indices, block.start + block.head):
                yield at, Line(index, block.key, block.fold, block.heading is None, block.hidden)
