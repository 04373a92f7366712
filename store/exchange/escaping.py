"""Words from articles, made fit for one line of somebody else's file.

Article text may hold escape sequences, line breaks and marks that turn the direction of writing: what is shown must not be
obeyed (Unicode Technical Report 36). The lossless JSON keeps them, escaped.
"""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)


def line(words: str) -> str:
    """The words on one line; control characters and marks of direction become U+FFFD."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", _BLANKS.sub(" ", words).strip())
