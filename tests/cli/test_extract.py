"""`dateline extract`: the machine door, through a real process where streams and statuses matter."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.helpers import START, dateline, kinds, records, write_lines
from tui.cli import main

TEXT = (
    "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020.\n"
    "Valenko signed the statement on 10 November 2020, and Ostberg left Orlgrad.\n"
)
OTHER = "Yesterday Mara Valenko returned to Orlgrad. On November 9, 2020 she had met Tobin Ostberg there.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles of every kind, in a folder."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    (tmp_path / "in" / "b.md").write_text(f"---\ntitle: Back\ndate: 2022-04-20\n---\n{OTHER}", "utf-8")
    (tmp_path / "in" / "c.txt").write_bytes(
        "Мара приехала в Орлград 9 ноября 2020 года. Это важно.".encode("cp1251")
    )
    write_lines(
        tmp_path / "in" / "d.jsonl",
        {
            "id": "line one",
            "text": " \u2028Two days later,\r\n\tMara Valenko slept. \n",
            "published": "2022-04-20",
        },
    )
    return tmp_path / "in"


def test_records_come_in_order_and_texts_as_they_are(folder: Path) -> None:
    done = dateline("extract", folder)
    assert done.returncode == 0, done.stderr
    found = records(done.stdout)
    assert kinds(found) == ["article", "entity", "event", "story"]
    articles = found[:4]
    assert [a["id"] for a in articles] == ["a.txt", "b.md", "c.txt", "line one"]
    assert articles[0]["text"] == TEXT
    assert articles[2]["text"].startswith("Мара приехала")
    assert articles[3]["text"] == " \u2028Two days later,\r\n\tMara Valenko slept. \n"
    assert articles[1]["title"] == "Back"
    assert articles[1]["published"]["value"] == "2022-04-20"
    for article in articles:
        for span in (*article["dates"], *article["names"]):
            assert article["text"][span["start"] : span["end"]] == span["text"]


def test_every_entity_and_article_that_is_named_exists(folder: Path) -> None:
    found = records(dateline("extract", folder).stdout)
    articles = {r["id"] for r in found if r["record"] == "article"}
    entities = {r["id"] for r in found if r["record"] == "entity"}
    mentioned = {n["entity"] for r in found if r["record"] == "article" for n in r["names"]}
    events = [r for r in found if r["record"] == "event"]
    assert mentioned == entities
    assert events
    assert {t["article"] for e in events for t in e["tellings"]} <= articles
    assert {i for e in events for i in e["entities"]} <= entities


@pytest.mark.parametrize(
    ("only", "fields", "records_of"),
    [
        ("dates", {"dates"}, {"article"}),
        ("names", {"names"}, {"article", "entity"}),
        ("dates,names", {"dates", "names"}, {"article", "entity"}),
        ("events", set(), {"article", "entity", "event", "story"}),
        ("dates, Events", {"dates"}, {"article", "entity", "event", "story"}),
    ],
)
def test_only_limits_fields_and_records(
    folder: Path, only: str, fields: set[str], records_of: set[str]
) -> None:
    result = CliRunner().invoke(main, ["extract", "--only", only, str(folder)])
    assert result.exit_code == 0, result.output
    found = records(result.stdout_bytes)
    assert {r["record"] for r in found} == records_of
    assert {f for f in ("dates", "names") if f in found[0]} == fields


def test_given_names_replace_our_own(tmp_path: Path) -> None:
    names = [{"start": 5, "end": 12, "kind": "organisation"}, {"start": 17, "end": 30, "kind": "person"}]
    path = write_lines(
        tmp_path / "x.jsonl",
        {"id": "1", "text": TEXT, "names": names},
        {"id": "2", "text": TEXT, "names": []},
    )
    first, second, *entities = records(dateline("extract", "--only", "names", path).stdout)
    assert [(n["start"], n["end"], n["kind"]) for n in first["names"]] == [
        (5, 12, "organisation"),
        (17, 30, "person"),
    ]
    assert second["names"] == []
    assert {e["id"] for e in entities} == {n["entity"] for n in first["names"]}


def test_two_runs_and_any_number_of_processes_give_the_same_bytes(folder: Path) -> None:
    first = dateline("extract", folder, PYTHONHASHSEED="1")
    second = dateline("extract", "--jobs", "2", folder, PYTHONHASHSEED="2")
    assert first.stdout == second.stdout
    assert (first.stderr, second.stderr) == (b"", b"")


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "e.txt").write_bytes(b"")
    (folder / "f.txt").write_bytes(b"\x7fELF\x00\x00\x00\x01" * 100)
    (folder / "g.txt").symlink_to(folder / "nowhere")
    (folder / "h.png").write_bytes(b"\x89PNG\r\n")
    write_lines(folder / "i.jsonl", {"id": "no text"})
    done = dateline("extract", "--only", "dates", folder)
    assert done.returncode == 0
    assert len(records(done.stdout)) == 4
    said = done.stderr.decode()
    for name in ("e.txt", "f.txt", "g.txt", "i.jsonl", "1 file of other kinds"):
        assert name in said


def test_nothing_readable_is_status_one(tmp_path: Path) -> None:
    (tmp_path / "e.txt").write_bytes(b"")
    done = dateline("extract", tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"e.txt" in done.stderr


def test_the_same_id_twice_stays_two_articles(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"{TEXT} {name}", "utf-8")
    done = dateline("extract", "--only", "dates", tmp_path / "x", tmp_path / "y")
    ids = [r["id"] for r in records(done.stdout)]
    assert len(set(ids)) == 2
    assert ids[0] == "a.txt"
    assert b"a.txt" in done.stderr


def test_the_locale_of_the_machine_changes_nothing(folder: Path) -> None:
    plain = dateline("extract", folder, LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert plain.returncode == 0
    assert plain.stdout == dateline("extract", folder, LC_ALL="C.UTF-8").stdout


def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    try:
        (tmp_path / "odd\udcff\x1b[31m.txt").write_text(TEXT, "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    done = dateline("extract", tmp_path)
    assert done.returncode == 0
    assert records(done.stdout)[0]["text"] == TEXT
    assert "event" in kinds(records(done.stdout))


def test_who_has_enough_may_hang_up(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "x.jsonl", *({"id": str(n), "text": TEXT * 20} for n in range(200)))
    with subprocess.Popen(
        [*START, "extract", "--only", "dates", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        assert json.loads(process.stdout.readline())["id"] == "0"
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(timeout=60) == 0
    assert said == b""


def test_no_library_is_opened(folder: Path, tmp_path: Path) -> None:
    done = dateline(
        "extract", folder, HOME=str(tmp_path / "home"), DATELINE_LIBRARY=str(tmp_path / "library")
    )
    assert done.returncode == 0
    assert not (tmp_path / "library").exists()
    assert not (tmp_path / "home").exists()
