"""A file compressed with gzip."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator

from store.articles.readers.piece import Options, RawFile
from store.errors import ImportFailure

_LIMIT = 200_000_000


def pieces(file: RawFile, options: Options) -> Iterator[RawFile]:
    """The one file in it, under its name without the ending."""
    try:
        with gzip.open(io.BytesIO(file.data)) as stream:
            data = stream.read(_LIMIT + 1)
    except (EOFError, OSError, zlib.error):
        raise ImportFailure("a compressed file that is broken") from None
    if len(data) > _LIMIT:
        raise ImportFailure(f"unpacked larger than {_LIMIT // 1_000_000} MB")
    yield RawFile(file.name[: -len(".gz")] if file.suffix == ".gz" else file.name, data)
