"""The alias file is known as it stands, however it is edited."""

import os
from pathlib import Path

import pytest

from store.services.aliases import AliasFile

ONE, OTHER = 'same = [["Aa", "Bb"]]', 'same = [["Aa", "Cc"]]'


def pairs(file: AliasFile) -> list[frozenset[str]]:
    return [ruling.pair for ruling in file.rulings()]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "aliases.toml"
    path.write_text(ONE, "utf-8")
    return path


def test_two_writes_at_one_time_and_of_one_size_are_told_apart(written: Path) -> None:
    file = AliasFile(written.parent)
    assert pairs(file) == [{"Aa", "Bb"}]
    times = written.stat().st_atime_ns, written.stat().st_mtime_ns
    written.write_text(OTHER, "utf-8")
    os.utime(written, ns=times)
    assert pairs(file) == [{"Aa", "Cc"}]


def test_what_has_not_changed_is_the_same_object_whether_new_or_old(written: Path) -> None:
    file = AliasFile(written.parent)
    said = file.rulings()
    assert file.rulings() is said
    os.utime(written, (0, 0))
    assert file.rulings() is said
    assert file.rulings() is said


def test_an_old_file_is_not_read_again(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.utime(written, (0, 0))
    file = AliasFile(written.parent)
    said = file.rulings()
    monkeypatch.setattr(Path, "read_text", None)
    assert file.rulings() is said


def test_another_file_in_its_place_is_noticed(written: Path) -> None:
    os.utime(written, (0, 0))
    file = AliasFile(written.parent)
    assert pairs(file) == [{"Aa", "Bb"}]
    new = written.with_name("aliases.new")
    new.write_text(OTHER, "utf-8")
    os.utime(new, (0, 0))
    new.replace(written)
    assert pairs(file) == [{"Aa", "Cc"}]


def test_a_file_that_cannot_be_read_says_why_until_it_can(written: Path) -> None:
    file = AliasFile(written.parent)
    assert file.problems() == ()
    written.unlink()
    written.mkdir()
    assert file.problems()[0].startswith("aliases.toml cannot be read: ")
    assert file.rulings() == ()
    written.rmdir()
    assert file.problems() == ()
