"""How much memory and disk an import takes, with its workers: `python -m bench.memory [TEXTS.jsonl] [--sizes 100,1000,10000]`.

Memory is that of the whole family of processes, shared pages counted once (PSS) as Linux tells it, looked at ten times a second.
"""

from __future__ import annotations

import argparse
import itertools
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.figures import environment
from bench.texts import write_lines

_PAUSE = 0.1
_MEGABYTE = 1_000_000
_PSS = re.compile(rb"^Pss:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Import:
    """One import into an empty library: seconds, and bytes."""

    seconds: float
    peak: int
    text: int
    library: int
    cache: int


def family(process: int) -> Iterator[int]:
    """A process and all below it."""
    yield process
    try:
        lists = [path.read_text() for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:
        return
    for child in " ".join(lists).split():
        yield from family(int(child))


def memory(process: int) -> int:
    """Bytes that a process and all below it hold; those that are just gone hold none."""
    total = 0
    for each in family(process):
        try:
            found = _PSS.search(Path(f"/proc/{each}/smaps_rollup").read_bytes())
        except OSError:
            continue
        total += int(found[1]) * 1024 if found else 0
    return total


def measured(texts: Path, library: Path) -> Import:
    """Imports a file into a new library; ends the run if that fails."""
    start = "from tui.cli import main; main()"
    command = [sys.executable, "-c", start, "import", "--library", str(library), str(texts)]
    began, peak = time.monotonic(), 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment()) as work:
        while work.poll() is None:
            peak = max(peak, memory(work.pid))
            time.sleep(_PAUSE)
    if work.returncode:
        sys.exit(f"the import ended with {work.returncode}")
    seconds = time.monotonic() - began
    return Import(seconds, peak, _size(library / "texts"), _size(library), _size(library / "cache"))


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> None:
    """A line for every size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "texts", type=Path, nargs="?", help="a .jsonl file of articles; else they are made up"
    )
    parser.add_argument("--sizes", default="100,1000,10000")
    asked = parser.parse_args()
    print(
        f"{'articles':>8} {'text MB':>8} {'seconds':>8} {'ms each':>8} {'peak MB':>8} {'library MB':>10} {'cache MB':>9} {'times text':>10}"
    )
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        for size in map(int, asked.sizes.split(",")):
            texts = Path(folder) / f"{size}.jsonl"
            if asked.texts:
                with asked.texts.open(encoding="utf-8") as lines:
                    texts.write_text("".join(itertools.islice(lines, size)), encoding="utf-8")
            else:
                write_lines(texts, size, words=400)
            done = measured(texts, Path(folder) / f"library-{size}")
            print(
                f"{size:>8,} {done.text / _MEGABYTE:>8.1f} {done.seconds:>8.1f} {1000 * done.seconds / size:>8.1f}"
                f" {done.peak / _MEGABYTE:>8.0f} {done.library / _MEGABYTE:>10.1f} {done.cache / _MEGABYTE:>9.1f}"
                f" {done.library / done.text:>10.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
