"""Words from articles and readers, as Markdown that shows them."""

from __future__ import annotations

import re

from store.exchange.escaping import line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$&=])")
_LINK = re.compile(r"(https?|ftp)(://)|\b(www)(\.)", re.IGNORECASE)


def escape(words: str) -> str:
    """Words as Markdown that shows them and does nothing else: special characters escaped, addresses no links."""
    escaped = _SPECIAL.sub(r"\\\1", line(words))
    return _LINK.sub(lambda m: m[1] + "\\" + m[2] if m[1] else m[3] + "\\" + m[4], escaped)
