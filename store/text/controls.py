"""Characters that a terminal or an editor obeys instead of showing them: C0, C1 and the marks of direction.

Unicode Technical Report 36, section 2.10; "Trojan Source", CVE-2021-42574.
"""

from __future__ import annotations

import re

CONTROLS = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f"
"""All of them, with what some readers take for the end of a line, to stand in a class of a pattern."""

_IN_LINES = re.compile(f"(?![\n\t])[{CONTROLS}]")
_IN_JSON = re.compile(f"(?!\n)[{CONTROLS}]")
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def escaped_json(written: str) -> str:
    """JSON with all of them escaped: a JSON reader gets the same text back. Breaks of line between values stay."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def escaped_xml(written: str) -> str:
    """XML with all of them as numbers of characters (XML 1.0, 4.1): an XML reader gets the same text back.

    Line ends and tabs, which lay it out, stay; what XML 1.0 has no place for at all must be gone before.
    """
    return _IN_LINES.sub(lambda found: f"&#x{ord(found[0]):x};", written)


def escaped(text: str) -> str:
    """Lines of text with each of them as Python writes it, `\\x1b`; breaks of line and tabs stay."""
    return _IN_LINES.sub(lambda found: ascii(found[0])[1:-1], text)


def masked(text: str) -> str:
    """U+FFFD for each of them but line feeds and tabs, one for one: what was counted in the text stands where it stood."""
    return _IN_LINES.sub("\N{REPLACEMENT CHARACTER}", text)


def harmless(text: str) -> str:
    """Lines of text with U+FFFD for each of them; every break of line is a line feed, tabs stay."""
    return _IN_LINES.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub("\n", text))
