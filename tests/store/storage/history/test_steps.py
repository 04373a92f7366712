import random
from pathlib import Path

import pytest

from store.errors import SaveError
from store.storage.history import Steps
from store.storage.history import steps as module
from store.storage.journal import Change, JournalDB
from tests.store.disks import FailingDisk

Tables = dict[str, dict[str, dict[str, object]]]


def contents(database: JournalDB) -> Tables:
    tables = database.journal.read()
    return {name: dict(rows) for name, rows in tables.items() if name not in ("steps", "place")}


def put(database: JournalDB, key: str, document: dict[str, object] | None) -> Change:
    return Change("t", key, database.shelf("t").documents.get(key), document)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reader.journal"


def test_undo_and_redo(path: Path) -> None:
    database = JournalDB(path)
    steps = Steps(database)
    steps.do("one", [put(database, "a", {"n": 1})], "now")
    steps.do("two", [put(database, "a", {"n": 2}), put(database, "b", {"n": 1})], "now")
    assert steps.labels() == (["two", "one"], [])
    undone = steps.undo()
    assert undone and undone.label == "two"
    assert undone.changes == (Change("t", "b", {"n": 1}, None), Change("t", "a", {"n": 2}, {"n": 1}))
    assert contents(database) == {"t": {"a": {"n": 1}}}
    assert steps.labels() == (["one"], ["two"])
    assert (steps.redo() or undone).label == "two"
    assert contents(database) == {"t": {"a": {"n": 2}, "b": {"n": 1}}}
    assert steps.redo() is None


def test_the_end_of_history(path: Path) -> None:
    database = JournalDB(path)
    steps = Steps(database)
    assert steps.undo() is None and steps.redo() is None
    steps.do("one", [put(database, "a", {"n": 1})], "now")
    assert steps.undo() and steps.undo() is None
    assert contents(database) == {}


def test_a_new_step_drops_what_could_be_redone(path: Path) -> None:
    database = JournalDB(path)
    steps = Steps(database)
    for number in range(3):
        steps.do(f"step {number}", [put(database, "a", {"n": number})], "now")
    steps.undo()
    steps.undo()
    steps.do("another", [put(database, "a", {"n": 9})], "now")
    assert steps.labels() == (["another", "step 0"], [])
    assert steps.redo() is None
    assert Steps(JournalDB(path, write=False)).labels() == (["another", "step 0"], [])


def test_nothing_changed_is_no_step(path: Path) -> None:
    database = JournalDB(path)
    steps = Steps(database)
    steps.do("one", [put(database, "a", {"n": 1})], "now")
    steps.undo()
    assert steps.do("same", [Change("t", "a", {"n": 1}, {"n": 1})], "now") == ()
    assert steps.labels() == ([], ["one"])


def test_a_step_is_one_record(path: Path) -> None:
    database = JournalDB(path)
    steps = Steps(database)
    before = path.read_bytes().count(b"\n")
    steps.do("one", [put(database, key, {"n": 1}) for key in "abc"], "now")
    steps.undo()
    steps.redo()
    assert path.read_bytes().count(b"\n") == before + 3


@pytest.mark.parametrize("call", ["write", "sync"])
def test_a_step_that_fails_did_not_happen(path: Path, call: str) -> None:
    disk = FailingDisk()
    database = JournalDB(path, disk=disk)
    steps = Steps(database)
    for number in range(3):
        steps.do(f"step {number}", [put(database, "a", {"n": number})], "now")
    steps.undo()
    before, labels = contents(database), steps.labels()
    disk.failing = {call}
    for act in (steps.undo, steps.redo, lambda: steps.do("new", [put(database, "b", {"n": 1})], "now")):
        with pytest.raises(SaveError):
            act()
        assert contents(database) == before
        assert steps.labels() == labels
    disk.failing.clear()
    assert steps.undo() and contents(database) == {"t": {"a": {"n": 0}}}


def test_quiet_changes_are_no_step_and_survive_undo(path: Path) -> None:
    database = JournalDB(path)
    steps = Steps(database)
    steps.do("one", [put(database, "a", {"n": 1, "place": 5})], "now")
    steps.do("two", [put(database, "a", {"n": 2, "place": 5})], "now")
    steps.write([put(database, "a", {"n": 2, "place": 7})])
    steps.undo()
    assert contents(database) == {"t": {"a": {"n": 1, "place": 7}}}


def test_the_oldest_steps_are_dropped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 5)
    monkeypatch.setattr(module, "ALWAYS", 2)
    database = JournalDB(path)
    steps = Steps(database)
    for number in range(8):
        steps.do(f"step {number}", [put(database, "a", {"n": number})], "now")
    steps.prune(spare=3)
    assert len(steps.labels()[0]) == 8
    steps.prune()
    assert steps.labels()[0] == [f"step {number}" for number in (7, 6, 5, 4, 3)]
    while steps.undo():
        pass
    assert contents(database) == {"t": {"a": {"n": 2}}}
    again = Steps(JournalDB(path))
    assert again.labels() == ([], [f"step {number}" for number in (3, 4, 5, 6, 7)])
    assert (again.redo() or pytest.fail("nothing to redo")).label == "step 3"


def test_large_steps_weigh_more(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 5)
    monkeypatch.setattr(module, "ALWAYS", 2)
    database = JournalDB(path)
    steps = Steps(database)
    for number in range(6):
        keys = range(150 if number % 2 else 1)
        steps.do(f"step {number}", [put(database, str(key), {"n": number}) for key in keys], "now")
    steps.prune()
    assert steps.labels()[0] == ["step 5", "step 4"]
    steps.prune()
    assert steps.labels()[0] == ["step 5", "step 4"]


def test_what_was_undone_is_not_dropped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 2)
    monkeypatch.setattr(module, "ALWAYS", 1)
    database = JournalDB(path)
    steps = Steps(database)
    for number in range(6):
        steps.do(f"step {number}", [put(database, "a", {"n": number})], "now")
    for _ in range(5):
        steps.undo()
    steps.prune()
    assert steps.labels() == ([], [f"step {number}" for number in range(1, 6)])
    while steps.redo():
        pass
    assert contents(database) == {"t": {"a": {"n": 5}}}


def random_step(database: JournalDB, dice: random.Random) -> list[Change]:
    changes = []
    for key in dice.sample("abcdef", dice.randint(1, 3)):
        fields = dice.sample("xyz", dice.randint(1, 3))
        made: dict[str, object] | None = (
            None if dice.random() < 0.3 else {field: dice.randint(0, 3) for field in fields}
        )
        changes.append(put(database, key, made))
    return changes


@pytest.mark.parametrize("seed", range(12))
def test_undo_all_and_redo_all_across_restarts(path: Path, seed: int) -> None:
    dice = random.Random(seed)
    database = JournalDB(path)
    steps = Steps(database)
    states = [contents(database)]
    for number in range(60):
        act = dice.random()
        if act < 0.6:
            here = len(steps.labels()[0])
            if steps.do(f"step {number}", random_step(database, dice), "now"):
                states[here + 1 :] = [contents(database)]
        elif act < 0.8:
            steps.undo()
        elif act < 0.95:
            steps.redo()
        else:
            database.journal.compact()
            database.close()
            database = JournalDB(path)
            steps = Steps(database)
        assert contents(database) == states[len(steps.labels()[0])]
    while steps.undo():
        assert contents(database) == states[len(steps.labels()[0])]
    assert contents(database) == {}
    steps = Steps(JournalDB(path))
    database = steps._database
    while steps.redo():
        assert contents(database) == states[len(steps.labels()[0])]
    assert contents(database) == states[-1]
