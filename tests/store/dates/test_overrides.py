import pytest

from store.dates import find, pin
from store.dates.overrides import timeml
from store.records import DecidedDate

TEXT = "The envoys met on Friday. They had parted in the spring."


def pinned(words: str, edtf: str) -> dict[str, str | None]:
    start = TEXT.index(words)
    found = pin(TEXT, find(TEXT, "2021-04-08"), [DecidedDate(start, start + len(words), edtf)])
    return {date.text: date.edtf for date in found}


def test_the_readers_date_stands_in_the_place_of_the_one_found() -> None:
    assert pinned("Friday", "2021-04-09")["Friday"] == "2021-04-09"


def test_words_that_were_no_date_become_one() -> None:
    assert pinned("had parted", "2020")["had parted"] == "2020"


def test_what_was_found_stays_as_another_reading() -> None:
    start = TEXT.index("Friday")
    (date, *_) = pin(TEXT, find(TEXT, "2021-04-08"), [DecidedDate(start, start + 6, "2021-04-09")])
    assert "2021-04-02" in {reading.edtf for reading in date.readings}
    assert date.rule == "set by you" and not date.inferred


@pytest.mark.parametrize(
    ("edtf", "value"),
    [
        ("2020-23", "2020-FA"),
        ("1989-35", "1989-Q3"),
        ("2022-41", "2022-H2"),
        ("199X", "199"),
        ("2022-08~", "2022-08"),
        ("2021-04-09", "2021-04-09"),
    ],
)
def test_timeml_of_edtf(edtf: str, value: str) -> None:
    assert timeml(edtf) == value
