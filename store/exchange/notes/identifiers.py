"""The names by which other tools know our notes, articles and tags: always the same for the same thing."""

from __future__ import annotations

import re
from uuid import NAMESPACE_URL, UUID, uuid5

_ARTICLE = "urn:dateline:article:"
_HEX = re.compile(r"[0-9a-f]{32}")


def article_iri(key: str) -> str:
    """An article as an IRI: "urn:dateline:article:…"."""
    return _ARTICLE + key


def article_of(iri: str) -> str | None:
    """The id of the article that one of our IRIs names, else None."""
    return iri.removeprefix(_ARTICLE) if iri.startswith(_ARTICLE) else None


def uuid_of(kind: str, key: str) -> UUID:
    """A UUID (RFC 9562): that which an id is already, else one of version 5 made from it."""
    if kind == "note" and _HEX.fullmatch(key):
        return UUID(hex=key)
    return uuid5(NAMESPACE_URL, f"urn:dateline:{kind}:{key}")
