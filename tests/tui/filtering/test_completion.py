import pytest

from tui.filtering.completion import completed


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("genre:op", "genre:opinion"),
        ("fire -genre:li", "fire -genre:live"),
        ("genre:lis", "genre:listing"),
        ("Kind:Pers", "Kind:Person"),
        ("is:pl", "is:planned"),
    ],
)
def test_a_value_that_was_begun_goes_on(typed: str, whole: str) -> None:
    assert completed(typed) == whole


@pytest.mark.parametrize(
    "typed", ["", "op", "genre:", "genre:opinion", "genre:x", "who:op", "genre:op fire", "http://op"]
)
def test_nothing_is_added_where_nothing_is_known(typed: str) -> None:
    assert completed(typed) is None
