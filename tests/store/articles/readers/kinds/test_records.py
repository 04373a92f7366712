import io
import json
from pathlib import Path

import openpyxl
import pytest

from store.articles import Loaded, Options, Skipped
from tests.store.articles.readers.made import STORY, found, reason, texts

ROWS = [
    ["Headline", "Body Text", "Publication-Date", "Outlet", "url"],
    ["Pier to close", STORY[0], "2019-03-06", "The Gull", "https://gull.example/1"],
    ["Ferries", f"<p>{STORY[1]}</p>", "7 March 2019", "The Gull", "https://gull.example/2"],
    ["Empty", "", "2019-03-08", "The Gull", "https://gull.example/3"],
]


def csv_of(rows: list[list[str]], delimiter: str = ",") -> bytes:
    return "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows).encode()


def sheet_of(rows: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def said(loaded: Loaded) -> tuple[str | None, ...]:
    article = loaded.article
    return (
        article.title.value if article.title else None,
        article.published.value,
        article.source.value if article.source else None,
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", csv_of(ROWS)),
        ("a.csv", csv_of(ROWS, ";")),
        ("a.tsv", csv_of(ROWS, "\t")),
        ("a.xlsx", sheet_of(ROWS)),
        ("a.json", json.dumps([dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:3]]).encode()),
        ("a.json", json.dumps({"response": {"docs": [dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:3]]}}).encode()),
        ("a.jsonl", "\n".join(json.dumps(dict(zip(ROWS[0], row, strict=True))) for row in ROWS[1:3]).encode()),
    ],
    ids=["csv", "csv with semicolons", "tsv", "xlsx", "json", "json in an envelope", "jsonl"],
)  # fmt: skip
def test_columns_are_guessed_by_their_names(tmp_path: Path, name: str, data: bytes) -> None:
    first, second, *rest = found(tmp_path / name, data)
    assert isinstance(first, Loaded) and isinstance(second, Loaded)
    assert (first.text, second.text) == STORY[:2]
    assert said(first) == ("Pier to close", "2019-03-06", "The Gull")
    assert second.article.published.value == "2019-03-07"
    assert first.own_id == "https://gull.example/1"
    if rest:
        assert [r.reason for r in rest if isinstance(r, Skipped)] == ["a row without a text"]


def test_how_they_were_understood_is_told_once(tmp_path: Path) -> None:
    first, second, _ = found(tmp_path / "a.csv", csv_of(ROWS))
    assert isinstance(first, Loaded) and isinstance(second, Loaded)
    assert first.notices == (
        "columns read: text = Body Text, title = Headline, published = Publication-Date, source = Outlet, id = url",
    )
    assert not second.notices


def test_the_reader_names_them(tmp_path: Path) -> None:
    rows = [["a", "b"], [STORY[0], "Pier to close"]]
    assert reason(tmp_path / "a.csv", csv_of(rows)) == (
        "no column with texts among its columns (a, b); name it: --map text=COLUMN"
    )
    (loaded,) = found(tmp_path / "a.csv", csv_of(rows), Options((("text", "A"), ("title", "b"))))
    assert isinstance(loaded, Loaded)
    assert (loaded.text, said(loaded)[0]) == (STORY[0], "Pier to close")


def test_records_of_news_interfaces(tmp_path: Path) -> None:
    record = {
        "source": {"id": None, "name": "The Gull"},
        "author": "Nils Obermark",
        "title": "Pier to close",
        "description": "Short.",
        "publishedAt": "2019-03-06T09:00:00Z",
        "content": STORY[0],
    }
    (loaded,) = found(tmp_path / "a.json", json.dumps({"status": "ok", "articles": [record]}).encode())
    assert isinstance(loaded, Loaded)
    assert loaded.text == STORY[0] and said(loaded) == ("Pier to close", "2019-03-06", "The Gull")
    assert loaded.article.byline is not None and loaded.article.byline.value == "Nils Obermark"


def test_json_feed(tmp_path: Path) -> None:
    item = {
        "id": "1",
        "title": "Pier to close",
        "content_html": f"<p>{STORY[0]}</p>",
        "date_published": "2019-03-06",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Gull", "items": [item]}
    (loaded,) = found(tmp_path / "a.json", json.dumps(feed).encode())
    assert (
        isinstance(loaded, Loaded)
        and loaded.text == STORY[0]
        and loaded.article.published.value == "2019-03-06"
    )


def test_what_extract_prints_comes_back(tmp_path: Path) -> None:
    at = STORY[1].index("Ilse")
    article = {
        "record": "article",
        "id": "a.txt",
        "path": "a.txt",
        "title": "Pier to close",
        "text": STORY[1],
        "published": {"value": "2019-03-06", "how": "the dateline"},
        "names": [{"start": at, "end": at + 13, "text": "Ilse Tamburin", "kind": "person", "entity": "e1"}],
    }
    undated = {
        **article,
        "id": "b.txt",
        "text": STORY[2],
        "published": {"value": None, "how": "nothing"},
        "names": [],
    }
    others = [
        {"record": "entity", "id": "e1"},
        {"record": "event", "id": "x"},
        {"record": "story", "id": "s"},
    ]
    lines = "\n".join(map(json.dumps, [article, undated, *others]))
    first, second = found(tmp_path / "a.jsonl", lines.encode())
    assert isinstance(first, Loaded) and isinstance(second, Loaded)
    assert (first.own_id, first.article.published.value) == ("a.txt", "2019-03-06")
    assert (
        first.names is not None and first.text[first.names[0].start : first.names[0].end] == "Ilse Tamburin"
    )
    assert not second.notices


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.json", b"{", "not JSON (Expecting property name enclosed in double quotes in line 1)"),
        ("a.json", b"[" * 100_000, "not JSON (nested too deeply)"),
        ("a.json", b"[1, 2]", "JSON without records of articles"),
        ("a.csv", b"text\n", "a table without rows"),
        ("a.xlsx", b"PK\x03\x04", "a workbook that is broken"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    assert reason(tmp_path / name, data).startswith(why)


def test_texts_are_verbatim(tmp_path: Path) -> None:
    text = "One line\nand another\n\nof a cell."
    assert texts(found(tmp_path / "a.csv", csv_of([["text"], [text]]))) == [text]
