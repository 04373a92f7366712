"""How a value goes on that is being typed behind a field with few values: "genre:op" with "genre:opinion". Pure."""

from __future__ import annotations

import re
from typing import get_args

from store.records import GENRES, Kind
from store.search.terms import FLAGS, HAVING, PLACES

VALUES: dict[str, tuple[str, ...]] = {
    "genre": GENRES,
    "kind": get_args(Kind),
    "is": FLAGS,
    "in": PLACES,
    "has": HAVING,
}
_LAST = re.compile(r"(?:^|\s)-?(\w+):(\w+)$")


def completed(typed: str) -> str | None:
    """What was typed with its last value whole; None where nothing can be added."""
    found = _LAST.search(typed)
    if found is None:
        return None
    field, begun = found[1].lower(), found[2]
    whole = next((value for value in VALUES.get(field, ()) if value.startswith(begun.lower())), None)
    return typed + whole[len(begun) :] if whole and len(whole) > len(begun) else None
