from pathlib import Path

import pytest

from store.storage.history import StandingDecisions, Steps
from store.storage.journal import JournalDB


@pytest.fixture
def database(tmp_path: Path) -> JournalDB:
    return JournalDB(tmp_path / "reader.journal")


def test_a_decision_takes_the_place_of_the_one_before(database: JournalDB) -> None:
    steps, decisions = Steps(database), StandingDecisions(database.shelf("decisions"))
    for value, at in (("2021", "t1"), ("2022-03", "t2")):
        steps.do("date", decisions.deciding("published", "a", value, at), at)
        decisions.forget()
    assert [(d.kind, d.target, d.value, d.made) for d in decisions.all()] == [
        ("published", "a", "2022-03", "t2")
    ]
    found = decisions.published("a")
    assert found and (found.value, found.inferred) == ("2022-03", False)
    steps.undo()
    decisions.forget()
    assert (decisions.published("a") or found).value == "2021"


def test_taking_back(database: JournalDB) -> None:
    steps, decisions = Steps(database), StandingDecisions(database.shelf("decisions"))
    assert decisions.withdrawing("published", "a") == []
    steps.do("date", decisions.deciding("published", "a", "2021", "t"), "t")
    decisions.forget()
    assert decisions.deciding("published", "a", "2021", "t2") == []
    steps.do("back", decisions.withdrawing("published", "a"), "t")
    decisions.forget()
    assert decisions.of("published", "a") is None and not decisions.all()


def test_oldest_first(database: JournalDB) -> None:
    steps, decisions = Steps(database), StandingDecisions(database.shelf("decisions"))
    for target, at in (("b", "t2"), ("a", "t1"), ("c", "t3")):
        steps.do("x", decisions.deciding("merge", target, ["e"], at), at)
        decisions.forget()
    assert [decision.target for decision in decisions.all()] == ["a", "b", "c"]
