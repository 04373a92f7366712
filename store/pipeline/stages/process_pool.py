"""The work on single articles, spread over processes when there is enough of it."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from multiprocessing import active_children, parent_process
from typing import TYPE_CHECKING, Generic, TypeVar

from store.names import Spotted
from store.pipeline.stages.article_budget import end_with_parent, hold_worker
from store.pipeline.stages.article_stage import ALL, Examined, examine, needed, with_tellings
from store.records import ArticleAnalysis, Document
from store.storage import log_file

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from store.names.recogniser import RecogniserModel

ALONE = 200
"""Up to so many articles one process is done before a second has started."""
TOLD_ALONE = 300
"""The same where only tellings are asked for."""
_BATCH = 8
_MOST = 8

_log = logging.getLogger("dateline.analysis")

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
    return spread(stream, partial(_examine_batch, only=only, by=by), partial(_unexamined, only=only), jobs)


def tell_all(
    found: Iterable[tuple[Document, ArticleAnalysis]], jobs: int | None = None
) -> Iterator[ArticleAnalysis]:
    """The findings of each document together with its tellings, in their order; `jobs` as in `examine_all`."""
    waiting = list(found)
    if jobs is None:
        jobs = 1 if len(waiting) <= TOLD_ALONE else min(cores(), _MOST)
    if jobs <= 1:
        return (with_tellings(document, known) for document, known in waiting)
    return (told for _, told in spread(iter(waiting), _tell_batch, _untold, jobs))


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(
    stream: Iterator[T], work: Callable[[list[T]], list[R]], given_up: Callable[[T], R], jobs: int
) -> Iterator[tuple[T, R]]:
    """Each thing of a stream with what the work gives for it, in their order, done in so many processes.

    `given_up` stands for what a thing gives that ended its process, and the next one, too.
    """
    waiting: deque[tuple[list[T], Future[list[R]] | None]] = deque()
    others = set(active_children())
    pools = [_pool(jobs)]
    again = _SecondTry(work, given_up, pools)
    try:
        while batch := list(islice(stream, _BATCH)):
            waiting.append((batch, _submitted(pools, jobs, work, batch)))
            if len(waiting) > 3 * jobs:
                yield from _finished(again, *waiting.popleft())
        while waiting:
            yield from _finished(again, *waiting.popleft())
    finally:
        for pool in filter(None, pools):
            pool.shutdown(wait=False, cancel_futures=True)
        for worker in set(active_children()) - others:
            # It has nothing of its own to lose, and a reader who pressed ctrl-c should not wait for it.
            worker.terminate()
        for pool in filter(None, pools):
            # The pool's own thread closes its pipes; the interpreter must not close them under its hands on leaving.
            pool.shutdown(wait=True)


class _SecondTry(Generic[T, R]):
    """Does again what a dead worker left, in a process of its own: a batch, and where that dies too, item by item.

    So the one item that no process survives is found, and costs nothing but itself. `pools` keeps every pool that
    was begun, for whoever ends them.
    """

    def __init__(
        self,
        work: Callable[[list[T]], list[R]],
        given_up: Callable[[T], R],
        pools: list[ProcessPoolExecutor | None],
    ) -> None:
        self._work, self._given_up, self._pools = work, given_up, pools
        self._pool: ProcessPoolExecutor | None = None

    def results(self, batch: list[T]) -> list[R]:
        """What the work gives for each item; what was given up for one that ended its process."""
        found = self._tried(batch)
        if found is not None:
            return found
        if len(batch) == 1:
            return [self._given_up(batch[0])]
        return [result for item in batch for result in self.results([item])]

    def _tried(self, batch: list[T]) -> list[R] | None:
        """None if the process died of it."""
        if self._pool is None:
            self._pool = _pool(1)
            self._pools.append(self._pool)
        if self._pool is None:
            return self._work(batch)
        try:
            with _not_interrupted():
                future = self._pool.submit(self._work, batch)
            return future.result()
        except BrokenExecutor:
            self._pool = None
            return None


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
    pools: list[ProcessPoolExecutor | None], jobs: int, work: Callable[[list[T]], list[R]], batch: list[T]
) -> Future[list[R]] | None:
    """A new pool takes the place of a broken one, at the head of the list."""
    if pools[0] is None:
        return None
    try:
        with _not_interrupted():
            return pools[0].submit(work, batch)
    except RuntimeError:  # the pool broke
        pools.insert(0, _pool(jobs))
    try:
        with _not_interrupted():
            return pools[0].submit(work, batch) if pools[0] else None
    except RuntimeError:
        return None


def _finished(
    again: _SecondTry[T, R], batch: list[T], future: Future[list[R]] | None
) -> Iterator[tuple[T, R]]:
    """What a worker gave; if it was killed, what a second one gives."""
    try:
        results = again.results(batch) if future is None else future.result()
    except BrokenExecutor:
        results = again.results(batch)
    yield from zip(batch, results, strict=True)


def _examine_batch(batch: list[Document], only: frozenset[str], by: RecogniserModel | None) -> list[Examined]:
    return [_held(partial(examine, document, only, by)) for document in batch]


def _tell_batch(batch: list[tuple[Document, ArticleAnalysis]]) -> list[ArticleAnalysis]:
    return [_held(partial(with_tellings, document, known)) for document, known in batch]


def _held(work: Callable[[], R]) -> R:
    # Where no processes are to be had a batch is done here: the kernel must not end the reader himself.
    if parent_process() is not None:
        hold_worker()
    return work()


def _unexamined(document: Document, only: frozenset[str]) -> Examined:
    """Stands for what no process survived: nothing found."""
    key = document.article.id
    _log.error("%r: its dates and names could not be worked out: they ended the process", key)
    return Examined(key, (), Spotted(key) if "names" in needed(only) else None)


def _untold(item: tuple[Document, ArticleAnalysis]) -> ArticleAnalysis:
    _log.error("%r: its events could not be worked out: they ended the process", item[0].article.id)
    return item[1]


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
    log_file.start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that was killed cannot end its workers: they watch for it, where the kernel does not (`end_with_parent`)."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
