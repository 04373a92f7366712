"""What lengths, repeated times and vague times are called."""

import pytest

from store.records import Reading, TimeExpression
from tui.words.time_words import UNKNOWN, meaning, reading, worded


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("P44D", "44 days"),
        ("P1W", "1 week"),
        ("PXY", "some years"),
        ("PTXH", "some hours"),
        ("PT30M", "30 minutes"),
        ("P6M", "6 months"),
        ("P2CE", "2 centuries"),
        ("P1Y6M", "1 year and 6 months"),
        ("P1DT2H", "1 day and 2 hours"),
        ("PAST_REF", "some time before"),
        ("FUTURE_REF", "some time later"),
        ("XXXX-WXX-3", "a Wednesday"),
        ("XXXX-WXX-WE", "a weekend"),
        ("XXXX-XX-XXTEV", "an evening"),
        ("XXXX-XX-XXT09:30", "09:30 on some day"),
        ("XXXX-H2", "the second half of a year"),
        ("XXXX-SU", "a summer"),
        ("BC014", "the 140s BC"),
        ("XXXX", UNKNOWN),
        ("P", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_values_without_a_date_are_said_in_words(value: str, said: str) -> None:
    assert worded(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("P1D", "every day"),
        ("P2W", "every 2 weeks"),
        ("PXY", "every few years"),
        ("XXXX-WXX-3", "every Wednesday"),
        ("XXXX-XX-XXTMO", "every morning"),
        ("T14:00", "every day at 14:00"),
    ],
)
def test_what_is_repeated_says_so(value: str, said: str) -> None:
    assert worded(value, repeated=True) == said


def test_a_length_keeps_how_sure_its_number_is() -> None:
    assert worded("P12Y", "MORE_THAN") == "more than 12 years"
    assert worded("P3D", "APPROX") == "about 3 days"


def test_decades_are_called_by_their_edtf() -> None:
    nineties = TimeExpression(0, 9, "the 1990s", "DATE", "199", "199X", how="said in full")
    assert meaning(nineties) == "1990s"


def test_readings_have_words_too() -> None:
    assert reading(Reading("P4D", None, "")) == "4 days"
    assert reading(Reading("2021-04-14", "2021-04-14", "")) == "14 Apr 2021"
