"""The road as a whole: a text in, records out."""

from itertools import pairwise

from store.dates import find
from tests.store.dates.helpers import APRIL, one, values


def test_records_point_into_the_text() -> None:
    text = "The court met on Monday; it will rule on 3 June 2021."
    found = find(text, APRIL)
    assert [text[f.start : f.end] for f in found] == [f.text for f in found] == ["Monday", "3 June 2021"]


def test_an_undated_article_invents_nothing() -> None:
    found = find("They met on the 19th. Clashes began in early August, on a Tuesday, two weeks ago.")
    assert [(f.value, f.edtf) for f in found] == [
        ("XXXX-XX-19", "XXXX-XX-19"),
        ("XXXX-08", "XXXX-08~"),
        ("XXXX-WXX-2", None),
        ("XXXX-XX-XX", None),
    ]


def test_the_reason_names_what_is_missing() -> None:
    assert "not known" in one("They met on Tuesday.", None).how


def test_the_reason_names_the_anchor_and_the_rule() -> None:
    found = one("The two met on Wednesday.")
    assert found.how == (
        "“Wednesday”, counted from 8 Apr 2021, this article's date: the last Wednesday on or before it; no sign of the future"
    )
    assert (found.anchor, found.anchor_how, found.rule) == ("2021-04-08", "this article's date", "weekday")


def test_an_article_dated_to_a_month_resolves_what_the_month_allows() -> None:
    assert values("Last month he resigned.", "2022-09") == [("Last month", "2022-08")]
    assert values("On Wednesday he resigned.", "2022-09") == [("Wednesday", "XXXX-WXX-3")]
    assert values("He was born on Feb. 3.", "2022") == [("Feb. 3", "2022-02-03")]


def test_what_rests_on_an_inferred_date_says_so() -> None:
    (found,) = find("It ended last year.", "2022", published_inferred=True)
    assert found.inferred


def test_nothing_overlaps_and_all_is_sorted() -> None:
    found = find("From 3 to 5 May 2020, on the night of 4 May, at 10 p.m. on Monday, in early 2019.", APRIL)
    assert all(a.end <= b.start for a, b in pairwise(found))
