"""Web archives with their index (WACZ): a zip file, in which only the archives themselves hold pages."""

from __future__ import annotations

from collections.abc import Iterator

from store.articles.readers.kinds import zipped
from store.articles.readers.piece import Options, RawFile, Unread
from store.errors import ImportFailure

_ARCHIVES = (".warc", ".warc.gz")


def pieces(file: RawFile, options: Options) -> Iterator[RawFile | Unread]:
    """The web archives in a file; raises ImportFailure if there is none."""
    found = False
    with zipped.opened(file.data, "a web archive") as archive:
        for info in archive.infolist():
            if not info.filename.lower().endswith(_ARCHIVES):
                continue
            found = True
            try:
                yield RawFile(info.filename, zipped.member(archive, info))
            except ImportFailure as error:
                yield Unread(info.filename, str(error))
    if not found:
        raise ImportFailure("a web archive without pages")
