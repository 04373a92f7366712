"""Accuracy on gold data, by the data's own scorer: a folder with `run.py TASK DATA` and `data/TASK/*.jsonl`."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_TASKS = {
    "dates": ("dates", ("*.jsonl",), ()),
    "mentions": ("mentions", ("*.jsonl",), ()),
    "links": ("links", ("*.jsonl",), ()),
    "links, gold spans": ("links", ("*.jsonl",), ("--gold-spans",)),
    "events": ("events", ("ecbplus_dev_pooled.jsonl", "semeval*.jsonl"), ()),
    "dating": ("events", ("semeval*.jsonl",), ()),
    "timeline": ("events", ("t17*.jsonl",), ()),
    "published": ("published", ("*.jsonl",), ()),
}


def run(folder: Path, command: list[str]) -> None:
    """Print what each scorer says of each file."""
    for name, data, options in _jobs(folder.resolve()):
        print(f"\n== {name}: {data.stem}", flush=True)
        task = name.partition(",")[0]
        words = [sys.executable, "run.py", task, str(data), "--command", shlex.join(command), *options]
        subprocess.run(words, cwd=folder, check=False)


def _jobs(folder: Path) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    for name, (where, patterns, options) in _TASKS.items():
        for pattern in patterns:
            for data in sorted((folder / "data" / where).glob(pattern)):
                yield name, data, options
