"""A value is worked out when what it rests on is another, and at no other time."""

import pytest

from store.pipeline.memo import Memo


class Doubled:
    """Twice a number that may be changed, counting how often it is worked out."""

    def __init__(self) -> None:
        self.number = 1
        self.worked = 0
        self.memo = Memo(lambda: (self.number,), self._work)

    def _work(self, number: int) -> int:
        self.worked += 1
        if number < 0:
            raise ValueError(number)
        return 2 * number


@pytest.fixture
def doubled() -> Doubled:
    return Doubled()


def test_it_is_worked_out_once_for_each_state(doubled: Doubled) -> None:
    assert not doubled.memo.is_known()
    assert [doubled.memo.get() for _ in range(3)] == [2, 2, 2]
    assert (doubled.worked, doubled.memo.is_known()) == (1, True)
    doubled.number = 5
    assert not doubled.memo.is_known()
    assert [doubled.memo.get() for _ in range(3)] == [10, 10, 10]
    assert doubled.worked == 2


def test_what_is_forgotten_is_worked_out_again(doubled: Doubled) -> None:
    doubled.memo.get()
    doubled.memo.forget()
    assert not doubled.memo.is_known()
    assert doubled.memo.get() == 2
    assert doubled.worked == 2


def test_what_fails_is_tried_again_and_nothing_old_stands_in(doubled: Doubled) -> None:
    doubled.memo.get()
    doubled.number = -1
    for _ in range(2):
        with pytest.raises(ValueError, match="-1"):
            doubled.memo.get()
    doubled.number = 1
    assert doubled.memo.get() == 2
    assert doubled.worked == 4


class Unlike:
    """Must not be compared."""

    def __eq__(self, other: object) -> bool:
        raise AssertionError("compared")

    __hash__ = None  # type: ignore[assignment]


def test_parts_are_compared_by_identity_first() -> None:
    part, seen = Unlike(), list[object]()
    memo = Memo(lambda: (part,), seen.append)
    memo.get()
    memo.get()
    assert seen == [part]
    part = Unlike()
    with pytest.raises(AssertionError, match="compared"):
        memo.get()


def test_one_may_rest_on_another(doubled: Doubled) -> None:
    seen: list[int] = []
    memo: Memo[None] = Memo(lambda: (doubled.memo.get() % 3,), seen.append)
    memo.get()
    doubled.number = 4
    memo.get()
    assert seen == [2]
    doubled.number = 3
    memo.get()
    assert seen == [2, 0]
