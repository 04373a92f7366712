"""Which near links still wait, and when a look at them takes a while."""

from pathlib import Path

import pytest

from store.names.overrides import Decided
from store.names.overrides.pieces import Part
from store.names.suggestion import Suggestion
from store.pipeline import DerivedAnalysis
from store.pipeline.derived import merge_candidates
from store.pipeline.derived.merge_candidates import MergeCandidates, waiting
from store.storage.cache import Cache
from tests.store.analysis.shelves import MemoryShelf, made_up

NEAR = [
    Suggestion("vask", "ilse", 0.7, "short form", "surname"),
    Suggestion("vask", "joren", 0.7, "short form", "surname"),
    Suggestion("menu", "joren", 0.6, "typo", "letters"),
]
NAMES = {"vask": "Vask", "ilse": "Ilse Vask", "joren": "Joren Vask", "menu": "Menu", "far": "Anton Rezek"}


def left(decided: Decided) -> list[tuple[str, str]]:
    return [(found.one, found.other) for found in waiting(NEAR, decided, NAMES.__getitem__)]


def test_nothing_decided_leaves_all() -> None:
    assert left(Decided(())) == [("vask", "ilse"), ("vask", "joren"), ("menu", "joren")]


def test_a_surname_that_found_its_owner_suggests_nobody_else() -> None:
    assert left(Decided((), ids={Part("vask"): "ilse", Part("ilse"): "ilse"})) == [("menu", "joren")]


def test_what_is_no_name_or_not_the_same_waits_no_more() -> None:
    decided = Decided((), ids={Part("menu"): ""}, apart=frozenset({frozenset(("vask", "joren"))}))
    assert left(decided) == [("vask", "ilse")]


@pytest.fixture
def found(tmp_path: Path) -> tuple[DerivedAnalysis, Cache]:
    """A small collection, analysed, at whose near links nobody has looked."""
    cache = Cache(tmp_path)
    analysis = DerivedAnalysis(MemoryShelf(made_up(4)), cache)
    analysis.refresh(jobs=1)
    return analysis, cache


def test_only_a_first_look_at_many_entities_is_slow(
    found: tuple[DerivedAnalysis, Cache], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = MergeCandidates(*found)
    assert not looked.is_slow()
    monkeypatch.setattr(merge_candidates, "_QUICK", 0)
    assert looked.is_slow()
    looked.all()
    assert not looked.is_slow()


def test_what_is_kept_is_not_slow(
    found: tuple[DerivedAnalysis, Cache], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge_candidates, "_QUICK", 0)
    MergeCandidates(*found).all()
    assert not MergeCandidates(*found).is_slow()
    assert MergeCandidates(found[0], None).is_slow()


def test_what_no_cache_keeps_is_slow_once(
    found: tuple[DerivedAnalysis, Cache], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge_candidates, "_QUICK", 0)
    looked = MergeCandidates(found[0], None)
    looked.all()
    assert not looked.is_slow()
