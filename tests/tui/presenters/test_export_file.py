from pathlib import Path

import pytest

from tui.presenters.export_file import SUFFIXES, hindrance, put, renamed, target


def test_a_name_without_a_suffix_gets_that_of_the_format() -> None:
    assert target("timeline", "md") == Path("timeline.md")
    assert target(" out/timeline ", "html") == Path("out/timeline.html")
    assert target("timeline.markdown", "md") == Path("timeline.markdown")


def test_the_suffix_follows_the_format_only_where_it_is_one() -> None:
    assert renamed("timeline.md", "csv") == "timeline.csv"
    assert renamed("notes.2021", "csv") == "notes.2021"
    assert renamed("timeline", "csv") == "timeline"
    assert renamed(".md", "csv") == ".md"


def test_home_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert target("~/timeline", "text") == tmp_path / "timeline.txt"
    assert target("~nobody at all/x.md", "md") == Path("~nobody at all/x.md")


def test_what_hinders_is_said(tmp_path: Path) -> None:
    assert hindrance(tmp_path / "timeline.md") == ""
    assert hindrance(tmp_path) == "that is a folder: give the file a name"
    assert hindrance(tmp_path / "none" / "a.md") == f"there is no folder {tmp_path / 'none'}"


def test_every_format_has_a_suffix() -> None:
    from store.exchange import articles, entities, notes, timeline

    assert set(SUFFIXES) == {
        *articles.FORMATS,
        *entities.FORMATS,
        *notes.FORMATS,
        *timeline.FORMATS,
    }


def test_a_file_is_written_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    put(file, b"first")
    assert file.read_bytes() == b"first"

    def full(self: Path, content: bytes) -> int:
        self.open("wb").close()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        put(file, b"second")
    monkeypatch.undo()
    assert file.read_bytes() == b"first"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    put(tmp_path / "link.md", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_names_that_no_disk_takes_are_told_and_not_tried() -> None:
    for name in ("a" * 300, "~/\0", "~\0", "a\0b.md", f"{'b' * 300}/a.md"):
        assert hindrance(target(name, "md")), name
