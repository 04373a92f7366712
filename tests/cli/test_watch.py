from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from store.library import Library
from tests.store.articles.readers.made import STORY
from tui.cli import main
from tui.importing.folder_watch import FolderWatch


def run(*words: object) -> Result:
    return CliRunner().invoke(main, list(map(str, words)))


def test_a_file_is_given_once_it_stands_still(tmp_path: Path) -> None:
    watch = FolderWatch([tmp_path])
    path = tmp_path / "a.txt"
    path.write_text(STORY[0])
    assert watch.fresh() == []
    path.write_text(" ".join(STORY))
    assert watch.fresh() == [], "it grew"
    assert watch.fresh() == [path]
    assert watch.fresh() == [path], "as long as nobody took it"
    watch.done([path])
    assert watch.fresh() == []
    path.write_text(STORY[1])
    assert (watch.fresh(), watch.fresh()) == ([], [path])
    watch.done([path])
    path.unlink()
    assert watch.fresh() == []
    path.write_text(STORY[1])
    assert watch.fresh(at_once=True) == [path]


def test_what_comes_while_it_watches_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, library = tmp_path / "wire", tmp_path / "library"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY[0])
    looks = iter(range(4))

    def come(_: float) -> None:
        match next(looks, None):
            case 0:
                (folder / "b.txt").write_text(STORY[1])
                (folder / "c.txt").write_bytes(b"\x89PNG\r\n")
            case 2:
                # Nothing is open between two looks.
                with Library.open(library) as shelf:
                    assert not shelf.read_only and len(list(shelf.articles())) == 2
            case None:
                raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.watch_command.time.sleep", come)
    result = run("watch", "--library", library, folder)
    assert [line[6:] for line in result.stdout.splitlines()[:2]] == [
        "1 article imported.",
        "1 article imported, 1 skipped.",
    ]
    assert result.stdout.splitlines()[2:] == ["Stopped watching; what was imported is kept."]
    assert result.stderr.count("c.txt") == 1


def test_files_wait_for_a_library_that_another_has_open(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY[0])
    library = tmp_path.parent / "library-of-another"
    with Library.open(library):
        result = run("watch", "--once", "--library", library, tmp_path)
    assert result.stdout == "" and result.stderr.startswith("1 file left for the next look: ")
    assert "1 article imported." in run("watch", "--once", "--library", library, tmp_path).stdout
