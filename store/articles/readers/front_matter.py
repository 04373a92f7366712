"""The YAML block at the top of a Markdown file."""

from __future__ import annotations

import re
from datetime import date, datetime

from store.articles.loaded import Given

_BLOCK = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LIMIT = 64 * 1024
_WHERE = "front matter"


def split(text: str) -> tuple[Given, str, tuple[str, ...]]:
    """What the front matter gives, the text below it, and notices.

    A block that cannot be read stays part of the text, with a notice that says why.
    """
    if not text.startswith("---"):
        return Given(), text, ()
    match = _BLOCK.match(text, 0, _LIMIT)
    if match is None:
        return Given(), text, ()
    try:
        fields = _load(match[1])
    except ValueError as error:
        return Given(), text, (f"its front matter was left in the text: {error}",)
    if fields is None:
        return Given(), text, ()
    body = text[match.end() :].lstrip("\n")
    unread = [key for key in ("title", "date", "source") if key in fields and _text(fields[key]) is None]
    notices = tuple(
        f"the {key} in its front matter is not understood" for key in unread if fields[key] is not None
    )
    return _given(fields), body, notices


def _load(block: str) -> dict[str, object] | None:
    """None if the block is not a mapping (two rules around prose); ValueError if it is broken YAML."""
    # Most files have no front matter, and PyYAML takes long to import.
    from store.articles.readers import yaml_block

    loaded = yaml_block.load(block)
    if not isinstance(loaded, dict):
        return None
    return {str(key).strip().lower(): value for key, value in loaded.items()}


def _given(fields: dict[str, object]) -> Given:
    return Given(
        title=_first(fields, "title", "headline"),
        published=_first(fields, "date", "published", "pubdate", "publishdate"),
        source=_first(fields, "source", "publisher", "publication"),
        byline=", ".join(_list(fields.get("author") or fields.get("authors") or fields.get("byline")))
        or None,
        tags=tuple(dict.fromkeys(_list(fields.get("tags") or fields.get("keywords")))),
        how=_WHERE,
    )


def _first(fields: dict[str, object], *keys: str) -> str | None:
    return next((value for key in keys if (value := _text(fields.get(key)))), None)


def _text(value: object) -> str | None:
    """One line of text for a scalar; None for anything else."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return " ".join(value.encode("utf-8", "replace").decode("utf-8").split()) or None
    if isinstance(value, dict):
        return _text(name) if isinstance(name := value.get("name"), str) else None
    return None


def _list(value: object) -> list[str]:
    """A YAML list of scalars, or one string divided by commas."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    items = value if isinstance(value, list) else [value]
    return [text for item in items[:100] if (text := _text(item))]
