from pathlib import Path

import pytest

from store.articles import Skipped, find_files


def names(*paths: Path) -> list[str]:
    return [p.reason if isinstance(p, Skipped) else p.name for p in find_files(paths)]


def test_natural_order_and_hidden_files(tmp_path: Path) -> None:
    for name in ("a10.txt", "a2.txt", "B1.md", ".hidden.txt", "a1.jsonl"):
        (tmp_path / name).write_text("text")
    (tmp_path / "a3").mkdir()
    (tmp_path / "a3" / "inner.txt").write_text("text")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("text")
    assert names(tmp_path) == ["a1.jsonl", "a2.txt", "inner.txt", "a10.txt", "B1.md"]


def test_a_file_named_itself_is_read_though_hidden_or_without_ending(tmp_path: Path) -> None:
    hidden, bare = tmp_path / ".note.txt", tmp_path / "article"
    hidden.write_text("text")
    bare.write_text("text")
    assert names(hidden, bare) == [".note.txt", "article"]


def test_each_file_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("text")
    assert names(file, tmp_path, file) == ["a.txt"]


def test_other_kinds_are_quiet_in_a_folder_and_loud_when_named(tmp_path: Path) -> None:
    picture = tmp_path / "photo.jpg"
    picture.write_bytes(b"\xff\xd8\xff")
    inside = list(find_files([tmp_path]))
    named = list(find_files([picture]))
    why = "not a kind that can be read (.jpg); text, web pages, PDF, Word, mail, feeds and tables are"
    assert inside == [Skipped(str(picture), why, True, ".jpg")]
    assert isinstance(named[0], Skipped) and not named[0].quiet


def test_links(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("text")
    try:
        (folder / "loop").symlink_to(folder, target_is_directory=True)
        (folder / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
        (folder / "self.txt").symlink_to(folder / "self.txt")
    except OSError:
        pytest.skip("no symbolic links here")
    assert names(folder) == ["a.txt", "dangling link", "a link that leads to itself"]


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """A folder with links: to a file beside it, to a folder beside it, and to a file of its own folder below."""
    (tmp_path / "beside" / "deep").mkdir(parents=True)
    (tmp_path / "beside" / "deep" / "secret.txt").write_text("text")
    (tmp_path / "secret.txt").write_text("text")
    folder = tmp_path / "folder"
    (folder / "own").mkdir(parents=True)
    (folder / "own" / "b.txt").write_text("text")
    try:
        (folder / "a-link.txt").symlink_to(folder / "own" / "b.txt")
        (folder / "x.txt").symlink_to(tmp_path / "secret.txt")
        (folder / "y").symlink_to(tmp_path / "beside", target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    return folder


OUT = "a link that leads out of what was named; name it to have it read"


def test_a_link_that_leads_out_is_named_and_not_followed(linked: Path) -> None:
    assert names(linked) == ["a-link.txt", OUT, OUT]


def test_a_link_is_followed_if_it_is_named_or_leads_to_what_is(linked: Path, tmp_path: Path) -> None:
    assert names(linked / "x.txt") == ["x.txt"]
    assert names(linked / "y") == ["secret.txt"]
    assert names(linked, linked / "y") == ["a-link.txt", OUT, "secret.txt"]
    assert names(linked, tmp_path / "beside" / "deep") == ["a-link.txt", OUT, OUT, "secret.txt"]


def test_a_link_is_no_way_past_its_folder(linked: Path, tmp_path: Path) -> None:
    (linked / "own" / "up").symlink_to(tmp_path, target_is_directory=True)
    assert names(linked / "own") == ["b.txt", OUT]


def test_missing(tmp_path: Path) -> None:
    assert names(tmp_path / "nowhere") == ["does not exist"]


def test_a_folder_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (tmp_path / "open.txt").write_text("text")
    iterdir = Path.iterdir

    def refusing(self: Path) -> object:
        if self == closed:
            raise PermissionError(13, "Permission denied")
        return iterdir(self)

    monkeypatch.setattr(Path, "iterdir", refusing)
    assert names(tmp_path) == ["no permission to read the folder", "open.txt"]


def test_a_pipe(tmp_path: Path) -> None:
    import os

    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path) == ["not a regular file"]


def test_the_folder_that_a_browser_saves_beside_a_page_belongs_to_it(tmp_path: Path) -> None:
    (tmp_path / "Pier.html").write_text("page")
    for folder in ("Pier_files", "Other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "advert.html").write_text("page")
    found = list(find_files([tmp_path]))
    assert [f for f in found if isinstance(f, Path)] == [
        tmp_path / "Other_files" / "advert.html",
        tmp_path / "Pier.html",
    ]
    assert [(f.quiet, f.kind) for f in found if isinstance(f, Skipped)] == [(True, "folder of a saved page")]
