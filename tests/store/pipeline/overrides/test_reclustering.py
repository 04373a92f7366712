"""Rows around names that the reader made one, or several."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from store.library import Library
from store.pipeline import overrides
from store.pipeline.overrides import reclustering
from store.records import Event
from tests.store.libraries import loaded, opened

MUSEUM = {
    "/news/a.txt": "Marta Queiroz opened the museum of glass on 3 May 2021.\n\nQueiroz had long asked for money.\n",
    "/news/b.txt": "On 3 May 2021 Nadja Bremsal opened a museum.\n\nBremsal spoke of many years of work and of rain.\n",
    "/news/c.txt": "Anton Rezek left for the coast on 7 June 2021.\n\nRezek took a train, and nobody knew why he went.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path) as library:
        for path, text in MUSEUM.items():
            library.add(loaded(text, path))
        library.analysis().refresh(jobs=1)
    return tmp_path


def rows(library: Library) -> list[set[str]]:
    """The articles of each dated row, a letter each, the rows by their letters."""
    letters = {row.id: row.article.path[-5] for row in library.articles()}
    events = library.analysis().events()
    found = [{letters[t.article] for t in event.tellings} for event in events if event.date == "2021-05-03"]
    return sorted(found, key=sorted)


def entity(library: Library, spelling: str) -> str:
    found = (e for e in library.analysis().entities() if any(v.text == spelling for v in e.variants))
    return next(found).id


def merge(library: Library) -> None:
    library.entity_decisions.merge(entity(library, "Marta Queiroz"), entity(library, "Nadja Bremsal"))


def test_a_merge_of_names_joins_rows_that_tell_one_happening(folder: Path) -> None:
    with opened(folder) as library:
        before = tuple(library.analysis().events())
        assert rows(library) == [{"a"}, {"b"}]
        merge(library)
        assert rows(library) == [{"a", "b"}]
        after = library.analysis().events()
        assert [after[index] for index in after.indices_of_entity(entity(library, "Marta Queiroz"))]
        assert every_telling(after) == every_telling(before)
        library.undo()
        assert tuple(library.analysis().events()) == before
        library.redo()
        assert tuple(library.analysis().events()) == tuple(after)


def every_telling(events: Iterable[Event]) -> list[tuple[str, int]]:
    return sorted((t.article, t.start) for event in events for t in event.tellings)


def test_the_same_after_a_restart_and_nothing_in_the_cache(folder: Path) -> None:
    with opened(folder) as library:
        merge(library)
        joined = tuple(library.analysis().events())
        assert rows(library) == [{"a", "b"}]
    with opened(folder) as again:
        assert tuple(again.analysis().events()) == joined
        again.undo()
        assert rows(again) == [{"a"}, {"b"}]


def test_a_new_name_for_an_entity_looks_at_no_row(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overrides, "Reclustering", None)
    with opened(folder) as library:
        library.entity_decisions.rename(entity(library, "Marta Queiroz"), "M. Queiroz")
        assert rows(library) == [{"a"}, {"b"}]


def test_rows_that_are_looked_at_are_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reclustering, "ALL", 1)
    with opened(folder) as library:
        merge(library)
        assert rows(library) == [{"a"}, {"b"}]


def test_a_split_of_names_parts_a_row_that_only_they_held(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        for path, text in MUSEUM.items():
            library.add(
                loaded(text.replace("Nadja Bremsal", "Marta Queiroz").replace("Bremsal", "Queiroz"), path)
            )
        library.analysis().refresh(jobs=1)
        assert rows(library) == [{"a", "b"}]
        before = tuple(library.analysis().events())
        other = next(row.id for row in library.articles() if row.article.path.endswith("b.txt"))
        library.entity_decisions.split(entity(library, "Marta Queiroz"), "Marta Queiroz", other)
        assert rows(library) == [{"a"}, {"b"}]
        assert every_telling(library.analysis().events()) == every_telling(before)
        library.undo()
        assert tuple(library.analysis().events()) == before
