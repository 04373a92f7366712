"""Likeness of strings: the functions of rapidfuzz that dateline uses, loaded at the first comparison.

Most starts compare nothing, and rapidfuzz takes as long to load as a window to open. Scores are 0 to 100; distances count edits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from rapidfuzz.distance.OSA import distance
    from rapidfuzz.fuzz import WRatio, partial_ratio, partial_ratio_alignment, ratio, token_set_ratio
    from rapidfuzz.process import extract, extractOne

__all__ = [
    "WRatio",
    "distance",
    "extract",
    "extractOne",
    "partial_ratio",
    "partial_ratio_alignment",
    "ratio",
    "token_set_ratio",
]

_FUZZ = ("WRatio", "partial_ratio", "partial_ratio_alignment", "ratio", "token_set_ratio")

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(_FUZZ, "rapidfuzz.fuzz"),
        **dict.fromkeys(("extract", "extractOne"), "rapidfuzz.process"),
        "distance": "rapidfuzz.distance.OSA",
    },
)
