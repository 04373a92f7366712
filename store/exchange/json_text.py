"""JSON as we hand it out: readable, the same each time, nothing in it that a terminal would obey."""

from __future__ import annotations

import json

from store.text.controls import escaped_json


def pretty(record: object) -> bytes:
    """Plain JSON, indented; what a terminal would obey and a lone surrogate, which UTF-8 cannot hold, are escaped."""
    written = json.dumps(record, ensure_ascii=False, indent=1)
    try:
        written.encode()
    except UnicodeEncodeError:
        written = json.dumps(record, indent=1)
    return (escaped_json(written) + "\n").encode()
