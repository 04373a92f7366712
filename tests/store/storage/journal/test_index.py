"""The index of a journal: the same documents, read when they are looked at, and never those of other bytes."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from store.storage.journal import Index, JournalDB, Signature, lazy, storage
from store.storage.journal.lazy import LazyTable

TEXTS = ("plain", "ünïcode", 'with "quotes" and \\', "line\nend", "\udc80 alone", "]],[[", "")


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "_LONG", 3)


def opened(folder: Path, *, write: bool = True) -> JournalDB:
    index = Index(folder / "cache" / "a.index", {"texts": date})
    return JournalDB(folder / "a.journal", write=write, index=index)


def everything(database: JournalDB) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    return {name: list(table.items()) for name, table in database.journal.read().items()}


def filled(folder: Path, count: int = 20) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    database = opened(folder)
    with database.transaction():
        for number in range(count):
            text = TEXTS[number % len(TEXTS)]
            database.shelf("texts").put(f"k{number} {text}", {"text": text, "date": f"{2000 + number}"})
    database.shelf("texts").put("k0 plain", {"text": "another"})
    database.shelf("other").put("x", {"n": [1, {"deep": None}]})
    database.shelf("texts").remove(doc_ids=["k3 line\nend"])
    found = everything(database)
    database.journal.close()
    return found


def date(document: dict[str, Any]) -> str | None:
    return document.get("date")


def nothing(document: dict[str, Any]) -> None:
    raise AssertionError(document)


def unread(database: JournalDB) -> list[str]:
    table: object = database.journal.read().get("texts")
    return table.unread() if isinstance(table, LazyTable) else []


def test_the_documents_are_the_same_and_read_when_looked_at(tmp_path: Path) -> None:
    before = filled(tmp_path)
    database = opened(tmp_path)
    keys = [key for key, _ in before["texts"]]
    assert list(database.shelf("texts").documents) == unread(database) == keys
    dates = {key: document.get("date") for key, document in before["texts"]}
    assert database.shelf("texts").briefs(nothing) == dates
    assert dates["k0 plain"] is None
    assert database.shelf("texts").documents["k5 ]],[["] == {"text": "]],[[", "date": "2005"}
    assert set(keys) - set(unread(database)) == {"k5 ]],[["}
    assert everything(database) == before
    assert unread(database) == []
    assert database.shelf("texts").briefs(date) == dates
    assert database.shelf("other").briefs(lambda document: document["n"][0]) == {"x": 1}


def test_changes_go_on_from_there(tmp_path: Path) -> None:
    before = filled(tmp_path)
    database = opened(tmp_path)
    shelf = database.shelf("texts")
    shelf.put("new", {"text": "new"})
    shelf.update({"date": "1999"}, doc_ids=["k5 ]],[["])
    shelf.remove(doc_ids=["k1 ünïcode"])
    expected = dict(before["texts"]) | {"new": {"text": "new"}, "k5 ]],[[": {"text": "]],[[", "date": "1999"}}
    del expected["k1 ünïcode"]
    for _ in range(2):
        assert dict(shelf.documents) == expected
        database.journal.close()
        database = opened(tmp_path)
        shelf = database.shelf("texts")
        assert unread(database) == list(expected)
    database.journal.compact()
    assert dict(shelf.documents) == expected
    database.journal.close()
    again = opened(tmp_path)
    assert unread(again) == list(expected)
    assert everything(again)["texts"] == list(expected.items())
    assert again.journal.dead_share == 0


def damages() -> Iterator[Any]:
    yield pytest.param(lambda data: data + b'0badbad0 [["+","texts","z",{}]]\n', id="a damaged line more")
    yield pytest.param(lambda data: data + data.splitlines(keepends=True)[-1], id="a line more")
    yield pytest.param(lambda data: data[:-3], id="torn")
    yield pytest.param(lambda data: data.replace(b"2005", b"2015"), id="another year, the checksum wrong")
    yield pytest.param(lambda data: data.replace(b"plain", b"plane"), id="the first record")


@pytest.mark.parametrize("damage", damages())
@pytest.mark.parametrize("write", [True, False])
def test_an_index_serves_no_other_bytes(tmp_path: Path, damage: Any, write: bool) -> None:
    filled(tmp_path)
    path = tmp_path / "a.journal"
    path.write_bytes(damage(path.read_bytes()))
    alone = tmp_path / "alone.journal"
    alone.write_bytes(path.read_bytes())
    plain = JournalDB(alone, write=write)
    database = opened(tmp_path, write=write)
    assert everything(database) == everything(plain)
    assert [n.replace("a.journal", "") for n in database.journal.notices] == [
        n.replace("alone.journal", "") for n in plain.journal.notices
    ]
    assert unread(database) == []


@pytest.mark.parametrize("index", [b"", b"nonsense", b'00000000 {"of":[]}\n', None])
def test_an_index_that_is_not_whole_is_as_good_as_none(tmp_path: Path, index: bytes | None) -> None:
    before = filled(tmp_path)
    path = tmp_path / "cache" / "a.index"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if index is None else index)
    database = opened(tmp_path)
    assert unread(database) == []
    assert everything(database) == before
    database.journal.close()
    assert path.read_bytes() == whole


def test_a_reader_writes_none_and_small_journals_need_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = filled(tmp_path)
    path = tmp_path / "cache" / "a.index"
    path.unlink()
    reader = opened(tmp_path, write=False)
    assert everything(reader) == before
    reader.journal.close()
    assert not path.exists()
    monkeypatch.setattr(storage, "_LONG", 1000)
    opened(tmp_path).journal.close()
    assert not path.exists()


def test_a_journal_that_another_program_wrote_in_its_own_way_has_none(tmp_path: Path) -> None:
    index = Index(tmp_path / "a.index", {})
    data = b'00000000 {"format": 1}\n00000000 [["+", "texts", "a", {"n": 1}]]\n'
    assert not index.write(data, Signature(len(data), 0))
    data = data.replace(b", ", b",").replace(b": ", b":")
    assert index.write(data, Signature(len(data), 0))
    assert index.read(data, Signature(len(data), 1)) is None
    found = index.read(data, Signature(len(data), 0))
    assert found
    assert dict(found[0]["texts"]) == {"a": {"n": 1}}


def test_who_goes_through_a_table_reads_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lazy, "_MANY", 3)
    data = b"".join(b'{"n":%d}' % number for number in range(10))
    table = LazyTable(data, {str(n): (7 * n, 7 * n + 7, None) for n in range(10)})
    assert [table[str(n)]["n"] for n in (5, 5, 1, 7)] == [5, 5, 1, 7]
    assert len(table.unread()) == 7
    assert table["9"] == {"n": 9}
    assert table.unread() == []
    assert [document["n"] for document in table.values()] == [*range(10)]


def test_the_index_of_another_brief_goes(tmp_path: Path) -> None:
    for name in ("a-1.index", "a-2.index", "b-1.index", "a-1.txt"):
        (tmp_path / name).write_text("")
    assert Index(tmp_path / "a-3.index", {}).write(b"", Signature(0, 0))
    assert {path.name for path in tmp_path.iterdir()} == {"a-3.index", "b-1.index", "a-1.txt"}


def test_a_table_is_a_mapping() -> None:
    table = LazyTable(b'{"n":1}{"n":2}', {"a": (0, 7, None), "b": (7, 14, "x")})
    assert len(table) == 2
    assert "a" in table and "c" not in table
    assert table.briefs(nothing) == {"a": None, "b": "x"}
    assert table.get("c") is None
    assert table.pop("a") == {"n": 1}
    table["c"] = {"n": 3}
    assert table.briefs(lambda document: document["n"]) == {"b": "x", "c": 3}
    assert list(table.values()) == [{"n": 2}, {"n": 3}]
    with pytest.raises(KeyError):
        table["a"]


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_done_it_is_as_without(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    database, plain = opened(tmp_path), JournalDB(tmp_path / "plain.journal")
    for _ in range(60):
        key, act = f"k{dice.randrange(12)}", dice.choice(["put", "put", "remove", "open", "look", "compact"])
        for one in (database, plain):
            shelf = one.shelf("texts")
            if act == "put":
                shelf.put(key, {"text": TEXTS[len(shelf.documents) % len(TEXTS)], "date": key})
            elif act == "remove":
                shelf.remove(doc_ids=[key])
            elif act == "compact":
                one.journal.compact()
            elif act == "look":
                shelf.documents.get(key)
        if act == "open":
            database.journal.close()
            database = opened(tmp_path)
        assert list(database.shelf("texts").documents) == list(plain.shelf("texts").documents)
    assert everything(database) == everything(plain)
    assert database.journal.notices == []
