"""The weights of a collection, kept beside it."""

from pathlib import Path

from store.analysis import analyse
from store.analysis.weighing import Weighing
from store.cache import Cache
from tests.store.analysis.shelves import made_up


def test_weights_come_back_after_a_restart(tmp_path: Path) -> None:
    found = analyse(made_up(12, words=40))
    assert found.holders
    weighing = Weighing(Cache(tmp_path))
    assert weighing.now() is None
    weighing.keep(len(found.articles), found.holders)
    weights = Weighing(Cache(tmp_path)).now()
    assert weights is not None
    assert weights.articles == 12
    assert dict(weights.holders) == {key: n for key, n in found.holders.items() if n > 1}


def test_they_outlive_a_patched_collection(tmp_path: Path) -> None:
    found = analyse(made_up(12, words=40))
    cache = Cache(tmp_path)
    weighing = Weighing(cache)
    weighing.keep(12, found.holders)
    before = weighing.now()
    cache.replace(found, dict.fromkeys(found.articles, ""))
    assert cache.kept("weights") is None
    weighing.restore()
    after = Weighing(cache).now()
    assert before is not None
    assert after is not None
    assert after.holders == before.holders


def test_garbled_weights_are_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("weights", "[1")
    assert Weighing(cache).now() is None
