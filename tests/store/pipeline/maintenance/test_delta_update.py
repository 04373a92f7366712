"""A few articles more in a large library: the result of a whole analysis, for a part of its work."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from store.pipeline import CuratedAnalysis, analyse
from store.pipeline import base_view as findings_module
from store.pipeline.base_view import DerivedAnalysis
from store.pipeline.maintenance import full_update
from store.records import Document, Event
from store.storage.cache import Cache
from tests.store.analysis.shelves import MemoryShelf, made_up

ALL = [replace(d, article=replace(d.article, body=f"body-{d.article.id}")) for d in made_up(70)]
SIXTY, NEW = ALL[:60], ALL[60:]


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty articles count as many."""
    monkeypatch.setattr(findings_module, "LARGE", 20)


def never_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on nothing may link all names."""
    monkeypatch.setattr(full_update, "names", None)


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf(SIXTY)


def opened(shelf: MemoryShelf, folder: Path) -> DerivedAnalysis:
    return DerivedAnalysis(shelf, Cache(folder))


@pytest.fixture
def found(shelf: MemoryShelf, tmp_path: Path) -> DerivedAnalysis:
    first = opened(shelf, tmp_path)
    first.refresh(jobs=1)
    shelf.loaded = 0
    return first


def put(shelf: MemoryShelf, *documents: Document) -> None:
    shelf.documents |= {document.article.id: document for document in documents}
    shelf.tell([document.article.id for document in documents])


def assert_named_as_a_whole(found: DerivedAnalysis, shelf: MemoryShelf) -> None:
    """Names, dates and tellings are those of an analysis of all; every telling stands in one event."""
    whole = analyse(shelf.documents.values())
    assert tuple(found.entities()) == whole.entities
    for key, article in whole.articles.items():
        assert found.names(key) == article.names
        assert found.dates(key) == article.dates
        assert found.tellings(key) == article.tellings
    assert sorted(_told(found.events())) == sorted(_told(whole.events))
    assert len(_told(found.events())) == len(set(_told(found.events())))


def _told(events: Iterable[Event]) -> list[tuple[str, int, int, tuple[str, ...]]]:
    return [(t.article, t.start, t.end, t.entities) for event in events for t in event.tellings]


def test_one_more_article_is_followed_without_the_others(
    found: DerivedAnalysis, shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_all(monkeypatch)
    put(shelf, NEW[0])
    found.refresh(jobs=1)
    assert shelf.loaded < len(SIXTY)
    assert_named_as_a_whole(found, shelf)
    again = opened(shelf, tmp_path)
    assert not again.is_stale()
    assert_named_as_a_whole(again, shelf)


def test_several_runs_one_after_the_other(
    found: DerivedAnalysis, shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_all(monkeypatch)
    for document in NEW[:4]:
        put(shelf, document)
        opened(shelf, tmp_path).refresh(jobs=1)
    assert_named_as_a_whole(opened(shelf, tmp_path), shelf)


def test_an_article_goes_and_another_gets_a_new_text(
    found: DerivedAnalysis, shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_all(monkeypatch)
    gone, changed = (document.article.id for document in SIXTY[10:12])
    del shelf.documents[gone]
    put(shelf, replace(NEW[1], article=replace(NEW[1].article, id=changed)))
    opened(shelf, tmp_path).refresh(jobs=1)
    again = opened(shelf, tmp_path)
    assert not again.is_stale()
    assert_named_as_a_whole(again, shelf)


def test_a_date_alone_links_no_names(
    found: DerivedAnalysis, shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = SIXTY[4].article.id
    monkeypatch.setattr("store.pipeline.maintenance.delta_update.names", None)
    shelf.date(key, "2016-02-29")
    opened(shelf, tmp_path).refresh(jobs=1)
    again = opened(shelf, tmp_path)
    assert not again.is_stale()
    assert_named_as_a_whole(again, shelf)


def test_many_articles_are_linked_as_a_whole(
    found: DerivedAnalysis, shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.pipeline.maintenance.delta_update.names", None)
    put(shelf, *NEW)
    found.refresh(jobs=1)
    assert_named_as_a_whole(found, shelf)


@pytest.mark.parametrize(
    "damage",
    [
        "delete from remembered",
        "update remembered set data = '[1'",
        "update remembered set data = '[]'",
        "delete from examined",
        "update words set data = '[]'",
    ],
)
def test_a_cache_that_forgot_is_made_anew(
    found: DerivedAnalysis, shelf: MemoryShelf, tmp_path: Path, damage: str
) -> None:
    cache = Cache(tmp_path)
    cache._database.execute(damage)
    put(shelf, NEW[2])
    del shelf.documents[SIXTY[3].article.id]
    DerivedAnalysis(shelf, cache).refresh(jobs=1)
    assert_named_as_a_whole(opened(shelf, tmp_path), shelf)


def test_names_that_change_in_many_articles_change_in_their_events(
    found: DerivedAnalysis, shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_all(monkeypatch)
    monkeypatch.setattr("store.pipeline.maintenance.delta_update._FEW", 0)
    put(shelf, *NEW[:2])
    opened(shelf, tmp_path).refresh(jobs=1)
    assert_named_as_a_whole(opened(shelf, tmp_path), shelf)


def test_a_write_that_fails_is_shown_all_the_same(
    found: DerivedAnalysis, shelf: MemoryShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    never_all(monkeypatch)
    monkeypatch.setattr(Cache, "patch", lambda *_: False)
    put(shelf, NEW[0])
    found.refresh(jobs=1)
    assert_named_as_a_whole(found, shelf)


def test_copies_and_stories_follow_too(shelf: MemoryShelf, tmp_path: Path) -> None:
    def corrected() -> CuratedAnalysis:
        cache = Cache(tmp_path)
        return CuratedAnalysis(DerivedAnalysis(shelf, cache), shelf, cache=cache)

    corrected().refresh(jobs=1)
    first = SIXTY[0]
    article = replace(first.article, id="copy", body="body-copy")
    put(shelf, replace(first, article=article, text=f"{first.text}\nAgency"))
    found = corrected()
    found.refresh(jobs=1)
    assert found.copies()["copy"] == first.article.id
    assert found.groups() is not None
