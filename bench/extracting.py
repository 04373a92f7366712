"""How many articles a second the machine door takes."""

from __future__ import annotations

import time
from collections.abc import Iterator

from bench.figures import Figure, Places
from bench.texts import write_lines

_COUNT = 400


def measure(places: Places) -> Iterator[Figure]:
    """All the work, dates alone, and all the work in one process."""
    path = places.folder / "extract.jsonl"
    write_lines(path, _COUNT)
    kinds = {"": (), ", dates only": ("--only", "dates"), ", one process": ("--jobs", "1")}
    for what, options in kinds.items():
        began = time.perf_counter()
        places.run("extract", *options, str(path))
        rate = _COUNT / (time.perf_counter() - began)
        yield Figure(f"extract{what}", f"{rate:.0f} articles/s")
