"""Rich text (RTF), by striprtf: 40 of 40 real files, links kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from store.articles.loaded import Given, Stated
from store.articles.readers.piece import Options, Piece, RawFile
from store.errors import ImportFailure

_MADE = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_SPACES = re.compile(r"[ \xa0]+")
_EARLY = 100_000


def pieces(file: RawFile, options: Options) -> Iterator[Piece]:
    """The one article of a file."""
    if not file.data.lstrip().startswith(b"{\\rtf"):
        raise ImportFailure("not rich text, in spite of its name")
    written = _decoded(file.data)
    text = str(rtf_to_text(written, errors="replace"))  # type: ignore[no-untyped-call]
    lines = (_SPACES.sub(" ", line).strip() for line in text.replace("\r", "\n").split("\n"))
    text = "\n".join(line for line in lines if line)
    if not text:
        raise ImportFailure("rich text without words")
    made = _MADE.search(written, 0, _EARLY)
    date = "-".join(part.zfill(2) for part in made.groups()) if made else None
    yield Piece(
        text, Given(stated=Stated(date, "the day on which the document was made", "file") if date else None)
    )


def _decoded(data: bytes) -> str:
    """Letters beyond ASCII stand as escapes in RTF; those that do not are in the code page that the file names."""
    named = _CODE_PAGE.search(data, 0, _EARLY)
    try:
        return data.decode(f"cp{named[1].decode()}" if named else "cp1252")
    except (LookupError, UnicodeError):
        return data.decode("latin-1")
