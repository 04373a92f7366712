"""Time expressions: spans of the text whatever that is; full dates as they are written; counted days as the calendar has them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import edtf
from store.dates import find
from tests.properties.strategies import TEXT

PIECES = st.sampled_from(
    "on in since until last next this the of first early mid late about than ago later Monday Fri. May March Sept. "
    "fall winter quarter half week weeks month months year years decade century day days morning noon 9 09 31st 2020 "
    "1990s 20 10:30 10.11.2020 2020-11-10 11/9/2020 p.m. GMT two three dozen several a - – / . , ( ) \n ’s вчера "
    "gestern hier année 9. listopada BC B.C. AD A.D. 12345 123456 1,234,567 99999999 0".split(" ")
)
DATED_TEXT = st.lists(PIECES | TEXT.map(lambda text: text[:8]), max_size=25).map(" ".join)
PUBLISHED = st.dates(date(1950, 1, 1), date(2080, 12, 31))
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
NAMES = "January February March April May June July August September October November December".split()


@given(DATED_TEXT, st.none() | PUBLISHED.map(date.isoformat), st.sampled_from((None, "en", "de", "ru", "fr")))
def test_what_is_found_is_a_span_of_the_text(text: str, published: str | None, language: str | None) -> None:
    found = find(text, published, language=language)
    end = 0
    for each in found:
        assert end <= each.start < each.end <= len(text)
        assert each.text == text[each.start : each.end]
        assert each.value and each.how
        assert each.edtf is None or edtf.is_valid(each.edtf)
        end = each.end
    assert find(text, published, language=language) == found


def written(day: date) -> list[str]:
    """How papers write it; in numbers alone only where no month has that number."""
    name = NAMES[day.month - 1]
    return [
        f"{day.day} {name} {day.year}",
        f"{name} {day.day}, {day.year}",
        f"{day.day} {name[:3]} {day.year}",
        f"{name[:3]}. {day.day}, {day.year}" if name != "May" else f"May {day.day}, {day.year}",
        day.isoformat(),
        f"{day.day:02}.{day.month:02}.{day.year}" if day.day > 12 else f"{day.day} {name} {day.year}",
    ]


@given(DAYS, st.none() | PUBLISHED.map(date.isoformat), st.integers(0, 5))
def test_a_full_date_is_that_day_whenever_the_article_appeared(
    day: date, published: str | None, form: int
) -> None:
    words = written(day)[form]
    (found,) = find(f"The ferry sank on {words} off the coast.", published, language="en")
    assert (found.edtf, found.value) == (day.isoformat(), day.isoformat())
    assert words in found.text


@given(PUBLISHED, st.integers(2, 60))
def test_days_are_counted_from_the_article(published: date, number: int) -> None:
    def of(words: str) -> str | None:
        (found,) = find(f"The ferry sank {words}.", published.isoformat(), language="en")
        return found.edtf

    assert of("yesterday") == (published - timedelta(days=1)).isoformat()
    assert of(f"{number} days ago") == (published - timedelta(days=number)).isoformat()


@given(PUBLISHED, st.integers(0, 6))
def test_a_weekday_in_the_past_is_the_last_one(published: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    (found,) = find(f"The ferry sank on {name}.", published.isoformat(), language="en")
    day = date.fromisoformat(found.edtf or "")
    assert day.weekday() == weekday
    assert timedelta(0) <= published - day < timedelta(days=7)


@pytest.mark.parametrize("words", ["yesterday", "on Monday", "last week", "two days ago", "next month"])
def test_without_a_date_of_the_article_nothing_is_invented(words: str) -> None:
    (found,) = find(f"The ferry sank {words}.", None, language="en")
    assert found.edtf is None
