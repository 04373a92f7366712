"""What costs too much is broken off, whoever does it, and costs no other article."""

import itertools
import logging
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from store.pipeline import examine
from store.pipeline.stages import article_budget, article_stage, process_pool
from store.pipeline.stages.article_budget import OverBudget, within_budget
from store.pipeline.stages.article_stage import Examined
from store.records import ArticleAnalysis, Document
from tests.store.analysis.shelves import made_up

linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's part is Linux's")


def test_a_loop_is_broken_off() -> None:
    with pytest.raises(OverBudget, match=r"0\.05 s"), within_budget(seconds=0.05):
        for _ in itertools.count():
            pass


def test_a_pattern_is_broken_off() -> None:
    with pytest.raises(OverBudget), within_budget(seconds=0.05):
        re.search(r"(?:a|a)+$", "a" * 60 + "!")


def test_what_is_caught_inside_is_broken_off_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_budget, "_AGAIN", 0.05)

    def stubborn() -> None:
        for _ in range(2):
            try:
                for _ in itertools.count():
                    pass
            except Exception:
                continue
        for _ in itertools.count():
            pass

    with pytest.raises(OverBudget), within_budget(seconds=0.05):
        stubborn()


@linux
def test_memory_is_bounded() -> None:
    with pytest.raises(OverBudget, match="memory"), within_budget(memory=100 << 20):
        bytearray(200 << 20)
    assert len(bytearray(200 << 20)) == 200 << 20


def test_nothing_is_left_behind() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with within_budget():
        pass
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_an_article_beyond_it_is_named_and_has_no_names(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def endless(*_: object) -> None:
        raise OverBudget("10 s")

    monkeypatch.setattr(article_stage, "spot_names", endless)
    document = made_up(1)[0]
    with caplog.at_level(logging.ERROR):
        found = examine(document)
    assert f"{document.article.id!r}: its names could not be worked out in 10 s" in caplog.text
    assert found.spotted is not None and not found.spotted.candidates
    assert found.dates == article_stage.find_dates(document)


def test_one_long_text_is_given_to_a_process_that_can_be_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def spread(_: object, __: object, ___: object, jobs: int) -> Iterator[tuple[Document, Examined]]:
        seen.append(jobs)
        return iter(())

    monkeypatch.setattr(process_pool, "spread", spread)
    short = made_up(1)[0]
    long = replace(short, text="Nobody came. " * (process_pool.LONG // 12))
    assert [document for document, _ in process_pool.examine_all([short])] == [short] and not seen
    assert not list(process_pool.examine_all([long])) and not list(
        process_pool.tell_all([(long, ArticleAnalysis("long"))])
    )
    assert all(jobs > 1 for jobs in seen) and len(seen) == 2


def test_more_patience_is_for_what_is_inside_and_for_its_workers() -> None:
    with article_budget.with_patience(3):
        assert article_budget.patience() == 3
        documents = made_up(3, words=20)
        given = process_pool.spread(iter(documents), patience_of, lambda _: 0, 2)
        assert [times for _, times in given] == [3, 3, 3]
    assert article_budget.patience() == 1


def test_the_bound_grows_with_the_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_budget, "SECONDS", 0.02)
    with article_budget.with_patience(2), pytest.raises(OverBudget, match=r"0\.04 s"), within_budget():
        for _ in itertools.count():
            pass


def patience_of(_: Document) -> int:
    return article_budget.patience()


def deadly(document: Document) -> str:
    if document.article.id.endswith("13"):
        os._exit(1)
    return document.article.id


def test_what_no_process_survives_costs_nothing_but_itself() -> None:
    documents = made_up(40, words=20)
    found = list(process_pool.spread(iter(documents), deadly, lambda document: "given up", 2))
    ids = [document.article.id for document in documents]
    assert [document.article.id for document, _ in found] == ids
    assert [given for _, given in found] == ["given up" if key.endswith("13") else key for key in ids]


_HANGING = """
import {module}
from store.pipeline.stages import article_budget
article_budget.{call}
print("ready", flush=True)
sum(range(10**12))  # C code, which looks for no signal
"""


@linux
def test_the_kernel_ends_a_worker_that_hangs_in_c_code() -> None:
    code = _HANGING.format(module="os", call="hold_worker(seconds=1)")
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False)
    assert done.returncode == -signal.SIGXCPU


@linux
def test_a_worker_that_hangs_in_c_code_ends_with_its_parent() -> None:
    worker = _HANGING.format(module="os", call="end_with_parent()")
    parent = f"import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', {worker!r}]).pid, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        assert process.stdout.readline() == "ready\n"
        process.kill()
        try:
            # Its standard output closes when the last process that holds it has ended.
            process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.kill(pid, signal.SIGKILL)
            raise
