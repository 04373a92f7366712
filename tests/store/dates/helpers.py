"""Short ways to ask what was found."""

from store.dates import find
from store.records import TimeExpression

APRIL = "2021-04-08"
"""A Thursday."""


def one(text: str, published: str | None = APRIL) -> TimeExpression:
    """The only expression of a text."""
    (found,) = find(text, published)
    return found


def values(text: str, published: str | None = APRIL) -> list[tuple[str, str]]:
    """(words, TimeML value) of each."""
    return [(found.text, found.value) for found in find(text, published)]


def edtf(text: str, published: str | None = APRIL) -> list[str | None]:
    """EDTF of each."""
    return [found.edtf for found in find(text, published)]
