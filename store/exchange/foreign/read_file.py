"""A file of another tool, read by what it holds."""

from __future__ import annotations

import json

from store.errors import ImportFailure
from store.exchange.foreign.model import ForeignFile
from store.exchange.foreign.refi_qda import read_codebook, read_project
from store.exchange.foreign.web_annotation import read_hypothesis, read_web_annotations

SUFFIXES = (".jsonld", ".json", ".qdpx", ".qdc")
"""What such files are called."""


def read(data: bytes) -> ForeignFile:
    """The notes in a file; raises ImportFailure, a clause, if it is of no kind that is known."""
    if data[:2] == b"PK":
        return read_project(data)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return read_codebook(data)
    document = _json(data)
    if isinstance(document, dict) and isinstance(document.get("annotations"), list):
        return read_hypothesis(document)
    found = read_web_annotations(document)
    if not found.notes and not found.unread:
        raise ImportFailure(
            "neither Web Annotations, nor an export of Hypothes.is, nor a project or codebook of REFI-QDA"
        )
    return found


def _json(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ImportFailure("no text in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise ImportFailure(f"no JSON that can be read ({str(error) or 'nested too deep'})") from error
