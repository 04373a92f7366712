"""Searching the texts of a library."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from store.library import Library
from store.search.expression import QueryError
from store.search.terms import Term
from store.services import text_search
from store.services.text_search import Found, TextSearch
from tests.store.libraries import dated, loaded

RAIL = dated("The railway was signed for by Paşinyan.\n", "/a.txt", "2021-03-01")
TRUCE = dated("A truce holds. Пашинян spoke of a railway, and of peace.\n", "/b.txt", "2020-11-09")
CHINESE = loaded("双方签署停火协议。\n", "/c.txt")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        for text in (TRUCE, CHINESE, RAIL):
            library.add(text)
        yield library


@contextmanager
def searching(library: Library) -> Iterator[TextSearch]:
    search = TextSearch(library.folder, library.articles, library.text, write=library.read_only is None)
    with closing(search):
        yield search


def found(library: Library, query: str) -> Found:
    with searching(library) as search:
        for _ in search.update():
            pass
        return search.search(query, lambda term: _tagged(library, term))


def _tagged(library: Library, term: Term) -> set[str]:
    return {row.id for row in library.articles() if term.value in (row.source or row.path)}


def ids(library: Library, query: str) -> list[str]:
    names = {RAIL.article.id: "rail", TRUCE.article.id: "truce", CHINESE.article.id: "chinese"}
    return [names[key] for key in found(library, query).articles]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("railway", ["rail", "truce"]),
        ("railway truce", ["truce"]),
        ("raylway~", ["rail", "truce"]),
        ("truse~ railwai~", ["truce"]),
        ("tr~", []),
        ('"railway signed"~3', ["rail"]),
        ('"signed railway"~1', ["rail"]),
        ('"signed railway"~0', []),
        ('"peace railway spoke"~4', ["truce"]),
        ('="Paşinyan"', ["rail"]),
        ("=Pasinyan", []),
        ('="The railway"', ["rail"]),
        ('="the railway"', []),
        (r"/r\w+way/", ["rail", "truce"]),
        ("/HOLDS[.]/", ["truce"]),
        ("/holds$/", []),
        ("truce /spoke|sang/", ["truce"]),
        ("-/railway/", ["chinese"]),
        ("/停./ OR =truce", ["truce", "chinese"]),
        ("truce OR signed", ["rail", "truce"]),
        ("railway -truce", ["rail"]),
        ("-railway", ["chinese"]),
        ("-(railway OR 停火)", []),
        ('"a truce"', ["truce"]),
        ('"truce a"', []),
        ("rail*", ["rail", "truce"]),
        ("rail", []),
        ("停火", ["chinese"]),
        ("协议", ["chinese"]),
        ("议", ["chinese"]),
        ("签停", []),
        ("pashinyan", ["rail", "truce"]),
        ("Paşinyan", ["rail", "truce"]),
        ("pasinyan", ["rail"]),
        ("railway source:b.txt", ["truce"]),
    ],
)
def test_what_a_query_finds_newest_first(library: Library, query: str, expected: list[str]) -> None:
    assert ids(library, query) == expected


def test_the_passages_are_those_of_the_words_and_not_of_what_is_left_out(library: Library) -> None:
    answer = found(library, "pashinyan OR peace -drill")
    text = library.text(TRUCE.article.id)
    assert [text[start:end] for start, end in answer.passages(text)] == ["Пашинян", "peace"]


def test_a_wrong_query_is_refused(library: Library) -> None:
    with pytest.raises(QueryError, match="At character 1: this bracket is never closed"):
        found(library, "(rail")


def test_the_index_is_kept_and_takes_in_what_comes(library: Library) -> None:
    assert ids(library, "truce") == ["truce"]
    later = loaded("Another truce.\n", "/d.txt")
    library.add(later)
    with searching(library) as search:
        assert search.missing() == {later.article.body: later.article.id}
        assert list(search.update()) == [1]
        assert search.missing() == {}
        assert len(search.search("truce", lambda _: frozenset()).articles) == 2


def test_texts_are_taken_in_some_at_a_time_also_those_that_came_meanwhile(library: Library) -> None:
    with searching(library) as search:
        assert search.read_some(2) == 1
        later = loaded("Another truce.\n", "/d.txt")
        library.add(later)
        library.remove(TRUCE.article.id)
        assert later.article.body in search.missing()
        while search.read_some(1):
            pass
        assert search.missing() == {}
        assert search.search("truce", lambda _: frozenset()).articles == (later.article.id,)


def test_removed_articles_are_not_found_and_come_back_with_undo(library: Library) -> None:
    library.remove(RAIL.article.id)
    assert ids(library, "railway") == ["truce"]
    library.undo()
    assert ids(library, "railway") == ["rail", "truce"]


def _index_file(library: Library) -> Path:
    (file,) = (library.folder / "cache").glob("search-*.sqlite")
    return file


def test_a_deleted_or_damaged_index_is_made_anew(library: Library) -> None:
    found(library, "truce")
    _index_file(library).unlink()
    assert ids(library, "truce") == ["truce"]
    _index_file(library).write_bytes(b"no database " * 500)
    assert ids(library, "truce") == ["truce"]


def test_an_index_damaged_inside_is_made_anew(library: Library) -> None:
    found(library, "truce")
    with closing(sqlite3.connect(_index_file(library))) as database:
        database.execute("delete from words_data where id > 10")
        database.commit()
    assert ids(library, "truce") == ["truce"]


def test_a_library_open_for_reading_is_searched_and_not_written(library: Library) -> None:
    with Library.open(library.folder) as second:
        assert second.read_only
        assert ids(second, "truce") == ["truce"]
    assert not list((library.folder / "cache").glob("search-*"))


def test_a_text_that_cannot_be_read_hides_no_other(library: Library) -> None:
    (library.folder / "texts" / f"{RAIL.article.body}.txt").unlink(missing_ok=True)
    for file in library.folder.rglob(f"{RAIL.article.body}*"):
        file.unlink()
    with Library.open(library.folder) as second:
        assert ids(second, "railway") == ["truce"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("raylway truse", "railway truce"),
        ("railway", "railway"),
        ("zzzzzz", "zzzzzz"),
        ("-truse railway", "-truse railway"),
        ('rail raylway "truse" OR raylway', 'rail railway "truce" OR railway'),
        ("raylway* =raylway raylway~", "raylway* =raylway raylway~"),
        ("(", ""),
    ],
)
def test_what_is_meant_by_words_that_no_text_has(library: Library, query: str, expected: str) -> None:
    with searching(library) as search:
        for _ in search.update():
            pass
        assert search.meant(query) == expected


@pytest.mark.parametrize(("pattern", "says"), [("[", "cannot be read"), ("(?P<a", "cannot be read")])
def test_a_wrong_pattern_is_told(library: Library, pattern: str, says: str) -> None:
    with pytest.raises(QueryError, match=f"At character 7: this pattern {says}"):
        found(library, f"truce /{pattern}/")


def test_a_pattern_that_runs_away_is_ended(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add(loaded("a" * 4_000 + "!\n", "/long.txt"))
    monkeypatch.setattr(text_search, "PATIENCE", 0.05)
    with pytest.raises(QueryError, match="takes too long"):
        found(library, "/(a|a|aa)+$/")


def test_many_texts_are_looked_into_for_so_long_only(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_search, "PATIENCE", 0.0)
    with pytest.raises(QueryError, match="give words beside it"):
        found(library, "/railway/")
