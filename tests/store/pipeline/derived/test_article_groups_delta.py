"""Copies and stories of a large library after a few articles came, changed or went."""

from dataclasses import replace
from pathlib import Path

import pytest

from store.pipeline import CuratedAnalysis, DerivedAnalysis, base_view
from store.pipeline.derived import article_groups
from store.pipeline.derived.group_search import GroupSearch
from store.pipeline.derived.groups import ArticleGroups
from store.records import Document
from store.storage.cache import Cache
from tests.store.analysis.shelves import MemoryShelf, made_up

DOCUMENTS = made_up(60)


@pytest.fixture(autouse=True)
def any_library_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_groups, "LARGE", 0)
    monkeypatch.setattr(base_view, "LARGE", 0)


def copied(document: Document, key: str) -> Document:
    article = replace(document.article, id=key, body=(key * 64)[:64])
    return replace(document, article=article, text=f"{document.text}\nAgency")


def opened(shelf: MemoryShelf, folder: Path) -> CuratedAnalysis:
    cache = Cache(folder)
    return CuratedAnalysis(DerivedAnalysis(shelf, cache), shelf, cache=cache)


def followed(
    tmp_path: Path, before: list[Document], after: list[Document]
) -> tuple[CuratedAnalysis, CuratedAnalysis]:
    """A library that went from one state to the other, and one that was analysed as a whole in the second."""
    opened(MemoryShelf(before), tmp_path / "followed").refresh(jobs=1)
    found = opened(MemoryShelf(after), tmp_path / "followed")
    found.refresh(jobs=1)
    whole = opened(MemoryShelf(after), tmp_path / "whole")
    whole.refresh(jobs=1)
    return found, whole


@pytest.fixture
def unlooked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes every look at the whole collection."""
    looked: list[str] = []
    anew = GroupSearch.anew

    def noted(self: GroupSearch) -> ArticleGroups:
        looked.append("")
        return anew(self)

    monkeypatch.setattr(GroupSearch, "anew", noted)
    return looked


def test_a_new_copy_joins_its_original(tmp_path: Path, unlooked: list[str]) -> None:
    found, whole = followed(tmp_path, DOCUMENTS[:59], [*DOCUMENTS[:59], copied(DOCUMENTS[3], "x")])
    assert len(unlooked) == 2  # the first analysis, and that of the second library
    assert found.copies() == whole.copies()
    assert found.copies()["x"] == DOCUMENTS[3].article.id
    assert found.groups() is not None


def test_a_copy_that_goes_leaves_no_group(tmp_path: Path, unlooked: list[str]) -> None:
    found, whole = followed(tmp_path, [*DOCUMENTS, copied(DOCUMENTS[3], "x")], DOCUMENTS)
    assert found.copies() == whole.copies()
    assert DOCUMENTS[3].article.id not in found.copies()


def test_stories_are_nearly_those_of_a_whole_look(tmp_path: Path) -> None:
    whole = opened(MemoryShelf(DOCUMENTS), tmp_path / "whole")
    whole.refresh(jobs=1)
    theirs = {frozenset(story.articles) for story in whole.stories()}
    assert theirs
    for place in range(0, 60, 9):
        folder = tmp_path / str(place)
        opened(MemoryShelf([*DOCUMENTS[:place], *DOCUMENTS[place + 1 :]]), folder).refresh(jobs=1)
        found = opened(MemoryShelf(DOCUMENTS), folder)
        found.refresh(jobs=1)
        mine = {frozenset(story.articles) for story in found.stories()}
        assert len(mine & theirs) >= 0.8 * len(theirs), place


def test_many_new_articles_are_looked_at_with_all_others(tmp_path: Path, unlooked: list[str]) -> None:
    followed(tmp_path, DOCUMENTS[:40], DOCUMENTS)
    assert len(unlooked) == 3
