"""Whether a text tells history: then a date without a year goes on from the one before, never in news.

The flag is strict, since a wrong one costs news more than it gains histories: many years said, nearly all of them
well before the article, and hardly anybody quoted.
"""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<![\d.,$£€/:-])\b(?:1[0-9]|20)\d\d\b(?![\d.,/:%]\d|%)|\b\d{2,4} B\.?C")
_SAID = re.compile(r"\b(?:said|says|told)\b|[\"“][^\"“”]{20,}[\"”],? (?:he|she|the)")


def is_narrative(text: str, year: int | None) -> bool:
    """True for histories; `year` is the article's, or None if it is not known."""
    years = [int(match[0][:4]) if match[0][:4].isdigit() else 0 for match in _YEAR.finditer(text)]
    if len(years) < 8:
        return False
    latest = year if year is not None else max(years)
    old = sum(found < latest - 2 for found in years)
    return (
        old > 0.8 * len(years)
        and len(_SAID.findall(text)) * 1500 < len(text)
        and len(years) * 2500 > len(text)
    )
