"""Lengths of time, sets and vague words."""

import pytest

from tests.store.dates.helpers import one, values


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("for three weeks", "P3W"), ("for twenty-five years", "P25Y"), ("for nearly three decades", "P30Y"),
        ("for half an hour", "PT30M"), ("for two and a half years", "P2Y6M"), ("for 2 1/2 years", "P2Y6M"),
        ("for several months", "PXM"), ("for weeks", "PXW"), ("for a couple of days", "P2D"), ("a 44-day war", "P44D"),
        ("for two to three weeks", "P2W"), ("within the next two months", "P2M"), ("the past few years", "PXY"),
        ("for more than four hours", "PT4H"), ("a decades-long dispute", "PXY"),
    ],
)  # fmt: skip
def test_durations(said: str, value: str) -> None:
    found = one(f"It went on {said}.")
    assert (found.type, found.value, found.edtf) == ("DURATION", value, None)


@pytest.mark.parametrize(
    ("said", "value"),
    [("every Friday", "XXXX-WXX-5"), ("each year", "P1Y"), ("daily", "P1D"), ("on Tuesday nights", "XXXX-WXX-2TNI"), ("every July", "XXXX-07")],
)  # fmt: skip
def test_sets(said: str, value: str) -> None:
    found = one(f"They meet {said}.")
    assert (found.type, found.value) == ("SET", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They are now at peace.", "PRESENT_REF"),
        ("It currently holds 200 papers.", "PRESENT_REF"),
        ("They recently met.", "PAST_REF"),
        ("It will soon arrive.", "FUTURE_REF"),
        ("They plan it in the near future.", "FUTURE_REF"),
    ],
)
def test_vague_words(text: str, value: str) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    "text",
    [
        "He soon became famous.",
        "As soon as he left.",
        "Soon after the war.",
        "A 44-year-old man.",
        "The annual meeting.",
    ],
)
def test_vague_words_that_are_none(text: str) -> None:
    assert values(text) == []


def test_a_number_of_four_digits_before_year_is_a_year() -> None:
    assert values("It was built in 1968 year.") == [("1968 year", "1968")]
    assert values("It stood for 1968 years.") == [("1968 years", "P1968Y")]
