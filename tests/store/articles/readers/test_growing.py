"""Files that somebody writes to while they are read: the reading ends, and says so."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.articles import Loaded, Skipped, read
from store.articles.readers import jsonl, read_file

LINE = b'{"text": "The council met for six hours on Monday."}\n'


@pytest.fixture
def growing(tmp_path: Path) -> Iterator[Path]:
    """The path of a file that grows for as long as the test takes, faster than it can be read."""
    path, done = tmp_path / "a.jsonl", threading.Event()
    path.write_bytes(LINE * 5)

    def write() -> None:
        with path.open("ab", buffering=0) as file:
            while not done.is_set() and file.tell() < 20_000_000:
                file.write(LINE * 2_000)

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    yield path
    done.set()
    writer.join()


def test_lines_that_come_meanwhile_are_left(growing: Path) -> None:
    found = jsonl.entries(growing)
    first = next(found)
    size = growing.stat().st_size
    assert isinstance(first, jsonl.Entry)
    # One may have begun and not been written to its end.
    assert 1 + sum(1 for _ in found) <= size // len(LINE) + 1


def test_an_endless_line_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LINE_LIMIT", 10)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"x" * 100)
    real = os.fstat
    monkeypatch.setattr(
        os, "fstat", lambda number: os.stat_result((*real(number)[:6], 50, *real(number)[7:]))
    )
    (skipped,) = jsonl.entries(path)
    assert isinstance(skipped, Skipped) and "larger than" in skipped.reason


def test_a_text_that_grows_is_left_for_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The council met for six hours on Monday.", "utf-8")
    whole = path.stat().st_size
    (loaded,) = read(path)
    assert isinstance(loaded, Loaded)
    real = read_file._bytes

    def meanwhile(path: Path, size: int) -> bytes:
        with path.open("ab") as file:
            file.write("Ա".encode()[:1])
        return real(path, size)

    monkeypatch.setattr(read_file, "_bytes", meanwhile)
    (skipped,) = read(path)
    assert isinstance(skipped, Skipped) and skipped.reason.startswith("it changes while it is read")
    assert path.stat().st_size == whole + 1
