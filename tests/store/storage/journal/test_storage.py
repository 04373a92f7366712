from pathlib import Path

import pytest

from store.errors import ReadOnlyError, SaveError
from store.storage.journal import Change, JournalStorage
from store.storage.journal.lines import encode, header
from tests.store.disks import FailingDisk, PicturingDisk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.journal"


def filled(path: Path) -> JournalStorage:
    storage = JournalStorage(path)
    storage.put("a", "1", {"n": 1})
    storage.put("a", "2", {"n": 2})
    storage.put("b", "x", {"words": ["é"]})
    return storage


def reread(path: Path) -> dict[str, dict[str, dict[str, object]]]:
    return JournalStorage(path, write=False).read()


def test_tables_come_back(path: Path) -> None:
    storage = filled(path)
    storage.remove("a", "1")
    assert storage.read() == {"a": {"2": {"n": 2}}, "b": {"x": {"words": ["é"]}}}
    assert reread(path) == storage.read()


def test_a_new_journal_is_its_header(path: Path) -> None:
    JournalStorage(path)
    assert path.read_bytes() == header("test")


def test_reading_makes_no_file(path: Path) -> None:
    assert reread(path) == {}
    assert not path.exists()


def test_a_transaction_is_one_record(path: Path) -> None:
    storage = filled(path)
    before = path.read_bytes()
    with storage.transaction():
        storage.put("a", "3", {"n": 3})
        with storage.transaction():
            storage.remove("a", "1")
        assert "3" in storage.read()["a"] and "1" not in storage.read()["a"]
        assert path.read_bytes() == before
    assert path.read_bytes()[len(before) :].count(b"\n") == 1
    assert reread(path) == storage.read()


def test_an_exception_takes_a_transaction_back(path: Path) -> None:
    storage = filled(path)
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError), storage.transaction():
        storage.put("a", "1", {"n": 99})
        storage.put("c", "1", {})
        storage.remove("b", "x")
        raise ZeroDivisionError
    assert path.read_bytes() == before
    assert storage.read()["a"] == {"1": {"n": 1}, "2": {"n": 2}}
    assert storage.read()["b"] == {"x": {"words": ["é"]}}
    storage.put("a", "4", {})
    assert reread(path)["a"].keys() == {"1", "2", "4"}


@pytest.mark.parametrize("call", ["half", "write", "sync"])
def test_memory_never_runs_ahead_of_the_disk(path: Path, call: str) -> None:
    disk = FailingDisk()
    storage = JournalStorage(path, disk=disk)
    storage.put("a", "1", {"n": 1})
    disk.failing = {call}
    with pytest.raises(SaveError), storage.transaction():
        storage.put("a", "1", {"n": 2})
        storage.put("a", "2", {"n": 2})
    assert storage.read()["a"] == {"1": {"n": 1}} == reread(path)["a"]
    disk.failing.clear()
    storage.put("a", "3", {"n": 3})
    assert reread(path)["a"] == {"1": {"n": 1}, "3": {"n": 3}}


def test_what_is_no_json_changes_nothing(path: Path) -> None:
    storage = filled(path)
    with pytest.raises(TypeError):
        storage.put("a", "1", {"n": {1, 2}})
    assert storage.read()["a"]["1"] == {"n": 1}


def test_removing_what_is_not_there_writes_nothing(path: Path) -> None:
    storage = filled(path)
    before = path.read_bytes()
    storage.remove("a", "99")
    storage.remove("z", "99")
    assert path.read_bytes() == before


def test_whole_tables_as_tinydb_writes_them(path: Path) -> None:
    storage = filled(path)
    storage.write({"a": {"2": {"n": 22}, "3": {"n": 3}}})
    assert reread(path)["a"] == {"2": {"n": 22}, "3": {"n": 3}}
    assert not reread(path).get("b")


def test_reading_only_refuses_changes_but_can_show_some(path: Path) -> None:
    filled(path)
    storage = JournalStorage(path, write=False)
    with pytest.raises(ReadOnlyError):
        storage.put("a", "1", {})
    with pytest.raises(ReadOnlyError):
        storage.compact()
    assert storage.read()["a"]["1"] == {"n": 1}
    storage.show([Change("a", "1", None, {"n": 5}), Change("a", "2", None, None)])
    assert storage.read()["a"] == {"1": {"n": 5}}
    assert reread(path)["a"]["1"] == {"n": 1}


def test_a_closed_journal_takes_nothing(path: Path) -> None:
    storage = filled(path)
    storage.close()
    with pytest.raises(ReadOnlyError):
        storage.put("a", "1", {})


def test_compaction_leaves_the_documents_alone(path: Path) -> None:
    storage = filled(path)
    with storage.transaction():
        for n in range(1100):
            storage.put("a", "1", {"n": n})
    assert storage.dead_share > 0.9
    storage.compact()
    assert storage.dead_share == 0
    assert path.read_bytes().count(b"\n") == 4
    storage.put("a", "9", {"n": 9})
    assert reread(path) == storage.read()


def test_compaction_killed_at_every_moment(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    storage = filled(folder / "test.journal")
    storage.remove("a", "1")
    expected = storage.read()
    disk = PicturingDisk(folder, tmp_path / "pictures")
    JournalStorage(folder / "test.journal", disk=disk).compact()
    assert {"half", "write", "sync", "replace", "sync_folder"} <= set(disk.names)
    for picture in disk.taken():
        found = JournalStorage(picture / "test.journal")
        assert found.read() == expected
        assert not found.notices
        found.put("a", "3", {})


@pytest.mark.parametrize("call", ["half", "write", "sync", "replace", "sync_folder"])
def test_compaction_that_fails_loses_nothing(path: Path, call: str) -> None:
    filled(path).close()
    disk = FailingDisk()
    storage = JournalStorage(path, disk=disk)
    disk.failing = {call}
    with pytest.raises(SaveError, match="could not be compacted"):
        storage.compact()
    disk.failing.clear()
    storage.put("a", "3", {"n": 3})
    assert reread(path) == storage.read()


@pytest.mark.parametrize(
    "odd",
    [
        [["+", "a"]],
        [["+", "t", "b", None]],
        [["+", "t", "b", ["x"]]],
        [["+", "t", "b", "words"]],
        [["+", ["t"], "b", {}]],
        [["-", "t", {}]],
        [["?", "t", "b", {}]],
        ["+", "t", "b"],
        [None],
        "words",
        7,
    ],
    ids=str,
)
def test_a_record_of_unknown_shape_is_set_aside_and_told(path: Path, odd: object) -> None:
    whole = encode([["+", "t", "a", {}]]), encode([["+", "t", "c", {}]])
    path.write_bytes(header("test") + whole[0] + encode(odd) + whole[1])
    storage = JournalStorage(path)
    assert list(storage.read()["t"]) == ["a", "c"]
    assert "a record is damaged and lost" in storage.notices[0]
    assert encode(odd) in path.with_name("test.journal.damaged-1").read_bytes()
    storage.close()
    assert JournalStorage(path).notices == []
