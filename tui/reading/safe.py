"""What may be sent to the terminal: every other character is shown as a symbol.

Escape sequences, bidirectional overrides and invisible characters in an article are there to be read, not obeyed
(Unicode Technical Report 36, sections 2.10 and 3; "Trojan Source", CVE-2021-42574).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tui.reading.patterns import CLUSTER, pattern

TAB = "    "
"""A tab is drawn as four blanks wherever it stands, so that a row's width does not depend on its indent."""

MOST_MARKS = 6
"""Combining marks drawn on one character; more would climb over the neighbouring rows."""

_ISSUE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
_PICTURE = r"[\p{Extended_Pictographic}\p{Emoji}\p{Regional_Indicator}]"
_EMOJI = r"\p{Extended_Pictographic}"
_JOINS_NOTHING = (
    r"[\p{ASCII}\p{Latin}\p{Greek}\p{Cyrillic}\p{Armenian}\p{Georgian}\p{Hebrew}\p{Han}\p{Common}]"
)
_BLANKS = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")

_NAMED = {
    0x7F: "␡",
    0x85: "␤",
    0xAD: "¬",
    0x061C: "↤",
    0x200B: "¦",
    0x200C: "≀",
    0x200D: "⋈",
    0x200E: "↦",
    0x200F: "↤",
    0x2028: "↵",
    0x2029: "¶",
    0x202A: "⇥",
    0x202B: "⇤",
    0x202C: "⊥",
    0x202D: "⇒",
    0x202E: "⇐",
    0x2060: "⌒",
    0x2066: "↣",
    0x2067: "↢",
    0x2068: "↭",
    0x2069: "⊤",
    0xFEFF: "¦",
}


def symbol(character: str) -> str:
    """The one-cell symbol that stands for a character that must not be sent."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code in _NAMED:
        return _NAMED[code]
    if 0xE0020 < code < 0xE007F:
        return chr(code - 0xE0000)
    return "\N{REPLACEMENT CHARACTER}" if 0xD800 <= code <= 0xDFFF or 0xFFF0 <= code <= 0xFFFF else "·"


@lru_cache(8192)
def shown(cluster: str) -> tuple[str, bool]:
    """What is drawn for a grapheme cluster, and whether a symbol stands in it for something unseen."""
    if cluster == "\t":
        return TAB, False
    lone = _is_mark(cluster[0])
    if not lone and len(cluster) == 1:
        return (symbol(cluster), True) if _ISSUE.match(cluster) else (cluster, False)
    drawn, marks, replaced = "◌" if lone else "", 0, False
    for character in cluster:
        if _ISSUE.match(character) and not _is_kept(character, cluster):
            drawn, replaced = drawn + symbol(character), True
            continue
        marks += _is_mark(character)
        if marks <= MOST_MARKS:
            drawn += character
    return drawn, replaced or marks > MOST_MARKS


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _is_kept(character: str, cluster: str) -> bool:
    """Joiners and selectors do honest work in emoji and in scripts that join; elsewhere they only hide."""
    base, code = cluster[0], ord(character)
    if code in (0x200C, 0x200D):
        return bool(pattern(_EMOJI).match(base)) or not pattern(_JOINS_NOTHING).match(base)
    if code in (0xFE0E, 0xFE0F):
        return bool(pattern(_PICTURE).match(base))
    if 0xFE00 <= code <= 0xFE0D or 0x180B <= code <= 0x180F or 0xE0100 <= code <= 0xE01EF:
        return not base.isascii()
    return base == "\U0001f3f4" and 0xE0020 <= code <= 0xE007F


def safe(text: str) -> str:
    """A title, name or quote as one line that is safe to send: breaks and tabs become blanks, the rest symbols."""
    text = _BLANKS.sub(" ", text)
    if not _ISSUE.search(text):
        return text
    return "".join(shown(cluster)[0] for cluster in pattern(CLUSTER).findall(text))
