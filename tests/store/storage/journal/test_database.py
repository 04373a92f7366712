from pathlib import Path

import pytest

from store.errors import SaveError
from store.storage.journal import JournalDB, JournalTable
from tests.store.disks import FailingDisk


def test_tables_are_ours(tmp_path: Path) -> None:
    database = JournalDB(tmp_path / "test.journal")
    assert isinstance(database.shelf("t"), JournalTable)
    database.insert({"n": 1})
    assert database.tables() == {"_default"}
    assert len(database) == 1


def test_dropping_tables(tmp_path: Path) -> None:
    database = JournalDB(tmp_path / "test.journal")
    database.shelf("a").insert({"n": 1})
    database.shelf("b").insert({"n": 1})
    database.drop_tables()
    again = JournalDB(tmp_path / "test.journal", write=False)
    assert len(again.shelf("a")) == len(again.shelf("b")) == 0


def test_dropping_one_table(tmp_path: Path) -> None:
    database = JournalDB(tmp_path / "test.journal")
    database.shelf("a").insert({"n": 1})
    database.shelf("b").insert({"n": 1})
    database.drop_table("a")
    again = JournalDB(tmp_path / "test.journal", write=False)
    assert again.tables() == {"b"} == database.tables()


def test_several_tables_in_one_transaction(tmp_path: Path) -> None:
    disk = FailingDisk()
    database = JournalDB(tmp_path / "test.journal", disk=disk)
    with database.transaction():
        database.shelf("a").insert({"n": 1})
        database.shelf("b").insert({"n": 1})
    disk.failing = {"write"}
    with pytest.raises(SaveError), database.transaction():
        database.shelf("a").insert({"n": 2})
        database.shelf("b").truncate()
    assert len(database.shelf("a")) == len(database.shelf("b")) == 1
    assert (tmp_path / "test.journal").read_bytes().count(b"\n") == 2
