"""Dates as a reader types them, on Wednesday, 10 February 2021."""

from datetime import date

import pytest

from store.dates import read_typed

_TODAY = date(2021, 2, 10)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("last Friday", "2021-02-05"),
        ("yesterday", "2021-02-09"),
        ("two weeks ago", "2021-W04"),
        ("  3 мая  2019 ", "2019-05-03"),
        ("позавчера", "2021-02-08"),
        ("vor zwei Tagen", "2021-02-08"),
        ("letzten freitag", "2021-02-05"),
        ("im Mai 2019", "2019-05"),
        ("la semaine dernière", "2021-W05"),
        ("3 de mayo de 2019", "2019-05-03"),
        ("geçen cuma", "2021-02-05"),
        ("2019-cu il mayın 3-ü", "2019-05-03"),
        ("٣ مايو ٢٠١٩", "2019-05-03"),
        ("2019年5月3日", "2019-05-03"),
        ("어제", "2021-02-09"),
        ("3 toukokuuta 2019", "2019-05-03"),
        ("3 Μαΐου 2019", "2019-05-03"),
    ],
)
def test_words_of_any_language(typed: str, value: str) -> None:
    assert read_typed(typed, _TODAY) == value


@pytest.mark.parametrize(
    "typed", ["", "We", "48, of", "the", "3/5/2019", "12345", "a word, then 3 May 2019 and more", "x" * 100]
)
def test_what_is_no_date(typed: str) -> None:
    assert read_typed(typed, _TODAY) is None
