"""Inputs made to hurt: each must come back, and in time that grows with its length alone."""

import time

import pytest

from store.dates import find, infer_published
from store.edtf import is_valid

SIZE = 100_000


@pytest.mark.parametrize(
    "piece",
    [
        "1", "May ", "1/1/", "1-", "1:", "the ", "two ", "three and ", "a ", "\n", " ", ". ", "last ", "early ", "of the ",
        "12:00", "'90s ", "a" , "0", "in the ", "20th ", "each ", "\u0661", "٣/", "é", "\U0001f600",
    ],
)  # fmt: skip
def test_repeated_pieces(piece: str) -> None:
    text = piece * (SIZE // len(piece))
    start = time.process_time()
    find(text, "2020-05-05")
    assert time.process_time() - start < 5


def test_long_digits_are_no_number() -> None:
    assert find("9" * 5000, "2020-05-05") == ()


@pytest.mark.parametrize(
    "text",
    [
        "", "\x00", "99/99/9999", "0000-00-00", "31/31/2020", "10,000 years ago", "999999 weeks ago", "January 0, 2020",
        "In 9999 it ends. The following year it begins.", "in 5000 BC", "25:61 p.m. Monday", "Feb. 29", "the 99th of May", "Q9 2020",
        "9999-12-31 the next day", "0001-01-01 the day before", "two centuries before that", "the year before 1000 BC",
    ],
)  # fmt: skip
def test_nonsense_does_not_raise(text: str) -> None:
    for published in (None, "2020-05-05", "2020", "0001-01-01", "9999-12-31", "nonsense", "XXXX-05"):
        find(text, published)
    infer_published(text)


@pytest.mark.parametrize("years", ["9999", "10000", "12,345", "123456", "98765432"])
@pytest.mark.parametrize("era", ["BC", "B.C.", "BCE", "AD", "A.D."])
def test_a_year_of_any_length_is_a_readable_date_or_none(years: str, era: str) -> None:
    for text in (f"Dug in {years} {era}, they say.", f"{years}    {era}TIMBER   20 1/2  UNCH"):
        assert all(found.edtf is None or is_valid(found.edtf) for found in find(text, "2020-05-04"))
