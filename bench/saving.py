"""What one annotation costs on disk, beside the one fsync that it needs."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Figure, Places, milliseconds

_TIMES = 100


def measure(places: Places) -> Iterator[Figure]:
    """One annotation saved in a small and in a large library."""
    plain = _fsync(places.folder / "plain")
    yield Figure("one line appended and fsynced", milliseconds(plain))
    for count in (1, places.many):
        library = places.library(f"library-{count}", count)
        seconds = _annotate(library)
        yield Figure(f"one annotation saved, {count:,} articles", milliseconds(seconds))
        yield Figure("  more than the fsync", milliseconds(seconds - plain), "2 ms")


def _fsync(path: Path) -> float:
    times = []
    with path.open("ab", buffering=0) as file:
        for _ in range(_TIMES):
            began = time.perf_counter()
            file.write(b"x" * 300 + b"\n")
            os.fsync(file.fileno())
            times.append(time.perf_counter() - began)
    return median(times)


def _annotate(folder: Path) -> float:
    from store.library import Library

    times = []
    with Library.open(folder) as library:
        article = library.articles()[0].article.id
        for number in range(_TIMES):
            began = time.perf_counter()
            library.annotate(article, number, number + 40, tags=("measured",))
            times.append(time.perf_counter() - began)
    return median(times)
