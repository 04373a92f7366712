"""The work on single articles, spread over processes when there is enough of it."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from store.pipeline.stages.article_stage import ALL, Examined, examine, with_tellings
from store.records import ArticleAnalysis, Document

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from store.names.recogniser import RecogniserModel

ALONE = 200
"""Up to so many articles one process is done before a second has started."""
TOLD_ALONE = 300
"""The same where only tellings are asked for."""
_BATCH = 8
_MOST = 8

T = TypeVar("T")
R = TypeVar("R")


def examine_all(
    documents: Iterable[Document],
    only: frozenset[str] = ALL,
    jobs: int | None = None,
    by: RecogniserModel | None = None,
) -> Iterator[tuple[Document, Examined]]:
    """Each document with what it gives, in their order; the number of processes changes nothing but the time.

    `jobs` None: one process for a few articles, all cores (at most 8) for many. `by` finds the names; each process
    loads it for itself.
    """
    stream = iter(documents)
    if jobs is None:
        head = list(islice(stream, ALONE + 1))
        stream = chain(head, stream)
        jobs = 1 if len(head) <= ALONE else min(cores(), _MOST)
    if jobs <= 1:
        return ((document, examine(document, only, by)) for document in stream)
    return _spread(stream, partial(_examine_batch, only=only, by=by), jobs)


def tell_all(
    found: Iterable[tuple[Document, ArticleAnalysis]], jobs: int | None = None
) -> Iterator[ArticleAnalysis]:
    """The findings of each document together with its tellings, in their order; `jobs` as in `examine_all`."""
    waiting = list(found)
    if jobs is None:
        jobs = 1 if len(waiting) <= TOLD_ALONE else min(cores(), _MOST)
    if jobs <= 1:
        return (with_tellings(document, known) for document, known in waiting)
    return (told for _, told in _spread(iter(waiting), _tell_batch, jobs))


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _spread(stream: Iterator[T], work: Callable[[list[T]], list[R]], jobs: int) -> Iterator[tuple[T, R]]:
    from multiprocessing import active_children

    waiting: deque[tuple[list[T], Future[list[R]] | None]] = deque()
    others = set(active_children())
    pool = _pool(jobs)
    try:
        while batch := list(islice(stream, _BATCH)):
            waiting.append((batch, _submitted(pool, work, batch)))
            if len(waiting) > 3 * jobs:
                yield from _finished(work, *waiting.popleft())
        while waiting:
            yield from _finished(work, *waiting.popleft())
    finally:
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in set(active_children()) - others:
                # It has nothing of its own to lose, and a reader who pressed ctrl-c should not wait for it.
                worker.terminate()
            # The pool's own thread closes its pipes; the interpreter must not close them under its hands on leaving.
            pool.shutdown(wait=True)


def _pool(jobs: int) -> ProcessPoolExecutor | None:
    """None where the system gives no processes or no semaphores."""
    try:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Fresh interpreters, not forks: the progress bar of the caller runs in a thread, and a fork could
        # inherit its locks.
        return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    except (ImportError, OSError):
        return None


def _submitted(
    pool: ProcessPoolExecutor | None, work: Callable[[list[T]], list[R]], batch: list[T]
) -> Future[list[R]] | None:
    if pool is None:
        return None
    try:
        with _not_interrupted():
            return pool.submit(work, batch)
    except RuntimeError:  # the pool broke
        return None


def _finished(
    work: Callable[[list[T]], list[R]], batch: list[T], future: Future[list[R]] | None
) -> Iterator[tuple[T, R]]:
    """What a worker gave; if it was killed the work is done here."""
    from concurrent.futures import BrokenExecutor

    try:
        results = work(batch) if future is None else future.result()
    except BrokenExecutor:
        results = work(batch)
    yield from zip(batch, results, strict=True)


def _examine_batch(batch: list[Document], only: frozenset[str], by: RecogniserModel | None) -> list[Examined]:
    return [examine(document, only, by) for document in batch]


def _tell_batch(batch: list[tuple[Document, ArticleAnalysis]]) -> list[ArticleAnalysis]:
    return [with_tellings(document, known) for document, known in batch]


@contextmanager
def _not_interrupted() -> Iterator[None]:
    """A worker that is started here ignores ctrl-c from its first breath: the parent ends it in order."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that was killed cannot end its workers: they watch for it."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
