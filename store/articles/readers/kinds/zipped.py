"""Zip files, which archives and office documents are made of, opened within bounds and never unpacked to the disk."""

from __future__ import annotations

import io
import zipfile
import zlib

from store.errors import ImportFailure

MEMBER_LIMIT = 100_000_000
"""Bytes of one member when it is unpacked."""
_MOST_MEMBERS = 100_000


def opened(data: bytes, what: str) -> zipfile.ZipFile:
    """A zip file, looked into; raises ImportFailure for a broken one, saying what it should have been ("a book")."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise ImportFailure(f"{what} that is broken ({_clause(error)})") from None
    if len(archive.filelist) > _MOST_MEMBERS:
        raise ImportFailure(f"{what} of {len(archive.filelist):,} members: more than {_MOST_MEMBERS:,}")
    return archive


def member(archive: zipfile.ZipFile, name: str | zipfile.ZipInfo, limit: int = MEMBER_LIMIT) -> bytes:
    """The bytes of a member. Raises ImportFailure, also for one that unpacks to more than it says or than the limit."""
    try:
        info = name if isinstance(name, zipfile.ZipInfo) else archive.getinfo(name)
        if info.flag_bits & 1:
            raise ImportFailure("encrypted: it needs a password")
        if info.file_size > limit:
            raise ImportFailure(_too_large(limit))
        with archive.open(info) as stream:
            data = stream.read(limit + 1)
    except KeyError:
        raise ImportFailure(f"broken: it lacks its “{name}”") from None
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise ImportFailure(f"broken ({_clause(error)})") from None
    if len(data) > limit:
        raise ImportFailure(_too_large(limit))
    return data


def has(archive: zipfile.ZipFile, name: str) -> bool:
    """True if there is a member of that name."""
    return name in archive.NameToInfo


def _too_large(limit: int) -> str:
    return f"unpacked larger than {limit // 1_000_000} MB"


def _clause(error: Exception) -> str:
    return str(error).strip().rstrip(".").lower() or "it ends too early"
