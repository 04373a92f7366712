"""Pages of a PDF by pypdf (Python alone)."""

from __future__ import annotations

import io
import logging

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from store.errors import ImportFailure

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})


def pages(data: bytes, most: int) -> tuple[list[str], dict[str, str]]:
    """The text of each page, and the data of the file. Raises ImportFailure."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ImportFailure("an encrypted PDF: it needs a password")
        found = [page.extract_text().translate(_LIGATURES) for page in reader.pages[:most]]
        about = {str(key).lstrip("/"): str(value) for key, value in (reader.metadata or {}).items()}
    except ImportFailure:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        RecursionError,
        OSError,
        ImportError,
    ) as error:
        # A broken file ends in whichever of these comes first.
        raise ImportFailure(f"a PDF that is broken ({type(error).__name__})") from None
    return found, about
