from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB, where
from tinydb.operations import increment
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table

from store.errors import SaveError
from store.storage.journal import JournalDB, JournalTable
from tests.store.disks import FailingDisk

Row = dict[str, object]


def key(words: str) -> Any:
    """An id of ours, a string, for TinyDB, whose ids are numbers."""
    return words


def document(fields: Row, words: str) -> Document:
    return Document(fields, key(words))


@pytest.fixture(params=["ours", "reread"])
def contents(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[JournalTable, Callable[[], list[Row]]]:
    """A table, and what is in it: in memory, or on the disk."""
    database = JournalDB(tmp_path / "test.journal")
    table = database.shelf("t")

    def read() -> list[Row]:
        if request.param == "ours":
            return [dict(row) for row in table.all()]
        return [dict(row) for row in JournalDB(tmp_path / "test.journal", write=False).shelf("t").all()]

    return table, read


Contents = tuple[JournalTable, Callable[[], list[Row]]]


def test_insert(contents: Contents) -> None:
    table, read = contents
    assert table.insert({"n": 1}) == "1"
    assert table.insert_multiple([{"n": 2}, document({"n": 3}, "key"), {"n": 4}]) == ["2", "key", "3"]
    assert read() == [{"n": 1}, {"n": 2}, {"n": 3}, {"n": 4}]
    assert table.get(doc_id=key("key")) == {"n": 3}


def test_an_id_is_given_once(contents: Contents) -> None:
    table, read = contents
    table.insert(document({"n": 1}, "2"))
    with pytest.raises(ValueError, match="already exists"):
        table.insert_multiple([{"n": 2}, document({}, "2")])
    with pytest.raises(ValueError, match="Mapping"):
        table.insert([1])  # type: ignore[arg-type]
    assert read() == [{"n": 1}]
    table.insert_multiple([{"n": 2}, {"n": 3}, {"n": 4}])
    assert len(read()) == 4


def test_update(contents: Contents) -> None:
    table, read = contents
    table.insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}])
    assert table.update({"m": 0}, where("n") > 1) == ["2", "3"]
    assert table.update(increment("n"), doc_ids=["1", "9"]) == ["1"]
    assert table.update({"k": 5}) == ["1", "2", "3"]
    assert table.update({"k": 6}, where("n") == 99) == []
    assert read() == [{"n": 2, "k": 5}, {"n": 2, "m": 0, "k": 5}, {"n": 3, "m": 0, "k": 5}]


def test_update_multiple(contents: Contents) -> None:
    table, read = contents
    table.insert_multiple([{"n": 1}, {"n": 2}])
    assert table.update_multiple([({"a": 1}, where("n") == 1), (increment("n"), where("n") > 0)]) == [
        "1",
        "1",
        "2",
    ]
    assert read() == [{"n": 2, "a": 1}, {"n": 3}]


def test_upsert(contents: Contents) -> None:
    table, read = contents
    assert table.upsert(document({"n": 1}, "k")) == ["k"]
    assert table.upsert(document({"m": 2}, "k")) == ["k"]
    assert table.upsert({"n": 5, "x": 1}, where("n") == 5) == ["1"]
    assert read() == [{"n": 1, "m": 2}, {"n": 5, "x": 1}]


def test_put_takes_the_place(contents: Contents) -> None:
    table, read = contents
    table.put("k", {"n": 1, "m": 2})
    table.put("k", {"n": 3})
    assert read() == [{"n": 3}]


def test_remove_and_truncate(contents: Contents) -> None:
    table, read = contents
    table.insert_multiple([{"n": n} for n in range(5)])
    assert table.remove(where("n") < 2) == ["1", "2"]
    assert table.remove(doc_ids=["3", "9"]) == ["3"]
    with pytest.raises(RuntimeError):
        table.remove()
    assert read() == [{"n": 3}, {"n": 4}]
    table.truncate()
    assert read() == [] and len(table) == 0


def test_reading_is_tinydbs_own(contents: Contents) -> None:
    table, _ = contents
    table.insert_multiple([{"n": 1, "a": {"b": 2}}, {"n": 2}])
    assert table.search(Query().a.b == 2) == [{"n": 1, "a": {"b": 2}}]
    assert table.contains(where("n") == 2) and table.contains(doc_id=key("2"))
    assert table.count(where("n") > 0) == 2
    assert [row.doc_id for row in table] == ["1", "2"]
    assert table.search(where("n") == 1) == table.search(where("n") == 1)


def test_one_change_is_one_line(tmp_path: Path) -> None:
    database = JournalDB(tmp_path / "test.journal")
    table = database.shelf("t")
    table.insert_multiple([{"n": n} for n in range(100)])
    before = database.journal.path.read_bytes()
    table.update({"n": 7}, doc_ids=["50"])
    added = database.journal.path.read_bytes()[len(before) :]
    assert added.count(b"\n") == 1 and len(added) < 60


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.insert({"n": 9}),
        lambda table: table.update({"n": 9}),
        lambda table: table.update(increment("n")),
        lambda table: table.update_multiple([(increment("n"), where("n") > 0)]),
        lambda table: table.upsert(document({"n": 9}, "1")),
        lambda table: table.remove(doc_ids=["1"]),
        lambda table: table.truncate(),
    ],
)
def test_a_failed_change_leaves_memory_as_it_was(
    tmp_path: Path, change: Callable[[JournalTable], object]
) -> None:
    disk = FailingDisk()
    table = JournalDB(tmp_path / "test.journal", disk=disk).shelf("t")
    table.insert_multiple([{"n": 1}, {"n": 2}])
    table.search(where("n") == 9)
    disk.failing = {"sync"}
    with pytest.raises(SaveError):
        change(table)
    assert {row.doc_id: dict(row) for row in table} == {"1": {"n": 1}, "2": {"n": 2}}
    assert table.search(where("n") == 9) == []


def test_it_does_what_tinydbs_table_does(tmp_path: Path) -> None:
    def script(table: Table) -> list[Row]:
        table.insert_multiple([{"n": n, "even": n % 2 == 0} for n in range(10)])
        table.update({"seen": True}, where("even") == True)  # noqa: E712
        table.update(increment("n"), where("n") > 5)
        table.remove(where("n") == 3)
        table.upsert({"n": 100, "even": True}, where("n") == 100)
        table.upsert({"late": 1}, where("n") == 0)
        return [dict(row) for row in table.all()]

    theirs = script(TinyDB(storage=MemoryStorage).table("t"))
    assert script(JournalDB(tmp_path / "test.journal").shelf("t")) == theirs
