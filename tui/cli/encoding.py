"""Terminals that cannot show every letter: what is missing gets a stand-in, and nothing ends for the lack of it."""

from __future__ import annotations

import codecs
import io
import sys

_NAME = "dateline.stand-in"
_ALIKE = {
    "…": "...",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "–": "-",
    "—": "-",
    "→": "->",
    "\xa0": " ",
    "⚑": "!",
}


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_ALIKE.get(character, "?") for character in missing), error.end


def be_lenient(*, cells: bool = False) -> None:
    """From now on standard output and error take every character; with `cells` one for each, since columns count."""
    codecs.register_error(_NAME, _stand_in)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.encoding.lower().startswith("utf"):
            stream.reconfigure(errors="replace" if cells else _NAME)
        elif isinstance(stream, io.TextIOWrapper):
            # Half a character, as in the name of a file that is not UTF-8, has no place in UTF-8 either.
            stream.reconfigure(errors="replace" if cells else "backslashreplace")
