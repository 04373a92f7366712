"""The words that records use: kinds, ways, levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Span = tuple[int, int]
"""(start, end) in code points of a text, end exclusive."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Kind = Literal["person", "place", "organisation", "other"]
KINDS: tuple[Kind, ...] = get_args(Kind)
How = Literal["same", "typo", "transliteration", "short form", "acronym", "inflection", "alias"]
Told = Literal["told", "planned", "hypothetical", "negated"]
TOLD_IN_WORDS: Mapping[Told, str] = {
    "told": "",
    "planned": "planned",
    "hypothetical": "supposed",
    "negated": "denied",
}
"""For a reader; what is told as done needs no word."""
Deed = Literal["confirmed", "hidden", "dated", "titled", "joined", "split", "made", "attached"]
"""What a reader does to an event."""
GenreKind = Literal["news", "live", "market", "opinion", "interview", "listing", "document"]
GENRES: tuple[GenreKind, ...] = get_args(GenreKind)
"""Kinds of articles: news report, live report, market report, opinion or analysis, interview, listing, document."""
Level = Literal["story", "more", "told", "passages"]
"""How much of a timeline is shown, the coarsest first: about fifteen rows, about fifty, all rows, every dated passage."""
