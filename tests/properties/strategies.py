"""Inputs as Hypothesis draws them: texts as they come from outside, EDTF values, JSON documents."""

from __future__ import annotations

from calendar import monthrange
from typing import Any

from hypothesis import strategies as st

YEARS = st.integers(1000, 2999)

LETTERS = "aeiou kpst ÀéßİıſŁøœ ЖжЇ Ղա ا ת 中日 한 क् ﬁ ﬀ ℡ ™ ᴬ Å ñ ̃ ́ 🙂 👩‍👧"
MARKS = " \t\n\r  ​­﻿‏‮.,;:!?…“”„«»\"'’‘`-–—/()[]{}|*_#%&+=@~0123456789"
TEXT = st.text(st.sampled_from(LETTERS + MARKS) | st.characters(exclude_categories=["Cs"]), max_size=200)
"""Letters of many scripts, marks, blanks and what has no width, and now and then anything at all."""

WORDS = st.sampled_from(
    "ministers met and signed the protocol on trade while rain fell over harbour 12 § naïve Москва 東京".split()
)
PROSE = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=12).map(
    lambda sentences: ". ".join(sentences) + "."
)
"""Words that come again and again, as in news."""


@st.composite
def days(draw: st.DrawFn) -> str:
    """A day of the calendar as an ISO date."""
    year, month = draw(YEARS), draw(st.integers(1, 12))
    return f"{year}-{month:02}-{draw(st.integers(1, monthrange(year, month)[1])):02}"


MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
SEASONS = st.builds("{}-{}".format, YEARS, st.integers(21, 24))
QUARTERS = st.builds("{}-{}".format, YEARS, st.integers(33, 36))
DECADES = st.integers(100, 299).map("{}X".format)
TYPED = days() | MONTHS | SEASONS | QUARTERS | DECADES | YEARS.map(str)
"""EDTF values that a reader can type in words."""

_SINGLE = (
    TYPED
    | st.builds("{}-{}".format, YEARS, st.integers(40, 41))
    | st.builds("{}-W{:02}".format, YEARS, st.integers(1, 52))
    | st.builds("{}T{:02}:{:02}".format, days(), st.integers(0, 23), st.integers(0, 59))
    | st.integers(10, 29).map("{}XX".format)
    | st.integers(0, 999).map("-{:04}".format)
)
_VAGUE = (
    st.builds("XXXX-{:02}".format, st.integers(1, 12))
    | st.builds("XXXX-XX-{:02}".format, st.integers(1, 31))
    | st.builds("{}-XX-{:02}".format, YEARS, st.integers(1, 31))
)
_QUALIFIED = st.builds(str.__add__, _SINGLE, st.sampled_from("?~%"))
_INTERVALS = (
    st.lists(YEARS, min_size=2, max_size=2).map(lambda pair: "/".join(map(str, sorted(pair))))
    | _SINGLE.map(lambda value: f"{value}/..")
    | _SINGLE.map(lambda value: f"../{value}")
)
EDTF = _SINGLE | _VAGUE | _QUALIFIED | _INTERVALS
"""Values of every form that `store.edtf` understands."""

_PLAIN: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT
)
DOCUMENTS: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    TEXT,
    st.recursive(
        _PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3)
    ),
    max_size=4,
)
"""Documents of plain JSON."""
