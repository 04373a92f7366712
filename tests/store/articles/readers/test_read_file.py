from pathlib import Path
from typing import IO

import pytest

from store.articles import Loaded, Skipped, article_id, read
from store.articles.readers import read_file as module

STORY = "The council met for six hours on Monday and agreed on nothing but the date of its next meeting."


def one(path: Path) -> Loaded:
    (loaded,) = read(path)
    assert isinstance(loaded, Loaded)
    return loaded


def reason(path: Path) -> str:
    (skipped,) = read(path)
    assert isinstance(skipped, Skipped)
    return skipped.reason


def test_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfCouncil meets\r\n\r\n" + STORY.encode())
    loaded = one(path)
    assert loaded.text == f"Council meets\n\n{STORY}"
    assert loaded.own_id == "a.txt"
    assert loaded.names is None
    assert loaded.article.id == article_id(loaded.text) == loaded.article.body[:16]
    assert loaded.article.path == str(path)
    assert loaded.article.length == len(loaded.text)
    assert loaded.article.title is not None and loaded.article.title.value == "Council meets"


def test_the_same_text_has_the_same_id(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo")
    (tmp_path / "b.txt").write_bytes("one\ntwo".encode("utf-16"))
    assert one(tmp_path / "a.txt").article.id == one(tmp_path / "b.txt").article.id


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty: nothing but white space"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n", "binary file (a picture)"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "binary file"),
    ],
)
def test_what_is_not_read(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert reason(path) == said


def test_a_huge_file_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(106_000_000)

    def refuse(self: Path, mode: str) -> IO[bytes]:
        raise AssertionError("loaded")

    monkeypatch.setattr(Path, "open", refuse)
    assert reason(path) == "106 MB: larger than 20 MB"


def test_a_file_that_goes_away_or_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reason(tmp_path / "gone.txt") == "does not exist"
    path = tmp_path / "closed.txt"
    path.write_text(STORY)

    def refuse(self: Path, mode: str) -> IO[bytes]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert reason(path) == "no permission to read it"


def test_markdown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: Six hours\ndate: 2022-09-07\ntags: [council, talks]\n---\n\n{STORY}\n")
    loaded = one(path)
    assert loaded.text == f"{STORY}\n"
    assert loaded.article.tags == ("council", "talks")
    assert loaded.article.published.value == "2022-09-07"
    assert loaded.article.title is not None and loaded.article.title.how == "front matter"


def test_a_date_that_is_not_understood_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ndate: soonish\n---\n{STORY}")
    assert one(path).notices == ("its date “soonish” is not understood",)


def test_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "One\\r\\ntext."}\nnot json\n\n{"text": "Another text."}\n')
    first, bad, second = read(path)
    assert isinstance(first, Loaded) and isinstance(bad, Skipped) and isinstance(second, Loaded)
    assert (first.own_id, first.text, first.article.path) == ("x", "One\r\ntext.", f"{path}#x")
    assert bad.reason.startswith("line 2: not JSON")
    assert second.own_id == "a.jsonl#line 4"


def test_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n\n")
    assert reason(path) == "empty"


def test_what_nobody_foresaw_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("unforeseen")

    monkeypatch.setattr(module, "describe", fails)
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    assert "ZeroDivisionError" in reason(path)
    assert str(path) in caplog.text and "unforeseen" in caplog.text
