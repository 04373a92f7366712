"""The day on which a happening was reported, beside the day on which it was."""

from __future__ import annotations

import pytest

from tests.store.events.articles import Told


def days(marked: str) -> list[str | None]:
    """The dates of the tellings of a sentence."""
    return [telling.date for telling in Told("a", marked, published="2024-03-13").tellings]


@pytest.mark.parametrize(
    "marked",
    [
        "Three miners drowned {on Sunday|2024-03-10}, the owner said {on Monday|2024-03-11}.",
        "A barn burned down {on Sunday|2024-03-10}, police said in a statement {on Tuesday|2024-03-12}.",
    ],
)
def test_it_is_no_second_day_of_the_happening(marked: str) -> None:
    assert days(marked) == ["2024-03-10"]


@pytest.mark.parametrize(
    "marked",
    [
        "Three miners drowned, the owner said {on Monday|2024-03-11}.",
        "The mine will reopen {in June|2024-06}, the owner said {on Monday|2024-03-11}.",
        "The mine shut {in 2019|2019}, the owner said {on Monday|2024-03-11}.",
    ],
)
def test_it_stays_where_nothing_near_is_dated(marked: str) -> None:
    assert "2024-03-11" in days(marked)


def test_a_clause_of_earlier_is_told_of_whom_it_describes() -> None:
    marked = "The thief was caught {on Tuesday|2024-03-12} by a guard who had come home {on Sunday|2024-03-10} from Lima."
    tellings = Told("a", marked, published="2024-03-13").tellings
    earlier = next(telling for telling in tellings if telling.date == "2024-03-10")
    assert "thief" not in earlier.headline
