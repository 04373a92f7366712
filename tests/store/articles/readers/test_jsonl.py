import json
from pathlib import Path

import pytest

from store.articles import Skipped
from store.articles.readers import jsonl
from store.records import GivenName


def entries(tmp_path: Path, *lines: str | bytes) -> list[jsonl.Entry | Skipped]:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(line.encode() if isinstance(line, str) else line for line in lines))
    return list(jsonl.entries(path))


def test_all_fields(tmp_path: Path) -> None:
    line = json.dumps(
        {
            "id": 7,
            "text": "Ana spoke.",
            "title": " A  title ",
            "published": "2022-09",
            "source": "Herald",
            "names": [{"start": 0, "end": 3, "kind": "person"}],
            "other": [1, 2],
        }
    )
    (entry,) = entries(tmp_path, b"\xef\xbb\xbf" + line.encode())
    assert isinstance(entry, jsonl.Entry)
    assert (entry.id, entry.text, entry.line) == ("7", "Ana spoke.", 1)
    assert (entry.given.title, entry.given.published, entry.given.source) == ("A title", "2022-09", "Herald")
    assert entry.names == (GivenName(0, 3, "person"),)


def test_no_names_and_an_empty_list_differ(tmp_path: Path) -> None:
    without, empty = entries(tmp_path, '{"text": "a"}', '{"text": "a", "names": []}')
    assert isinstance(without, jsonl.Entry) and without.names is None
    assert isinstance(empty, jsonl.Entry) and empty.names == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not JSON"),
        ("[1]", "not an object"),
        ('"text"', "not an object"),
        ('{"id": "x"}', 'no "text"'),
        ('{"text": 5}', 'no "text"'),
        ('{"text": " \\n"}', "empty"),
        ('{"text": "\\ud800 half"}', "lone surrogate"),
        ('{"text": "a", "title": 5}', '"title" is not a string'),
        ('{"text": "a", "names": {}}', '"names" is not a list'),
        ('{"text": "a", "names": [{"start": 0, "end": 9}]}', "outside the text"),
        ('{"text": "abc", "names": [{"start": 0, "end": 1, "kind": "ship"}]}', "not a kind of name"),
        ('{"text": "abc", "names": [{"start": 0, "end": 1, "kind": []}]}', "not a kind of name"),
        ('{"text": "abc", "names": [{"start": 0, "end": 1, "kind": {"a": 1}}]}', "not a kind of name"),
        ('{"text": "abc", "names": [{"start": false, "end": true}]}', "not both whole numbers"),
        ('{"text": "abc", "names": [{"start": NaN, "end": Infinity}]}', "not both whole numbers"),
        ('{"text": "a", "published": ["2020"]}', '"published" is not a string'),
        ('{"text": "a", "published": {"year": 2020}}', '"published" is not a string'),
        ('{"text": "a", "id": 1' + "0" * 6_000 + "}", "a number of 6,001 digits"),
        ('{"text": "a", "more": {"n": -1' + "0" * 6_000 + "}}", "digits"),
        (b'{"text": "\xff"}', "not UTF-8"),
        ("[" * 100_000, "nested"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: str | bytes, said: str) -> None:
    first, bad, last = entries(tmp_path, '{"text": "one"}', line, '{"text": "two"}')
    assert isinstance(first, jsonl.Entry) and isinstance(last, jsonl.Entry) and isinstance(bad, Skipped)
    assert bad.reason.startswith("line 2: ") and said in bad.reason


def test_an_endless_line_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LINE_LIMIT", 1_000_000)
    bad, last = entries(tmp_path, '{"text": "' + "a" * 3_000_000 + '"}', '{"text": "two"}')
    assert isinstance(bad, Skipped) and bad.reason == "line 1: larger than 1 MB"
    assert isinstance(last, jsonl.Entry) and (last.text, last.line) == ("two", 2)
