"""Archives (zip): what lies in them is read as if it lay in a folder; nothing is unpacked to the disk."""

from __future__ import annotations

from collections.abc import Iterator

from store.articles.readers.kinds import zipped
from store.articles.readers.piece import Options, RawFile, Unread
from store.errors import ImportFailure

_TOTAL = 500_000_000


def pieces(file: RawFile, options: Options) -> Iterator[RawFile | Unread]:
    """The files in an archive, in its order; raises ImportFailure when they unpack to more than is bearable."""
    left = _TOTAL
    with zipped.opened(file.data, "an archive") as archive:
        for info in archive.infolist():
            if info.is_dir() or is_hidden(info.filename):
                continue
            try:
                data = zipped.member(archive, info)
            except ImportFailure as error:
                yield Unread(info.filename, str(error))
                continue
            left -= len(data)
            if left < 0:
                raise ImportFailure(
                    f"what lies in it is larger than {_TOTAL // 1_000_000} MB; unpack it first"
                )
            yield RawFile(info.filename, data)


def is_hidden(name: str) -> bool:
    """True for what a system left in an archive, and for hidden files as in folders."""
    return any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in name.split("/"))
