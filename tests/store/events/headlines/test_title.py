"""Titles without what agencies and sites write around them."""

import pytest

from store.events.headlines.title import title_headline


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("UPDATE 2-Miners walk out in Lund", "Miners walk out in Lund"),
        ("Exclusive: Reyes to quit, sources say", "Reyes to quit, sources say"),
        ("Miners walk out in Lund | The Harbour Courier", "Miners walk out in Lund"),
        ("Miners walk out in Lund - Harbour News", "Miners walk out in Lund"),
        ("Miners walk out in Lund (Reuters)", "Miners walk out in Lund"),
        ("MINERS WALK OUT IN NORTHERN LUND", "Miners walk out in northern lund"),
        ("Strike in Lund: miners walk out", "Strike in Lund: miners walk out"),
        ("Live: live music returns to Lund", "Live music returns to Lund"),
    ],
)
def test_a_title_is_cleaned(title: str, expected: str) -> None:
    assert title_headline(title) == expected
