"""Where a number holds, and how sure it is."""

import pytest

from store.events.conflicts import quantity_context


def span(passage: str, number: str) -> tuple[str, int, int]:
    start = passage.index(number)
    return passage, start, start + len(number)


@pytest.mark.parametrize(
    ("passage", "number", "expected"),
    [
        ("It killed 12 people in Upper Ostmark.", "12", {"upper", "ostmark"}),
        ("In Ostmark, 12 people died.", "12", {"ostmark"}),
        ("It killed 12 people. In Ostmark nobody died.", "12", set()),
        ("It killed 12 people in May.", "12", set()),
        ("It killed 12 in Ostmark and 4 in Kareland.", "4", {"kareland"}),
        ("It spread to Kareland, where it killed 4.", "4", {"kareland"}),
    ],
)
def test_where(passage: str, number: str, expected: set[str]) -> None:
    assert quantity_context.where(*span(passage, number)) == expected


@pytest.mark.parametrize(
    ("passage", "number", "expected"),
    [
        ("Officials confirmed 12 deaths.", "12", "confirmed"),
        ("Officials confirmed 12 deaths; 30 are feared dead.", "30", "feared"),
        ("Officials confirmed 12 deaths; 30 are feared dead.", "12", "confirmed"),
        ("The blast killed 12.", "12", ""),
    ],
)
def test_standing(passage: str, number: str, expected: str) -> None:
    assert quantity_context.standing(*span(passage, number)) == expected
