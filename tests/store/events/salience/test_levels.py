"""Which rows of a timeline come first, and what each level holds."""

from __future__ import annotations

from store.events.salience import levels
from store.events.salience.levels import MORE, STORY


def made(count: int, days: int = 300) -> tuple[list[float], list[str | None], list[bool]]:
    """Rows of falling weight, one a day from the first of January 2021 on, over and over again after some days."""
    from datetime import date, timedelta

    first = date(2021, 1, 1)
    dates: list[str | None] = [(first + timedelta(at % days)).isoformat() for at in range(count)]
    return [float(count - at) for at in range(count)], dates, [False] * count


def named(at: int) -> str:
    """A headline that resembles no other."""
    return f"{'abcdefghijklmnopqrstuvwxyz'[at % 26] * 9}{at} left {'zyxwvutsrqponmlkjihgfedcba'[at // 7 % 26] * 11}{at}"


def test_the_heaviest_make_the_story() -> None:
    weights, dates, asides = made(200)
    found = levels.levels(weights, dates, asides, named)
    assert found[:STORY] == ["story"] * STORY
    assert found[STORY:MORE] == ["more"] * (MORE - STORY)
    assert set(found[MORE:]) == {"told"}


def test_what_is_no_row_is_a_passage_whatever_it_weighs() -> None:
    weights, dates, asides = made(20)
    asides[0] = True
    assert levels.levels(weights, dates, asides, named)[0] == "passages"


def test_a_further_row_of_one_day_costs_some() -> None:
    weights = [9.0, 8.9, 8.5]
    dates = ["2021-01-01", "2021-01-01", "2021-03-01"]
    assert levels.ranked(range(3), weights, dates, named, 3) == [0, 2, 1]


def test_a_row_that_says_the_same_comes_later() -> None:
    weights = [9.0, 8.9, 7.5]
    dates = ["2021-01-01", "2021-01-03", "2021-03-01"]
    words = ["Miners of Lund walked out", "The miners of Lund walked out", "A ferry sank"]
    assert levels.ranked(range(3), weights, dates, words.__getitem__, 3) == [0, 2, 1]
    far: list[str | None] = ["2021-01-01", "2021-02-01", "2021-03-01"]
    assert levels.ranked(range(3), weights, far, words.__getitem__, 3) == [0, 1, 2]
    month: list[str | None] = ["2021-01-31", "2021-01", "2021-03-01"]
    assert levels.ranked(range(3), weights, month, words.__getitem__, 3) == [0, 2, 1]


def test_a_longer_story_has_more_rows() -> None:
    short = ["2021-01-01", "2021-06-01"]
    long = [f"{year}-01-01" for year in range(2000, 2021)]
    assert levels.sizes(short) == (STORY, MORE)
    assert levels.sizes(long) > levels.sizes(short)
    assert levels.sizes([]) == (STORY, MORE)


def test_one_old_date_does_not_make_a_story_long() -> None:
    assert levels.sizes(["0625-01-01", *["2021-03-01"] * 30]) == (STORY, MORE)


def test_nothing_has_no_levels() -> None:
    assert levels.levels([], [], [], named) == []
