import pytest

from store import edtf
from store.search.date_input import begun, read_date


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2020", "2020"),
        ("2020-11", "2020-11"),
        (" Nov  2020 ", "2020-11"),
        ("november 2020", "2020-11"),
        ("Sept. 2020", "2020-09"),
        ("2020 Nov", "2020-11"),
        ("9 November 2020", "2020-11-09"),
        ("9th Nov 2020", "2020-11-09"),
        ("the 9th of November 2020", "2020-11-09"),
        ("Nov. 9, 2020", "2020-11-09"),
        ("9.11.2020", "2020-11-09"),
        ("fall 2020", "2020-23"),
        ("Q3 2020", "2020-35"),
        ("1990s", "199X"),
        ("2020/2021", "2020/2021"),
    ],
)
def test_dates_as_they_are_typed(typed: str, value: str) -> None:
    assert read_date(typed) == value


@pytest.mark.parametrize(
    "typed", ["", "Nov", "20", "31 Feb 2020", "9/11/2020", "3 fall 2020", "mar of 2020", "XXXX-08", "ma 2020"]
)
def test_what_is_no_date_or_means_two_is_not_read(typed: str) -> None:
    assert read_date(typed) is None


@pytest.mark.parametrize("value", ["2020", "2020-11", "2020-11-09", "2020-21", "2020-36", "199X"])
def test_what_a_label_says_is_read_back(value: str) -> None:
    assert read_date(edtf.label(value)) == value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2", "2000"),
        ("19", "1900"),
        ("202", "2020"),
        ("2020-1", "2020"),
        ("2020-11", "2020-11"),
        ("no", None),
        ("nov 20", None),
        ("nov 2020", "2020-11"),
        ("٢٠", None),
    ],
)
def test_a_date_is_known_from_its_beginning(typed: str, value: str | None) -> None:
    assert begun(typed) == value
