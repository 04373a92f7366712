import pytest

from store.storage.history.deltas import Doc, delta, turn

STATES: list[Doc | None] = [None, {"a": 1}, {"a": 1, "b": 2}, {"a": 2}, {"b": 2}]


@pytest.mark.parametrize("before", STATES)
@pytest.mark.parametrize("after", STATES)
def test_there_and_back(before: Doc | None, after: Doc | None) -> None:
    source, target = delta(before, after)
    assert turn(before, source, target) == after
    assert turn(after, target, source) == before


def test_only_what_differs_is_kept() -> None:
    assert delta({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 4, "d": 5}) == ({"b": 2, "c": 3}, {"b": 4, "d": 5})


def test_other_changes_survive() -> None:
    source, target = delta({"a": 1, "b": 2}, {"a": 9, "b": 2})
    assert turn({"a": 9, "b": "moved"}, target, source) == {"a": 1, "b": "moved"}


def test_marks_come_from_nothing_and_go_to_nothing() -> None:
    source, target = delta({}, {"read": True})
    assert turn(None, source, target) == {"read": True}
    assert turn({"read": True}, target, source) is None
    assert turn({"read": True, "starred": True}, target, source) == {"starred": True}


def test_a_document_that_is_gone_stays_gone() -> None:
    source, target = delta({"a": 1}, {"a": 2})
    assert turn(None, target, source) is None
