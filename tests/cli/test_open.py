"""`dateline PATH…` and `dateline`: what the app is opened on."""

from asyncio import AbstractEventLoop
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner, Result

import tui.app
from store.library import Library
from tests.cli.helpers import write_lines
from tui.cli import main, open_command

ONE = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020. The talks in Orlgrad took all day.\n"


class Opened:
    """Stands for the app and keeps what it was given."""

    calls: ClassVar[list["Opened"]] = []
    return_code = 0

    def __init__(
        self, library: Library, only: Collection[str] | None, label: str, notices: Sequence[str]
    ) -> None:
        self.only, self.label, self.notices = only, label, list(notices)
        self.articles = [row.id for row in library.articles()]
        self.behind = library.analysis().is_stale()
        self.read_only = library.read_only
        Opened.calls.append(self)

    def run(self, loop: AbstractEventLoop) -> None:
        """Nothing is painted."""
        assert not loop.is_closed()


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    Opened.calls.clear()
    monkeypatch.setattr(open_command, "on_terminal", lambda: True)
    monkeypatch.setattr(tui.app, "DatelineApp", Opened)


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "one.txt").write_text(ONE, "utf-8")
    return tmp_path / "wire"


def run(tmp_path: Path, *words: object) -> Result:
    return CliRunner().invoke(main, ["--library", str(tmp_path / "library"), *map(str, words)])


def test_an_empty_library_opens(tmp_path: Path) -> None:
    assert run(tmp_path).exit_code == 0
    (app,) = Opened.calls
    assert (app.only, app.articles, app.notices) == (None, [], [])


def test_a_path_is_imported_and_shown_alone(tmp_path: Path, wire: Path) -> None:
    run(tmp_path, wire)
    write_lines(tmp_path / "more.jsonl", {"id": "m", "text": "Something else happened on 3 May 2021."})
    result = run(tmp_path, tmp_path / "more.jsonl")
    assert (result.exit_code, result.output) == (0, "")
    first, second = Opened.calls
    assert set(first.only or ()) == set(first.articles)
    assert len(second.articles) == 2
    assert set(second.only or ()) == set(second.articles) - set(first.articles)
    assert second.label.endswith("more.jsonl")
    assert not second.behind


def test_what_is_known_already_is_shown_too(tmp_path: Path, wire: Path) -> None:
    run(tmp_path, wire)
    run(tmp_path, wire)
    assert Opened.calls[0].only == Opened.calls[1].only


def test_what_was_left_out_is_told_in_the_app(tmp_path: Path, wire: Path) -> None:
    (wire / "empty.txt").write_bytes(b"")
    run(tmp_path, wire)
    assert any("empty.txt" in notice for notice in Opened.calls[0].notices)


def test_nothing_readable_opens_no_app(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    result = run(tmp_path, tmp_path / "empty.txt")
    assert result.exit_code == 1
    assert "empty" in result.output
    assert not Opened.calls


def test_a_library_in_use_is_read(tmp_path: Path, wire: Path) -> None:
    run(tmp_path, wire)
    (wire / "two.txt").write_text("Something else happened on 3 May 2021.", "utf-8")
    with Library.open(tmp_path / "library"):
        assert run(tmp_path, wire).exit_code == 0
        assert run(tmp_path).exit_code == 0
    _, named, whole = Opened.calls
    assert named.read_only
    assert whole.read_only
    assert len(named.only or ()) == 1
    assert any("1 new article" in notice for notice in named.notices)


def test_a_cache_that_is_gone_is_made_again_before_the_app_opens(tmp_path: Path, wire: Path) -> None:
    run(tmp_path, wire)
    for file in (tmp_path / "library" / "cache").iterdir():
        file.unlink()
    run(tmp_path)
    assert not Opened.calls[1].behind


def test_a_folder_that_is_called_like_a_command(
    tmp_path: Path, wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire.rename(tmp_path / "import")
    monkeypatch.chdir(tmp_path)
    assert run(tmp_path, "./import").exit_code == 0
    assert len(Opened.calls) == 1
