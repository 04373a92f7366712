"""The work on single articles, spread over processes when there is enough of it."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, wait
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from multiprocessing import active_children, parent_process
from typing import TYPE_CHECKING, Generic, TypeVar

from store.names import Spotted
from store.pipeline.stages.article_budget import begin_with_patience, end_with_parent, hold_worker, patience
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
LONG = 100_000
"""Characters of an article from which on it is always given to a process that can be ended: what hangs in C code hears no
signal, and does so by the length of the text."""
_MOST = 8
_WINDOW = 128
"""Items begun before the first of them is done: one that takes long must not keep the other processes waiting."""

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
        jobs = _jobs(head, ALONE)
    if jobs <= 1:
        return ((document, examine(document, only, by)) for document in stream)
    return spread(stream, partial(_examined, only=only, by=by), partial(_unexamined, only=only), jobs)


def tell_all(
    found: Iterable[tuple[Document, ArticleAnalysis]], jobs: int | None = None
) -> Iterator[ArticleAnalysis]:
    """The findings of each document together with its tellings, in their order; `jobs` as in `examine_all`."""
    stream = iter(found)
    if jobs is None:
        head = list(islice(stream, TOLD_ALONE + 1))
        stream = chain(head, stream)
        jobs = _jobs([document for document, _ in head], TOLD_ALONE)
    if jobs <= 1:
        return (with_tellings(document, known) for document, known in stream)
    return (told for _, told in spread(stream, _told, _untold, jobs))


def _jobs(head: Sequence[Document], alone: int) -> int:
    """Processes for a stream that begins so; 1 is this one itself, which nobody could end."""
    if len(head) > alone or any(len(document.text) > LONG for document in head):
        return max(2, min(cores(), _MOST))
    return 1


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(
    stream: Iterator[T], work: Callable[[T], R], given_up: Callable[[T], R], jobs: int
) -> Iterator[tuple[T, R]]:
    """Each thing of a stream with what the work gives for it, in their order, done in so many processes.

    They are handed out one at a time, so that all processes end together. `given_up` stands for what a thing gives that
    ended its process, and the next one, too.
    """
    waiting: deque[tuple[T, Future[R] | None]] = deque()
    others = set(active_children())
    pools = [_pool(jobs)]
    again = _SecondTry(work, given_up, pools)
    try:
        for item in stream:
            waiting.append((item, _submitted(pools, jobs, work, item)))
            _wait_for_room(waiting, 3 * jobs)
            while waiting and (len(waiting) >= _WINDOW or _is_done(waiting[0][1])):
                yield _finished(again, *waiting.popleft())
        while waiting:
            yield _finished(again, *waiting.popleft())
    finally:
        for pool in filter(None, pools):
            pool.shutdown(wait=False, cancel_futures=True)
        for worker in set(active_children()) - others:
            # It has nothing of its own to lose, and a reader who pressed ctrl-c should not wait for it.
            worker.terminate()
        for pool in filter(None, pools):
            # The pool's own thread closes its pipes; the interpreter must not close them under its hands on leaving.
            pool.shutdown(wait=True)


def _is_done(future: Future[R] | None) -> bool:
    return future is None or future.done()


def _wait_for_room(waiting: Iterable[tuple[T, Future[R] | None]], most: int) -> None:
    """Until fewer than `most` items are under way."""
    pending = {future for _, future in waiting if future is not None and not future.done()}
    if len(pending) >= most:
        wait(pending, return_when=FIRST_COMPLETED)


class _SecondTry(Generic[T, R]):
    """Does again what a dead worker left, each item in a process of its own.

    So the one item that no process survives is found, and costs nothing but itself. `pools` keeps every pool that
    was begun, for whoever ends them.
    """

    def __init__(
        self, work: Callable[[T], R], given_up: Callable[[T], R], pools: list[ProcessPoolExecutor | None]
    ) -> None:
        self._work, self._given_up, self._pools = work, given_up, pools
        self._pool: ProcessPoolExecutor | None = None

    def result(self, item: T) -> R:
        """What the work gives; what was given up if it ended its process."""
        if self._pool is None:
            self._pool = _pool(1)
            self._pools.append(self._pool)
        if self._pool is None:
            return self._work(item)
        try:
            with _not_interrupted():
                future = self._pool.submit(self._work, item)
            return future.result()
        except BrokenExecutor:
            self._pool = None
            return self._given_up(item)


def _pool(jobs: int) -> ProcessPoolExecutor | None:
    """None where the system gives no processes or no semaphores."""
    try:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Fresh interpreters, not forks: the progress bar of the caller runs in a thread, and a fork could
        # inherit its locks.
        return ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), initializer=begin_worker, initargs=(patience(),)
        )
    except (ImportError, OSError):
        return None


def _submitted(
    pools: list[ProcessPoolExecutor | None], jobs: int, work: Callable[[T], R], item: T
) -> Future[R] | None:
    """A new pool takes the place of a broken one, at the head of the list."""
    if pools[0] is None:
        return None
    try:
        with _not_interrupted():
            return pools[0].submit(work, item)
    except RuntimeError:  # the pool broke
        pools.insert(0, _pool(jobs))
    try:
        with _not_interrupted():
            return pools[0].submit(work, item) if pools[0] else None
    except RuntimeError:
        return None


def _finished(again: _SecondTry[T, R], item: T, future: Future[R] | None) -> tuple[T, R]:
    """What a worker gave; if it was killed, what a second one gives."""
    try:
        return item, again.result(item) if future is None else future.result()
    except BrokenExecutor:
        return item, again.result(item)


def _examined(document: Document, only: frozenset[str], by: RecogniserModel | None) -> Examined:
    return _held(partial(examine, document, only, by))


def _told(item: tuple[Document, ArticleAnalysis]) -> ArticleAnalysis:
    return _held(partial(with_tellings, *item))


def _held(work: Callable[[], R]) -> R:
    # Where no processes are to be had the work is done here: the kernel must not end the reader himself.
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


def begin_worker(times: int = 1) -> None:
    """What every process of ours does first: it ends with its parent, leaves ctrl-c to it, and logs where it logs.

    `times` is the patience of its parent.
    """
    log_file.start()
    begin_with_patience(times)
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
