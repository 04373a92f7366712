"""Archives (tar): like zip, whatever they are compressed with."""

from __future__ import annotations

import io
import lzma
import tarfile
import zlib
from collections.abc import Iterator

from store.articles.readers.kinds.zip_archive import is_hidden
from store.articles.readers.kinds.zipped import MEMBER_LIMIT
from store.articles.readers.piece import Options, RawFile, Unread
from store.errors import ImportFailure

_TOTAL = 500_000_000


def pieces(file: RawFile, options: Options) -> Iterator[RawFile | Unread]:
    """The files in an archive, in its order; links and devices are none."""
    left = _TOTAL
    try:
        with tarfile.open(fileobj=io.BytesIO(file.data), mode="r|*") as archive:
            for info in archive:
                if not info.isfile() or is_hidden(info.name):
                    continue
                if info.size > MEMBER_LIMIT:
                    yield Unread(info.name, f"larger than {MEMBER_LIMIT // 1_000_000} MB")
                    continue
                left -= info.size
                if left < 0:
                    raise ImportFailure(
                        f"what lies in it is larger than {_TOTAL // 1_000_000} MB; unpack it first"
                    )
                stream = archive.extractfile(info)
                yield RawFile(info.name, stream.read() if stream else b"")
    except (tarfile.TarError, EOFError, zlib.error, lzma.LZMAError, OSError, ValueError) as error:
        raise ImportFailure(
            f"an archive that is broken ({str(error).rstrip('.') or 'it ends too early'})"
        ) from None
