"""EDTF: what is read is said in words that are read back, and days lie where the calendar has them."""

from hypothesis import given
from hypothesis import strategies as st

from store import edtf
from store.edtf import Days
from store.search.date_input import begun, read_date
from tests.properties.strategies import EDTF, TEXT, TYPED

NEAR_EDTF = st.text("0123456789X-/.T:WZ?~%+", max_size=24)
PRECISIONS = {
    "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "interval", "unknown"
}  # fmt: skip


@given(EDTF)
def test_every_form_is_valid_and_has_a_precision_and_words(value: str) -> None:
    assert edtf.is_valid(value)
    assert edtf.precision(value) in PRECISIONS
    assert edtf.label(value).strip()


@given(TYPED)
def test_what_a_label_says_is_read_back(value: str) -> None:
    assert read_date(edtf.label(value)) == value
    assert read_date(f"  {edtf.label(value).upper()} ") == value


@given(NEAR_EDTF | TEXT)
def test_a_value_is_read_or_refused_and_nothing_else(value: str) -> None:
    """An end never comes before its beginning."""
    try:
        days = edtf.days(value)
    except ValueError:
        assert not edtf.is_valid(value)
        assert read_date(value) is None or edtf.is_valid(read_date(value) or "")
    else:
        assert days.first is None or days.last is None or days.first <= days.last
        edtf.label(value)
        edtf.sort_key(value)
        edtf.precision(value)


@given(TEXT | NEAR_EDTF)
def test_what_is_typed_begins_a_date_or_none(typed: str) -> None:
    found = begun(typed)
    assert found is None or edtf.is_valid(found)


@given(EDTF, EDTF)
def test_the_order_is_that_of_the_calendar(one: str, other: str) -> None:
    a, b = edtf.days(one), edtf.days(other)
    if a.last and b.first and a.last < b.first:
        assert edtf.sort_key(one) < edtf.sort_key(other)
    assert a.meets(b) == b.meets(a)
    if a.within(b) and b != Days(None, None) and a != Days(None, None):
        assert a.meets(b)


@given(EDTF, EDTF, EDTF)
def test_lying_within_is_an_order(one: str, other: str, third: str) -> None:
    a, b, c = edtf.days(one), edtf.days(other), edtf.days(third)
    assert a.within(a)
    assert not (a.within(b) and b.within(c)) or a.within(c)
    assert not (a.within(b) and b.within(a)) or a == b


@given(TYPED)
def test_a_part_lies_within_the_whole(value: str) -> None:
    assert edtf.within(value, value)
    if "X" not in value:
        first = edtf.days(value).first
        assert first and edtf.within(first.isoformat(), value)
