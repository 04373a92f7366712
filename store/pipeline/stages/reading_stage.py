"""From paths to texts: what takes a library to read is read in processes of its own, within bounds.

A page or a PDF from outside may take a parser in compiled code for as long as it likes; a worker that does is ended, its file
is named, and the rest goes on. Texts are read here: a process costs more than they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from multiprocessing import parent_process
from pathlib import Path

from store.articles import Loaded, Options, Skipped, find_files, is_light, is_lines, read
from store.pipeline.stages.article_budget import SECONDS, OverBudget, hold_worker, within_budget
from store.pipeline.stages.process_pool import cores, spread

_FEW = 8
"""Up to so many files one process is done before a second has started."""
_MOST = 4
_PER_MEGABYTE = 4
"""Seconds more: archives and mailboxes hold many articles."""
_STREAMED = 1_000_000
"""Bytes of a file of JSON Lines from which on it is read here, line by line."""


def read_all(paths: Iterable[Path], options: Options | None = None) -> Iterator[Loaded | Skipped]:
    """Everything under the paths that can be read, and what cannot, in a stable order."""
    options = options or Options()
    files = find_files(paths)
    for found in files:
        if isinstance(found, Skipped):
            yield found
        elif is_lines(found):
            yield from read(found, options)
        elif is_light(found):
            yield from _bounded(found, options)
        else:
            yield from _in_processes(chain([found], files), options)


def _in_processes(files: Iterator[Path | Skipped], options: Options) -> Iterator[Loaded | Skipped]:
    head = list(islice(files, _FEW + 1))
    jobs = 1 if len(head) <= _FEW else min(cores(), _MOST)
    work = partial(_read_one, options=options)
    for found, results in spread(chain(head, files), work, _given_up, jobs):
        if isinstance(found, Skipped):
            yield found
        elif _is_streamed(found):
            yield from read(found, options)
        else:
            yield from results


def _read_one(found: Path | Skipped, options: Options) -> list[Loaded | Skipped]:
    return [] if isinstance(found, Skipped) or _is_streamed(found) else _held(found, options)


def _held(path: Path, options: Options) -> list[Loaded | Skipped]:
    # Where no processes are to be had the file is read here: the kernel must not end the reader himself.
    if parent_process() is not None:
        hold_worker(int(4 * _seconds(path) + 5))
    return _bounded(path, options)


def _bounded(path: Path, options: Options) -> list[Loaded | Skipped]:
    seconds = _seconds(path)
    results: list[Loaded | Skipped] = []
    try:
        with within_budget(seconds):
            results += read(path, options)
    except OverBudget as bound:
        results.append(Skipped(str(path), f"it takes more than {bound} to read"))
    return results


def _seconds(path: Path) -> float:
    try:
        return SECONDS + _PER_MEGABYTE * (path.stat().st_size // 1_000_000)
    except OSError:
        return SECONDS


def _is_streamed(path: Path) -> bool:
    try:
        return is_lines(path) and path.stat().st_size >= _STREAMED
    except OSError:
        return False


def _given_up(found: Path | Skipped) -> list[Loaded | Skipped]:
    return [] if isinstance(found, Skipped) else [Skipped(str(found), "it ended the process that read it")]
