"""What one more article costs a large library, beside an article of a library made at once."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator

from bench.figures import Figure, Places
from bench.texts import articles

_TIMES = 3


def measure(places: Places) -> Iterator[Figure]:
    """Seconds of the command, and how much of an import of the whole library that is."""
    began = time.perf_counter()
    places.library(f"adding-{places.many}", places.many)
    whole = time.perf_counter() - began
    library = places.folder / "adding"
    shutil.copytree(places.folder / f"adding-{places.many}", library)
    tries = []
    for number, (title, text) in enumerate(articles(_TIMES, 250, seed=2)):
        path = places.folder / f"one-more-{number}.txt"
        path.write_text(f"{title}\n\n{text}", encoding="utf-8")
        began = time.perf_counter()
        places.run("import", "--library", str(library), str(path))
        tries.append(time.perf_counter() - began)
    seconds = sorted(tries)[_TIMES // 2]
    yield Figure(f"import one article into {places.many:,}", f"{seconds:.1f} s")
    yield Figure("  of the time for all of them", f"{100 * seconds / whole:.1f} %")
