"""A library's names by a recogniser of the user's own: kept, followed when it changes, and done without."""

from pathlib import Path

import pytest

from store.articles import Given, article_id, describe
from store.names import spacy_recogniser
from store.names.recogniser import choose
from store.pipeline import DerivedAnalysis, examine_all
from store.records import Document, GivenName
from store.storage.cache import Cache
from tests.recognisers import make_model
from tests.store.analysis.shelves import MemoryShelf

TEXT = "On Monday the ship Orlanda left. Latvian sailors saw Prime Minister Mara Valenko's car in Orlgrad, "


def document(number: int, names: tuple[GivenName, ...] | None = None) -> Document:
    text = f"{TEXT}for the {number}th time.\n"
    article = describe(text, id=article_id(text), path=f"{number}.txt", given=Given())
    return Document(article, text, article.published, names)


DOCUMENTS = [document(number) for number in range(4)]
KEY = DOCUMENTS[0].article.id
PLUGGED = ["Mara Valenko", "Orlgrad"]
OURS = ["Orlanda", "Mara Valenko", "Orlgrad"]


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf(DOCUMENTS)


@pytest.fixture
def model(tmp_path: Path) -> str:
    return make_model(tmp_path / "model")


def findings(shelf: MemoryShelf, folder: Path, recogniser: str | None = None) -> DerivedAnalysis:
    return DerivedAnalysis(shelf, Cache(folder / "cache"), recogniser)


def names(found: DerivedAnalysis) -> list[str]:
    return [mention.text for mention in found.names(KEY)]


def test_its_names_are_cleaned_linked_and_kept(shelf: MemoryShelf, model: str, tmp_path: Path) -> None:
    first = findings(shelf, tmp_path, model)
    first.refresh(jobs=1)
    assert names(first) == PLUGGED
    assert first.names(KEY)[0].role == "Prime Minister"
    assert [(e.name, e.kind, e.mentions) for e in first.entities()] == [
        ("Mara Valenko", "person", 4),
        ("Orlgrad", "place", 4),
    ]
    shelf.loaded = 0
    again = findings(shelf, tmp_path, model)
    assert not again.is_stale()
    assert names(again) == PLUGGED
    assert not again.notices
    assert shelf.loaded == 0


def test_another_recogniser_reads_all_articles_anew(shelf: MemoryShelf, model: str, tmp_path: Path) -> None:
    findings(shelf, tmp_path, "own").refresh(jobs=1)
    for recogniser, expected in ((model, PLUGGED), ("own", OURS), (model, PLUGGED)):
        found = findings(shelf, tmp_path, recogniser)
        assert found.is_stale()
        found.refresh(jobs=1)
        assert names(found) == expected
        assert not found.is_stale()
    make_model(tmp_path / "model", [("GPE", "Orlgrad")])
    found = findings(shelf, tmp_path, model)
    assert found.is_stale()
    found.refresh(jobs=1)
    assert names(found) == ["Orlgrad"]


def test_who_asks_for_none_keeps_the_one_there_was(shelf: MemoryShelf, model: str, tmp_path: Path) -> None:
    findings(shelf, tmp_path, model).refresh(jobs=1)
    new = document(9)
    shelf.documents[new.article.id] = new
    found = findings(shelf, tmp_path)
    found.refresh(jobs=1)
    assert names(found) == PLUGGED
    assert {entity.mentions for entity in found.entities()} == {5}


def test_a_new_date_finds_no_names_anew(
    shelf: MemoryShelf, model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = findings(shelf, tmp_path, model)
    found.refresh(jobs=1)
    monkeypatch.setattr(spacy_recogniser, "_found", None)
    shelf.date(KEY, "2022-04-20")
    assert names(found) == PLUGGED
    again = findings(shelf, tmp_path, model)
    assert not again.is_stale()
    assert names(again) == PLUGGED


def test_names_that_came_with_an_article_stand(model: str) -> None:
    given = document(1, (GivenName(68, 72, "person"),))
    ((_, found),) = examine_all([given], jobs=1, by=choose(model))
    assert found.spotted is not None
    assert [c.text for c in found.spotted.candidates] == ["Mara"]


def test_processes_change_nothing(model: str) -> None:
    many = [document(number) for number in range(20)]
    one, two = ([f for _, f in examine_all(many, jobs=jobs, by=choose(model))] for jobs in (1, 2))
    assert one == two
    assert one[0].spotted is not None
    assert [c.text for c in one[0].spotted.candidates] == PLUGGED


def test_without_spacy_ours_takes_its_place_and_it_is_told(
    shelf: MemoryShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spacy_recogniser, "find_spec", lambda name: None)
    found = findings(shelf, tmp_path, "spacy:en_core_web_sm")
    found.refresh(jobs=1)
    assert names(found) == OURS
    assert "pip install 'dateline[spacy]'. Until then" in found.notices[0]


def test_a_model_that_cannot_be_loaded_is_told(shelf: MemoryShelf, model: str, tmp_path: Path) -> None:
    (tmp_path / "model" / "config.cfg").write_text("[nlp", "utf-8")
    found = findings(shelf, tmp_path, model)
    assert not found.notices
    found.refresh(jobs=1)
    assert names(found) == OURS
    assert "cannot be loaded" in found.notices[0]
