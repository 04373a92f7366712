"""Journals that git or an editor has saved anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import LibraryError
from store.storage.disk import Disk
from store.storage.journal import JournalStorage, check_format
from store.storage.journal.encodings import as_written
from store.storage.journal.lines import encode, header, scan
from store.storage.journals import Journals

LINES = [
    header("test"),
    *(encode([["+", "t", key, {"label": f"Schritt {key} – é 漢 😀"}]]) for key in "abcde"),
]
WHOLE = b"".join(LINES)


def utf16(data: bytes, codec: str = "utf-16") -> bytes:
    return data.decode().encode(codec)


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "one line CRLF": lambda data: data.replace(b"\n", b"\r\n", 3).replace(b"\r\n", b"\n", 2),
    "UTF-16 with a mark": utf16,
    "UTF-16 LE": lambda data: utf16(data, "utf-16-le"),
    "UTF-16 BE": lambda data: utf16(data, "utf-16-be"),
    "UTF-32": lambda data: utf16(data, "utf-32"),
    "UTF-16 and CRLF": lambda data: utf16(data.replace(b"\n", b"\r\n")),
    "UTF-8 with a mark": lambda data: b"\xef\xbb\xbf" + data,
    "CRLF and no end": lambda data: data.replace(b"\n", b"\r\n")[:-2],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_record_is_read_and_the_file_is_put_right(
    tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "test.journal"
    path.write_bytes(change(WHOLE))
    reading = JournalStorage(path, write=False)
    assert "".join(reading.read()["t"]) == "abcde"
    storage = JournalStorage(path)
    assert "".join(storage.read()["t"]) == "abcde"
    assert "another program has saved it" in storage.notices[0]
    assert path.with_name("test.journal.damaged-1").read_bytes() == change(WHOLE)
    storage.put("t", "f", {})
    storage.close()
    assert path.read_bytes().startswith(WHOLE)
    again = JournalStorage(path)
    assert "".join(again.read()["t"]) == "abcdef" and again.notices == []


def test_what_we_wrote_is_left_as_it_is() -> None:
    assert as_written(WHOLE) == (WHOLE, "")
    assert as_written(b"") == (b"", "")


def test_lines_run_together_are_all_found() -> None:
    found = scan(LINES[0] + b"".join(line[:-1] for line in LINES[1:]) + b"\n")
    assert len(found.records) == 5 and not found.damage


@pytest.mark.parametrize("rubbish", [b"\0" * 500, b"<<<<<<< HEAD\n", bytes(range(256)), b"[{" * 300], ids=len)
def test_rubbish_between_lines_costs_no_record(rubbish: bytes) -> None:
    for at in range(1, len(LINES)):
        found = scan(b"".join(LINES[:at]) + rubbish + b"".join(LINES[at:]))
        assert [record[0][2] for record in found.records] == list("abcde")
        assert found.damage


def test_a_line_whose_middle_is_zeros_costs_that_record_alone() -> None:
    for n in range(1, len(LINES)):
        zeros = LINES[n][:20] + b"\0" * (len(LINES[n]) - 30) + LINES[n][-10:]
        found = scan(b"".join([*LINES[:n], zeros, *LINES[n + 1 :]]))
        assert len(found.records) == 4 and len(found.damage) == 1


def test_two_journals_swapped_are_refused_and_stay_as_they_are(tmp_path: Path) -> None:
    Journals(tmp_path, Disk()).close()
    one, other = tmp_path / "articles.journal", tmp_path / "reader.journal"
    bytes_of = one.read_bytes(), other.read_bytes()
    one.write_bytes(bytes_of[1])
    other.write_bytes(bytes_of[0])
    with pytest.raises(LibraryError, match="under their own names"):
        Journals(tmp_path, Disk())
    assert (one.read_bytes(), other.read_bytes()) == (bytes_of[1], bytes_of[0])


def test_a_name_that_is_no_text_is_refused_in_words_all_the_same(tmp_path: Path) -> None:
    Journals(tmp_path, Disk()).close()
    path = tmp_path / "articles.journal"
    lines = path.read_bytes().splitlines()
    head = lines[0][:9] + lines[0][9:].replace(b'"articles"', b'"art\\ud83dcles"')
    path.write_bytes(b"\n".join([head, *lines[1:], b""]))
    with pytest.raises(LibraryError, match="under their own names"):
        Journals(tmp_path, Disk())


def test_a_newer_format_is_seen_in_another_encoding_too(tmp_path: Path) -> None:
    path = tmp_path / "test.journal"
    path.write_bytes(utf16(encode({"dateline": "test", "format": 2})))
    with pytest.raises(LibraryError, match="newer"):
        check_format(path)


def test_a_library_tells_git_to_leave_its_bytes_alone_and_to_forget_the_cache(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n")
    Journals(tmp_path, Disk()).close()
    assert "*.journal -text" in (tmp_path / ".gitattributes").read_text()
    assert (tmp_path / ".gitignore").read_text() == "mine\n"
