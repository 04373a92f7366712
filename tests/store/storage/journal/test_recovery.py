import errno
from pathlib import Path

import pytest

from store.errors import LibraryError
from store.storage.journal import JournalStorage, check_format
from store.storage.journal.lines import encode, header
from tests.store.disks import FailingDisk, PicturingDisk

LINES = [header("test"), *(encode([["+", "t", key, {"label": f"step {key}"}]]) for key in "abcd")]
NEWER = encode({"dateline": "test", "format": 2}) + encode({"unheard": "of"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.journal"


def keys(storage: JournalStorage) -> str:
    return "".join(storage.read().get("t", {}))


def test_a_torn_end_is_cut_off_and_told(path: Path) -> None:
    whole = b"".join(LINES[:4])
    for cut in range(1, len(LINES[4]) - 1):
        path.write_bytes(whole + LINES[4][:cut])
        storage = JournalStorage(path)
        assert keys(storage) == "abc"
        assert path.read_bytes() == whole
        assert len(storage.notices) == 1 and "cut short" in storage.notices[0]
        storage.close()
    assert JournalStorage(path).notices == []


def test_a_last_record_without_its_line_end_is_whole(path: Path) -> None:
    path.write_bytes(b"".join(LINES)[:-1])
    storage = JournalStorage(path)
    assert keys(storage) == "abcd" and not storage.notices
    storage.put("t", "e", {})
    assert keys(JournalStorage(path)) == "abcde"


def test_damage_in_the_middle_is_named_and_set_aside(path: Path) -> None:
    damaged = b"".join([*LINES[:2], LINES[2].replace(b"+", b"-"), *LINES[3:]])
    path.write_bytes(damaged)
    storage = JournalStorage(path)
    assert keys(storage) == "acd"
    assert "the record in line 3 is damaged and lost; it seems to have been: step b." in storage.notices[0]
    assert "test.journal.damaged-1" in storage.notices[1]
    assert path.with_name("test.journal.damaged-1").read_bytes() == damaged
    assert path.read_bytes() == b"".join([*LINES[:2], *LINES[3:]])
    again = JournalStorage(path)
    assert keys(again) == "acd" and not again.notices


def test_damage_and_a_torn_end_together(path: Path) -> None:
    path.write_bytes(b"".join([*LINES[:2], b"rubbish\n", *LINES[3:]]) + b"0000")
    assert keys(JournalStorage(path)) == "acd"
    assert path.read_bytes() == b"".join([*LINES[:2], *LINES[3:]])


def test_every_damaged_file_is_kept(path: Path) -> None:
    for _ in range(2):
        path.write_bytes(b"".join([*LINES[:2], b"rubbish\n", *LINES[3:]]))
        JournalStorage(path)
    assert sorted(p.name for p in path.parent.glob("*.damaged-*")) == [
        "test.journal.damaged-1",
        "test.journal.damaged-2",
    ]


def test_much_damage_is_counted(path: Path) -> None:
    path.write_bytes(LINES[0] + b"rubbish\n" * 30 + LINES[1])
    storage = JournalStorage(path)
    assert "20 more records are damaged." in storage.notices[10]
    assert len(storage.notices) == 12


def test_a_damaged_header_is_written_anew(path: Path) -> None:
    path.write_bytes(b"x" * 20 + b"\n" + b"".join(LINES[1:]))
    storage = JournalStorage(path)
    assert keys(storage) == "abcd" and storage.notices
    assert path.read_bytes() == b"".join(LINES)


def test_mending_killed_at_every_moment(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "test.journal").write_bytes(b"".join([*LINES[:2], b"rubbish\n", *LINES[3:]]))
    disk = PicturingDisk(folder, tmp_path / "pictures")
    JournalStorage(folder / "test.journal", disk=disk)
    for picture in disk.taken():
        assert keys(JournalStorage(picture / "test.journal")) == "acd"


def test_mending_that_fails_changes_nothing(path: Path) -> None:
    damaged = b"".join([*LINES[:2], b"rubbish\n", *LINES[3:]])
    path.write_bytes(damaged)
    with pytest.raises(OSError):
        JournalStorage(path, disk=FailingDisk("write"))
    assert path.read_bytes() == damaged
    assert list(path.parent.iterdir()) == [path]


def test_reading_only_mends_nothing(path: Path) -> None:
    for data in (b"".join(LINES) + b"torn", b"".join([*LINES[:2], b"rubbish\n", *LINES[3:]])):
        path.write_bytes(data)
        storage = JournalStorage(path, write=False)
        assert "a" in keys(storage) and "d" in keys(storage)
        assert path.read_bytes() == data
        assert len(storage.notices) == (b"rubbish" in data)


def test_a_newer_format_is_refused_and_left_alone(path: Path) -> None:
    path.write_bytes(NEWER)
    for write in (True, False):
        with pytest.raises(LibraryError, match=r"newer dateline.*format 2.*up to 1"):
            JournalStorage(path, write=write)
    with pytest.raises(LibraryError):
        check_format(path)
    assert path.read_bytes() == NEWER


def test_what_is_no_journal_is_refused_and_left_alone(path: Path) -> None:
    path.write_bytes(b"Dear diary,\nnothing happened.\n")
    check_format(path)
    with pytest.raises(LibraryError, match="not a journal of dateline"):
        JournalStorage(path)
    assert path.read_bytes() == b"Dear diary,\nnothing happened.\n"


def test_an_empty_file_is_a_new_journal(path: Path) -> None:
    path.write_bytes(b"")
    assert JournalStorage(path).notices == []
    assert path.read_bytes() == LINES[0]


def test_a_file_that_cannot_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(LibraryError, match="cannot be read: permission denied"):
        JournalStorage(path)
