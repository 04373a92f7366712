"""Findings of a library: from the cache when it knows, worked out when it is behind."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from store.errors import NotFoundError
from store.names import Spotted
from store.names.recogniser import RecogniserModel
from store.pipeline import DerivedAnalysis, analyse
from store.pipeline import base_view as findings_module
from store.pipeline.maintenance import full_update
from store.pipeline.stages import article_budget, article_cache, article_stage, process_pool
from store.pipeline.stages.article_budget import OverBudget
from store.records import Document, Event
from store.storage.cache import Cache
from tests.store.analysis.shelves import MemoryShelf, made_up

DOCUMENTS = made_up(10)
KEYS = [document.article.id for document in DOCUMENTS]


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf(DOCUMENTS)


def findings(shelf: MemoryShelf, folder: Path) -> DerivedAnalysis:
    return DerivedAnalysis(shelf, Cache(folder))


def assert_same(found: DerivedAnalysis, shelf: MemoryShelf) -> None:
    analysis = analyse(shelf.documents.values())
    assert tuple(found.entities()) == analysis.entities
    assert tuple(found.events()) == analysis.events
    for key, article in analysis.articles.items():
        assert (found.dates(key), found.names(key), found.tellings(key)) == (
            article.dates,
            article.names,
            article.tellings,
        )


def test_refreshed_and_read_again(shelf: MemoryShelf, tmp_path: Path) -> None:
    first = findings(shelf, tmp_path)
    assert first.is_stale()
    first.refresh(jobs=1)
    assert not first.is_stale()
    assert_same(first, shelf)
    shelf.loaded = 0
    second = findings(shelf, tmp_path)
    assert not second.is_stale()
    second.refresh()
    assert_same(second, shelf)
    assert shelf.loaded == 0
    entity = second.entities()[0]
    assert first.entity(entity.id) == second.entity(entity.id) == entity
    assert second.entity("nobody") is None


def test_before_the_first_refresh_there_are_dates(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = findings(shelf, tmp_path)
    assert found.dates(KEYS[0]) == analyse(DOCUMENTS).articles[KEYS[0]].dates
    assert found.names(KEYS[0]) == ()
    assert not found.entities()
    assert not found.events()
    with pytest.raises(NotFoundError):
        found.dates("nothing")


@pytest.mark.parametrize("fresh", [True, False])
def test_a_new_date_is_followed_at_once_and_kept(shelf: MemoryShelf, tmp_path: Path, fresh: bool) -> None:
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    if not fresh:
        found = findings(shelf, tmp_path)
    found.dates(KEYS[3])
    for value in ("2022-04-20", None):
        shelf.date(KEYS[3], value)
        assert_same(found, shelf)
        again = findings(shelf, tmp_path)
        assert not again.is_stale()
        assert_same(again, shelf)


def test_articles_that_come_and_go(shelf: MemoryShelf, tmp_path: Path) -> None:
    for document in DOCUMENTS[7:]:
        del shelf.documents[document.article.id]
    findings(shelf, tmp_path).refresh(jobs=1)
    for document in DOCUMENTS[7:]:
        shelf.documents[document.article.id] = document
    del shelf.documents[KEYS[2]]
    shelf.date(KEYS[4], "2021")
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    assert_same(found, shelf)


def test_what_is_done_before_an_interruption_is_kept(
    shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = process_pool.examine_all

    def some(*arguments: object, **options: object) -> Iterator[object]:
        for number, found in enumerate(every(*arguments, **options)):  # type: ignore[arg-type]
            if number == 6:
                raise KeyboardInterrupt
            yield found

    monkeypatch.setattr(article_cache, "examine_all", some)
    with pytest.raises(KeyboardInterrupt):
        findings(shelf, tmp_path).refresh(jobs=1)
    monkeypatch.undo()
    bodies = [document.article.body for document in DOCUMENTS]
    assert set(Cache(tmp_path).examined(bodies)) == set(bodies[:6])
    counted = Counted()
    found = findings(shelf, tmp_path)
    found.refresh(counted, jobs=1)
    assert counted.phases[0] == ("Reading dates and names", 4)
    assert counted.done == 4
    assert_same(found, shelf)


class Counted:
    def __init__(self) -> None:
        self.phases: list[tuple[str, int | None]] = []
        self.done = 0

    def phase(self, title: str, total: int | None) -> None:
        self.phases.append((title, total))

    def advance(self, count: int = 1) -> None:
        self.done += count


def test_a_cache_in_memory_serves_as_well(shelf: MemoryShelf) -> None:
    found = DerivedAnalysis(shelf, Cache(None))
    found.refresh(jobs=1)
    shelf.date(KEYS[0], "2020")
    assert_same(found, shelf)


def test_redating_what_was_never_analysed(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = findings(shelf, tmp_path)
    before = found.dates(KEYS[0])
    shelf.date(KEYS[0], "1999-01-01")
    assert found.dates(KEYS[0]) != before


def test_what_the_reader_decides_is_followed(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    shelf.date(KEYS[1], "2019-05-04")
    shelf.date(KEYS[5], "2018")
    assert_same(found, shelf)
    shelf.documents[KEYS[5]] = DOCUMENTS[5]
    shelf.decided = shelf.decided[:1]
    shelf.tell(decisions=["published"])
    assert_same(found, shelf)
    assert not findings(shelf, tmp_path).is_stale()


def test_an_article_that_goes_while_another_comes_is_noticed(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    key = found.events()[0].tellings[0].article
    gone = shelf.documents.pop(key)
    shelf.documents["new"] = replace(gone, article=replace(gone.article, id="new", body="new"))
    shelf.tell([key, "new"])
    assert key not in {article for event in found.events() for article in articles_of(event)}


def test_another_text_under_the_same_id(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    new = made_up(1, seed=99)[0]
    article = replace(new.article, id=KEYS[0])
    shelf.documents[KEYS[0]] = replace(new, article=article)
    again = findings(shelf, tmp_path)
    assert again.is_stale()
    again.refresh(jobs=1)
    assert_same(again, shelf)


@pytest.mark.parametrize("few", [10_000, 0])
def test_a_removed_article_leaves_the_lists_and_comes_back(
    shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(findings_module, "_FEW", few)
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    entities, tellings = tuple(found.entities()), told(found)
    gone = shelf.documents.pop(KEYS[0])
    shelf.tell([KEYS[0]])
    assert all(KEYS[0] not in entity.articles for entity in found.entities())
    assert sum(e.mentions for e in found.entities()) < sum(e.mentions for e in entities)
    assert told(found) == {telling for telling in tellings if telling[0] != KEYS[0]}
    shelf.documents[KEYS[0]] = gone
    shelf.tell([KEYS[0]])
    assert tuple(found.entities()) == entities
    assert told(found) == tellings


@pytest.mark.parametrize("few", [10_000, 0])
def test_an_article_comes_back_after_a_restart(
    shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(findings_module, "_FEW", few)
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    entities, tellings = tuple(found.entities()), told(found)
    gone = shelf.documents.pop(KEYS[0])
    shelf.tell([KEYS[0]])
    assert told(found) != tellings
    again = findings(shelf, tmp_path)
    assert again.is_stale()
    assert told(again) == {telling for telling in tellings if telling[0] != KEYS[0]}
    shelf.documents[KEYS[0]] = gone
    shelf.tell([KEYS[0]])
    assert told(again) == tellings
    assert tuple(again.entities()) == entities
    assert {row.id for row in shelf.articles()} == set(KEYS)
    assert not again.is_stale()


def test_an_article_that_comes_back_with_another_text_waits_for_the_next_refresh(
    shelf: MemoryShelf, tmp_path: Path
) -> None:
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    del shelf.documents[KEYS[0]]
    shelf.tell([KEYS[0]])
    assert KEYS[0] not in {article for article, _, _ in told(found)}
    new = made_up(1, seed=99)[0]
    shelf.documents[KEYS[0]] = replace(new, article=replace(new.article, id=KEYS[0]))
    shelf.tell([KEYS[0]])
    assert KEYS[0] not in {article for article, _, _ in told(found)}
    assert found.is_stale()
    found.refresh(jobs=1)
    assert_same(found, shelf)


def told(found: DerivedAnalysis) -> set[tuple[str, int, int]]:
    return {(t.article, t.start, t.end) for event in found.events() for t in event.tellings}


def test_in_a_large_collection_only_what_a_date_touches_is_linked_again(
    shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings_module, "_FEW", 0)
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    before = {event.id: event for event in found.events() if KEYS[3] not in articles_of(event)}
    shelf.date(KEYS[3], "2016-02-29")
    shelf.loaded = 0
    after = {event.id: event for event in found.events()}
    assert all(
        t.date != "2016-02-29" or KEYS[3] in articles_of(e) for e in after.values() for t in e.tellings
    )
    assert any("2016" in (event.date or "") for event in after.values())
    assert sum(after.get(key) == event for key, event in before.items()) > len(before) / 3
    again = findings(shelf, tmp_path)
    assert not again.is_stale()
    assert {event.id: event for event in again.events()} == after
    monkeypatch.undo()
    again.refresh()
    assert_same(again, shelf)


def articles_of(event: Event) -> set[str]:
    return {telling.article for telling in event.tellings}


def test_a_damaged_text_costs_that_article_alone(
    shelf: MemoryShelf, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.damaged = {KEYS[1]}
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    assert "its text cannot be read" in caplog.text
    assert found.names(KEYS[1]) == ()
    assert found.names(KEYS[0])
    with monkeypatch.context() as patched:
        patched.setattr(full_update, "names", None)
        findings(shelf, tmp_path).refresh(jobs=1)
    shelf.damaged = set()
    again = findings(shelf, tmp_path)
    assert again.is_stale()
    again.refresh(jobs=1)
    assert_same(again, shelf)


def test_an_article_that_ran_out_of_time_is_tried_again_when_asked(
    shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[str, int]] = []
    spot, slow = article_stage.spot_names, KEYS[3]

    def spot_names(document: Document, by: RecogniserModel | None = None) -> Spotted:
        given.append((document.article.id, article_budget.patience()))
        if document.article.id == slow and article_budget.patience() < 2:
            raise OverBudget("10 s")
        return spot(document, by)

    monkeypatch.setattr(article_stage, "spot_names", spot_names)
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    assert not found.names(slow) and found.names(KEYS[0])
    given.clear()
    found.refresh(jobs=1)
    findings(shelf, tmp_path).refresh(jobs=1)
    assert not given, "nobody asked"
    found.try_again({slow}, jobs=1)
    assert given == [(slow, article_budget.RETRY)], "the others are left alone"
    assert_same_as_never_slow(found, shelf, monkeypatch, spot)
    assert_same_as_never_slow(findings(shelf, tmp_path), shelf, monkeypatch, spot)


def assert_same_as_never_slow(
    found: DerivedAnalysis, shelf: MemoryShelf, monkeypatch: pytest.MonkeyPatch, spot: object
) -> None:
    with monkeypatch.context() as quick:
        quick.setattr(article_stage, "spot_names", spot)
        assert_same(found, shelf)
