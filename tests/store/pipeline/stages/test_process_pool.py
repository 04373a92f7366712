"""Processes come and go; the results stay the same."""

import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Iterator
from multiprocessing import connection
from pathlib import Path

import pytest

from store.pipeline import examine
from store.pipeline.stages import process_pool
from store.records import ArticleAnalysis, Document
from tests.store.analysis.shelves import made_up

DOCUMENTS = made_up(40, words=20)
LAST = 60


def results(**options: int | None) -> list[object]:
    return [found for _, found in process_pool.examine_all(iter(DOCUMENTS), **options)]  # type: ignore[arg-type]


def alone() -> list[object]:
    return [examine(document) for document in DOCUMENTS]


def test_order_and_results_are_those_of_one_process() -> None:
    assert results(jobs=2) == alone()


def test_few_articles_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_pool, "spread", None)
    assert results(jobs=None) == alone()


def test_a_killed_worker_costs_no_article() -> None:
    found = []
    for number, (_, one) in enumerate(process_pool.examine_all(iter(DOCUMENTS), jobs=2)):
        if number == 0:
            for child in multiprocessing.active_children():
                if child.pid:
                    os.kill(child.pid, signal.SIGTERM)
        found.append(one)
    assert found == alone()


def test_a_system_without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process_pool, "_pool", lambda jobs: None)
    before = resource.getrlimit(resource.RLIMIT_CPU)
    assert results(jobs=2) == alone()
    assert resource.getrlimit(resource.RLIMIT_CPU) == before, "the kernel would end the reader's own process"


def test_whoever_has_enough_leaves_no_worker_behind() -> None:
    stream = process_pool.examine_all(iter(DOCUMENTS), jobs=2)
    next(stream)
    workers = multiprocessing.active_children()
    stream.close()  # type: ignore[attr-defined]
    for worker in workers:
        # Not is_alive(): a thread of the pool waits for the same process, and only one of two is told of its end.
        assert connection.wait([worker.sentinel], timeout=30)


def test_documents_travel(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Document] = [document for document, _ in process_pool.examine_all(iter(DOCUMENTS), jobs=2)]
    assert seen == DOCUMENTS


def test_tellings_of_several_processes_are_those_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        (document, ArticleAnalysis(document.article.id, examine(document).dates)) for document in DOCUMENTS
    ]
    told = list(process_pool.tell_all(iter(found), jobs=2))
    assert any(one.tellings for one in told)
    monkeypatch.setattr(process_pool, "spread", None)
    assert told == list(process_pool.tell_all(iter(found), jobs=None))


def first_waits_for_last(item: tuple[int, Path]) -> int:
    number, sign = item
    if number == LAST:
        sign.touch()
    while number == 0 and not sign.exists():
        time.sleep(0.01)
    return number


def test_what_takes_long_keeps_no_other_process_waiting(tmp_path: Path) -> None:
    items = [(number, tmp_path / "the last is done") for number in range(LAST + 1)]
    found = process_pool.spread(iter(items), first_waits_for_last, lambda item: -1, 2)
    assert [result for _, result in found] == list(range(LAST + 1))


def test_tellings_take_in_their_documents_one_by_one() -> None:
    taken = []

    def items() -> Iterator[tuple[Document, ArticleAnalysis]]:
        for document in DOCUMENTS:
            taken.append(document)
            yield document, ArticleAnalysis(document.article.id)

    next(iter(process_pool.tell_all(items(), jobs=1)))
    assert len(taken) == 1
