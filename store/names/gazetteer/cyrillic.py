"""Cyrillic names without their case endings."""

from __future__ import annotations

import re


def cyrillic_stem(key: str) -> str:
    """A single Cyrillic word without its case ending; "" if it is none or too short."""
    if not re.fullmatch(r"[а-яёіїєґ-]{5,}", key):
        return ""
    stem = re.sub(r"(?:ией|иям|иях|ами|ями|ой|ей|ом|ем|ах|ях|ам|ям|ию|ия|ии|ие|[аеиоуыэюяьій])$", "", key)
    return stem if len(stem) > 3 else ""
