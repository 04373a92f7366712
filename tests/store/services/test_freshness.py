"""A library that was left whole is opened without looking into its analysis; anything that changed is noticed."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store import version
from store.errors import RecogniserError
from store.library import Library
from store.names import spacy_recogniser
from tests.store.libraries import loaded, opened

TEXT = "Ministers met on Monday in Harstad. Anna Vale signed the pact on 4 May 2021."


def refreshed(folder: Path) -> None:
    with opened(folder) as library:
        library.add(loaded(TEXT))
        library.analysis().refresh(jobs=1)


def is_settled(library: Library) -> bool:
    """True if the answer came without the analysis."""
    assert library._findings is None
    behind = library.is_stale()
    return not behind and library._findings is None


def note(folder: Path) -> Path:
    return folder / "cache" / "settled.json"


def test_what_was_left_whole_is_not_looked_at_again(tmp_path: Path) -> None:
    refreshed(tmp_path)
    for _ in range(2):
        with opened(tmp_path) as library:
            assert is_settled(library)
    with opened(tmp_path) as first, opened(tmp_path) as second:
        assert is_settled(first)
        assert second.read_only
        assert is_settled(second)


def test_what_was_never_analysed_is_behind(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        library.add(loaded(TEXT))
        assert library.is_stale()
    with opened(tmp_path) as library:
        assert library.is_stale()
    assert not note(tmp_path).exists()


def test_marks_and_dates_that_were_followed_settle_again(tmp_path: Path) -> None:
    refreshed(tmp_path)
    with opened(tmp_path) as library:
        assert is_settled(library)
        article, found = library.articles()[0].id, library.analysis()
        library.annotate(article, 0, 9, tags=["war"])
        library.set_published(article, "2021-05-05")
        assert found.events()
    with opened(tmp_path) as library:
        assert is_settled(library)
        assert library.analysis().events()


def test_a_change_that_nobody_followed_is_looked_at(tmp_path: Path) -> None:
    refreshed(tmp_path)
    with opened(tmp_path) as library:
        library.set_published(library.articles()[0].id, "2021-05-05")
    with opened(tmp_path) as library:
        assert not is_settled(library)


def test_an_import_is_behind(tmp_path: Path) -> None:
    refreshed(tmp_path)
    with opened(tmp_path) as library:
        library.add(loaded("Another text of 5 June 2021.", "/b.txt"))
        assert library.is_stale()
    with opened(tmp_path) as library:
        assert library.is_stale()


def _append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + path.read_bytes().splitlines(keepends=True)[-1])


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: _append(folder / "articles.journal"),
        lambda folder: next((folder / "cache").glob("*.sqlite")).unlink(),
        lambda folder: next((folder / "cache").glob("*.sqlite")).write_bytes(b""),
        lambda folder: note(folder).unlink(),
        lambda folder: note(folder).write_bytes(b"\xff"),
        lambda folder: note(folder).write_text('{"cache": []}'),
        lambda folder: note(folder).write_text("[]"),
        lambda folder: note(folder).write_text(
            json.dumps(json.loads(note(folder).read_text()) | {"version": 0})
        ),
    ],
)
def test_anything_else_is_looked_at(tmp_path: Path, change: Callable[[Path], object]) -> None:
    refreshed(tmp_path)
    change(tmp_path)
    with opened(tmp_path) as library:
        assert not is_settled(library)


@pytest.fixture
def edit_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Runs what follows with the same rules but for one byte of a file, its size and times as before."""

    def edit(file: str) -> None:
        copy = tmp_path / "other" / "store"
        shutil.copytree(Path(version.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
        path = copy / file
        status, whole = path.stat(), path.read_bytes()
        path.write_bytes(whole[:-1] + b" ")
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        monkeypatch.setattr(version, "_HERE", copy)
        version.analysis_version.cache_clear()

    yield edit
    version.analysis_version.cache_clear()


@pytest.mark.parametrize(
    "rules",
    [
        "dates/lexer.py",
        "names/gazetteer/data/titles.txt",
        "events/lexicon.py",
        "storage/cache/event_table.py",
    ],
)
def test_a_library_that_other_rules_analysed_is_behind(
    tmp_path: Path, rules: str, edit_rules: Callable[[str], None]
) -> None:
    folder = tmp_path / "library"
    refreshed(folder)
    edit_rules(rules)
    with opened(folder) as library:
        assert library.is_stale()
        assert not library.analysis().events()
        library.analysis().refresh(jobs=1)
        assert library.analysis().events()
    with opened(folder) as library:
        assert is_settled(library)


def test_another_way_out_costs_no_new_analysis(tmp_path: Path, edit_rules: Callable[[str], None]) -> None:
    folder = tmp_path / "library"
    refreshed(folder)
    edit_rules("exchange/timeline/csv_table.py")
    with opened(folder) as library:
        assert is_settled(library)


def test_another_recogniser_is_looked_at(tmp_path: Path) -> None:
    refreshed(tmp_path)
    with Library.open(tmp_path, recogniser="own") as library:
        assert is_settled(library)
    with Library.open(tmp_path, recogniser="spacy:no_such_model") as library:
        assert not is_settled(library)


def test_a_library_that_was_killed_is_looked_at(tmp_path: Path) -> None:
    refreshed(tmp_path)
    library = opened(tmp_path)
    library.star(library.articles()[0].id, True)
    library._shelves.close()
    with opened(tmp_path) as again:
        assert not is_settled(again)


def test_an_analysis_in_memory_settles_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    refreshed(tmp_path)
    with opened(tmp_path) as library:
        assert library.is_stale()


class Model:
    """A recogniser that finds nothing: there, another, or not there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.state: str | None = "first"
        monkeypatch.setattr(spacy_recogniser, "state", self._state)
        monkeypatch.setattr(spacy_recogniser, "load", lambda model: lambda text: ())

    def _state(self, model: str) -> str:
        if self.state is None:
            raise RecogniserError(f"{model} is not installed.")
        return self.state


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Model:
    return Model(monkeypatch)


def plugged(folder: Path) -> Library:
    return Library.open(folder, recogniser="spacy:made_up")


def test_a_recogniser_of_the_users_own_settles_for_whoever_keeps_it(tmp_path: Path, model: Model) -> None:
    with plugged(tmp_path) as library:
        library.add(loaded(TEXT))
        library.analysis().refresh(jobs=1)
    for library in (plugged(tmp_path), opened(tmp_path)):
        with library:
            assert is_settled(library)
            assert not library.analysis().is_stale()


@pytest.mark.parametrize("state", ["second", None])
def test_a_recogniser_that_is_another_or_gone_is_looked_at(
    tmp_path: Path, model: Model, state: str | None
) -> None:
    with plugged(tmp_path) as library:
        library.add(loaded(TEXT))
        library.analysis().refresh(jobs=1)
    model.state = state
    for library in (plugged(tmp_path), opened(tmp_path)):
        with library:
            assert library.is_stale()


def test_a_recogniser_that_was_missed_is_looked_for_again(tmp_path: Path, model: Model) -> None:
    model.state = None
    with plugged(tmp_path) as library:
        library.add(loaded(TEXT))
        library.analysis().refresh(jobs=1)
    with plugged(tmp_path) as library:
        assert not is_settled(library)
        assert library.notices
    model.state = "first"
    with plugged(tmp_path) as library:
        assert library.is_stale()


def test_what_is_not_in_the_file_itself_settles_nothing(tmp_path: Path) -> None:
    """A second window keeps the log of the cache from being written into its file."""
    refreshed(tmp_path)
    with opened(tmp_path) as library:
        found = library.analysis()
        library.set_published(library.articles()[0].id, "2021-05-05")
        assert found.events()
        second = opened(tmp_path)
        assert second.analysis().events()
    second.close()
    for log in (tmp_path / "cache").glob("*.sqlite-*"):
        log.unlink()
    with opened(tmp_path) as library:
        assert library.is_stale()


@pytest.mark.parametrize("name", ["suggestions", "groups"])
def test_an_analysis_that_was_interrupted_is_behind(tmp_path: Path, name: str) -> None:
    refreshed(tmp_path)
    with closing(sqlite3.connect(next((tmp_path / "cache").glob("*.sqlite")))) as database, database:
        database.execute("delete from kept where name = ?", (name,))
    with opened(tmp_path) as library:
        assert library.is_stale()
        library.analysis().refresh(jobs=1)
        assert not library.is_stale()


def test_a_library_without_articles_is_not_behind(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        assert not library.is_stale()
