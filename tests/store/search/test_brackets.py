"""The next bracket outside quotation marks, against the plain way of looking for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.brackets import Brackets

_PLAIN = re.compile(r'"[^"]*"?|([()])')


def plainly(text: str, at: int) -> int:
    return next((match.start(1) for match in _PLAIN.finditer(text, at) if match[1]), len(text))


@given(st.text('a "()', max_size=30))
def test_it_is_what_reading_on_finds(text: str) -> None:
    brackets = Brackets(text)
    for at in range(len(text) + 1):
        assert brackets.next(at) == plainly(text, at)


@pytest.mark.parametrize(("text", "at", "found"), [('a "(" (b)', 0, 6), ("", 0, 0), ('"(', 0, 2)])
def test_marks_hide_it(text: str, at: int, found: int) -> None:
    assert Brackets(text).next(at) == found
