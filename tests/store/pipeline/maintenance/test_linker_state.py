"""The weights of a collection, kept beside it."""

from dataclasses import replace
from pathlib import Path

from store.pipeline import analyse
from store.pipeline.maintenance.linker_state import TermStatistics
from store.storage.cache import Cache
from tests.store.analysis.shelves import made_up


def test_weights_come_back_after_a_restart(tmp_path: Path) -> None:
    found = analyse(made_up(12, words=40))
    assert found.holders
    cache = Cache(tmp_path)
    assert TermStatistics(cache).now() is None
    cache.replace(found, dict.fromkeys(found.articles, ""), kept=TermStatistics(cache).kept(found))
    weights = TermStatistics(Cache(tmp_path)).now()
    assert weights is not None
    assert weights.articles == 12
    assert dict(weights.holders) == {key: n for key, n in found.holders.items() if n > 1}


def test_they_outlive_a_patched_collection(tmp_path: Path) -> None:
    found = analyse(made_up(12, words=40))
    cache = Cache(tmp_path)
    weighing = TermStatistics(cache)
    states = dict.fromkeys(found.articles, "")
    patched = replace(found, holders={})
    assert weighing.kept(patched) == {}
    cache.replace(found, states, kept=weighing.kept(found))
    before = weighing.now()
    cache.replace(patched, states, kept=weighing.kept(patched))
    after = TermStatistics(cache).now()
    assert before is not None
    assert after is not None
    assert after.holders == before.holders


def test_garbled_weights_are_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put_meta("weights", "[1")
    assert TermStatistics(cache).now() is None
