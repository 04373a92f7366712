"""Copies and stories of a library: looked for once, kept, and without what was removed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from store.events.article_groups import near_duplicates
from store.pipeline import CuratedAnalysis, DerivedAnalysis
from store.pipeline.derived import article_groups, group_search
from store.pipeline.derived.groups import ArticleGroups
from store.pipeline.timeline_view import stories_of
from store.records import Document, Story
from store.storage.cache import Cache
from tests.store.analysis.shelves import MemoryShelf, made_up

DOCUMENTS = made_up(12)
KEYS = [document.article.id for document in DOCUMENTS]


def copied(document: Document, key: str, number: str) -> Document:
    article = replace(document.article, id=key, body=number * 64)
    return replace(document, article=article, text=f"{document.text}\nAgency")


COPIES = [copied(DOCUMENTS[0], "copy of 0", "a"), copied(DOCUMENTS[1], "copy of 1", "b")]


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf([*DOCUMENTS, *COPIES])


def opened(shelf: MemoryShelf, folder: Path) -> CuratedAnalysis:
    cache = Cache(folder)
    return CuratedAnalysis(DerivedAnalysis(shelf, cache), shelf, cache=cache)


def refreshed(shelf: MemoryShelf, folder: Path) -> CuratedAnalysis:
    found = opened(shelf, folder)
    found.refresh(jobs=1)
    return found


def test_they_are_those_of_the_collection(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = refreshed(shelf, tmp_path)
    assert found.copies() == {
        KEYS[0]: KEYS[0], "copy of 0": KEYS[0], KEYS[1]: KEYS[1], "copy of 1": KEYS[1],
    }  # fmt: skip
    assert found.copies() == near_duplicates.lookup(near_duplicates.find(shelf.documents.values()))
    assert found.stories() == stories_of(tuple(found.events()), shelf.documents)
    assert found.stories()


def test_they_are_read_from_the_cache(shelf: MemoryShelf, tmp_path: Path) -> None:
    first = refreshed(shelf, tmp_path)
    shelf.loaded = 0
    second = opened(shelf, tmp_path)
    second.refresh(jobs=1)
    assert (second.copies(), second.stories()) == (first.copies(), first.stories())
    assert second.groups() == ArticleGroups(*_parts(first))
    assert shelf.loaded == 0


def _parts(found: CuratedAnalysis) -> tuple[str, tuple[tuple[str, ...], ...], tuple[Story, ...]]:
    groups = found.groups()
    assert groups
    return groups.states, groups.copies, groups.stories


def test_before_the_first_analysis_there_are_none(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = opened(shelf, tmp_path)
    assert (found.copies(), found.stories(), found.groups()) == ({}, (), None)


def test_a_removed_article_leaves_them_and_comes_back(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = refreshed(shelf, tmp_path)
    before = (found.copies(), found.stories())
    gone = {key: shelf.documents.pop(key) for key in (KEYS[0], "copy of 1")}
    shelf.tell(gone)
    assert found.copies() == {}
    named = {
        key for story in found.stories() for key in (*story.articles, *(k for c in story.copies for k in c))
    }
    assert named
    assert named.isdisjoint(gone)
    assert all(len(story.articles) > 1 for story in found.stories())
    assert all(len(copied) > 1 for story in found.stories() for copied in story.copies)
    shelf.documents |= gone
    shelf.tell(gone)
    assert (found.copies(), found.stories()) == before


def test_groups_of_one_are_none() -> None:
    stories = (Story("s1", "Day", ("a", "b", "c"), (("a", "b"),)), Story("s2", "Day", ("a", "d")))
    groups = ArticleGroups("", (("a", "b", "e"), ("a", "c")), stories)
    assert groups.without({"a"}) == ArticleGroups("", (("b", "e"),), (Story("s1", "Day", ("b", "c")),))
    assert groups.without({"a"}).originals() == {"b": "b", "e": "b"}


def test_a_new_date_makes_them_inexact_until_the_next_analysis(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = refreshed(shelf, tmp_path)
    before = found.stories()
    assert found.groups() is not None
    shelf.date(KEYS[3], "2016-02-29")
    assert len(found.events())
    assert found.groups() is None
    assert found.stories() == before


def test_they_are_kept_anew_with_events_that_were_linked_anew(shelf: MemoryShelf, tmp_path: Path) -> None:
    found = refreshed(shelf, tmp_path)
    cache = Cache(tmp_path)
    cache.replace(cache.analysis(), cache.states())
    assert found.is_stale()
    found.refresh(jobs=1)
    assert not found.is_stale()
    assert opened(shelf, tmp_path).stories() == found.stories()


def test_only_new_texts_are_sketched(
    shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = shelf.documents.pop("copy of 1")
    refreshed(shelf, tmp_path)
    shelf.documents["copy of 1"] = gone
    sketched: list[str] = []
    made = near_duplicates.sketch

    def noted(text: str, *rest: Any) -> object:
        sketched.append(text)
        return made(text, *rest)

    monkeypatch.setattr(near_duplicates, "sketch", noted)
    found = refreshed(shelf, tmp_path)
    assert sketched == [gone.text]
    assert found.copies()["copy of 1"] == KEYS[1]


def test_a_damaged_text_is_sketched_again(shelf: MemoryShelf, tmp_path: Path) -> None:
    shelf.damaged = {"copy of 0"}
    assert "copy of 0" not in refreshed(shelf, tmp_path).copies()
    shelf.damaged = set()
    assert refreshed(shelf, tmp_path).copies()["copy of 0"] == KEYS[0]


@pytest.mark.parametrize("kept", ["", "nonsense", "[]", '["a",[["a",1]],[["s"]]]', "[1,2,3]"])
def test_what_the_disk_garbled_is_as_good_as_not_there(shelf: MemoryShelf, tmp_path: Path, kept: str) -> None:
    refreshed(shelf, tmp_path)
    cache = Cache(tmp_path)
    cache.put_meta(article_groups._NAME, kept)
    cache.keep_of_texts(group_search._SKETCH, {DOCUMENTS[0].article.body: b"rubbish"})
    found = opened(shelf, tmp_path)
    assert (found.copies(), found.stories()) == ({}, ())
    found._grouping.renew()
    assert found.copies()[KEYS[0]] == KEYS[0]
