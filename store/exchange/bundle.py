"""A library as one file that opens elsewhere: a zip of plain, readable parts in a stable order.

| part | holds |
|---|---|
| `manifest.json` | what this is, and of which version |
| `articles.jsonl` | a record a line, in the order of import |
| `texts/SHA256.txt` | the text of each, in UTF-8 |
| `annotations.jsonl`, `decisions.jsonl`, `marks.jsonl` | what the reader made, a record a line by its id |
| `aliases.toml` | the reader's file of names, if there is one |

What can be worked out again (the cache) and what only counts here (the history of steps, the place) stays at home.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from store.errors import LibraryError
from store.exchange.zip_file import packed

Doc = dict[str, Any]
FORMAT, VERSION = "dateline library", 1
LIMIT = 200_000_000
"""Bytes of one part, unpacked."""
_TABLES = ("annotations", "decisions", "marks")


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a library holds: documents by id, as its journals keep them."""

    articles: Mapping[str, Doc]
    text_of: Callable[[str], str]
    """The text of a digest; raises LibraryError if it is not there."""
    annotations: Mapping[str, Doc] = field(default_factory=dict)
    decisions: Mapping[str, Doc] = field(default_factory=dict)
    marks: Mapping[str, Doc] = field(default_factory=dict)
    aliases: str | None = None


def write(held: Holdings) -> bytes:
    """The bundle; the same holdings give the same bytes. Raises LibraryError for a text that is not there."""
    files = {
        "manifest.json": json.dumps({"format": FORMAT, "version": VERSION}).encode() + b"\n",
        "articles.jsonl": _lines(held.articles.items()),
    }
    for name in _TABLES:
        files[f"{name}.jsonl"] = _lines(sorted(getattr(held, name).items()))
    for body in sorted({str(document["body"]) for document in held.articles.values()}):
        files[f"texts/{body}.txt"] = held.text_of(body).encode("utf-8", "surrogatepass")
    if held.aliases is not None:
        files["aliases.toml"] = held.aliases.encode()
    return packed(files)


def _lines(items: Any) -> bytes:
    # ASCII: half a surrogate pair can stand in a text and must come back as it was.
    return b"".join(
        json.dumps({"id": key, **document}, sort_keys=True).encode() + b"\n" for key, document in items
    )


def read(data: bytes) -> Holdings:
    """The holdings of a bundle, its texts read when they are asked for; raises LibraryError on what is none."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        manifest = json.loads(_part(archive, "manifest.json"))
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise LibraryError("It is no bundle of a library.")
        if manifest.get("version") != VERSION:
            raise LibraryError("It was written by a newer version of dateline.")
        tables = {name: dict(_records(archive, name)) for name in ("articles", *_TABLES)}
        aliases = _part(archive, "aliases.toml").decode() if "aliases.toml" in archive.namelist() else None
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        ValueError,
        RecursionError,
        EOFError,
    ) as error:
        raise LibraryError(f"It is no bundle that can be read ({error}).") from error

    def text_of(body: str) -> str:
        try:
            return _part(archive, f"texts/{body}.txt").decode("utf-8", "surrogatepass")
        except (zipfile.BadZipFile, UnicodeDecodeError, EOFError) as error:
            raise LibraryError(f"The text {body} cannot be read ({error}).") from error

    return Holdings(text_of=text_of, aliases=aliases, **tables)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        info = archive.getinfo(name)
    except KeyError:
        raise LibraryError(f"It is no whole bundle of a library: {name} is not there.") from None
    if info.file_size > LIMIT:
        raise LibraryError(f"{name} is larger than {LIMIT // 1_000_000} MB.")
    with archive.open(info) as file:
        return file.read(LIMIT)


def _records(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, Doc]]:
    for number, line in enumerate(_part(archive, f"{name}.jsonl").splitlines(), 1):
        record = json.loads(line)
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            raise LibraryError(f"{name}.jsonl, line {number}: no record with an id.")
        yield record.pop("id"), record
