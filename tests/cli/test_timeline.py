"""`dateline timeline`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from store.library import Library
from tests.cli.helpers import dateline, write_lines
from tui.cli import main

FIRST = (
    "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020.\n"
    "In March 2021 Valenko signed the railway statement in Brannmoor.\n"
)
SECOND = "Tobin Ostberg met Mara Valenko in Orlgrad on November 9, 2020, the Gazette said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(
        f"---\ntitle: Two meet\ndate: 2021-04-01\ntags: [talks/rail]\n---\n{FIRST}", "utf-8"
    )
    write_lines(tmp_path / "in" / "b.jsonl", {"id": "b", "text": SECOND, "published": "2020-11-10"})
    return tmp_path / "in"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["timeline", *map(str, words)])


def dates(result: Result) -> list[str]:
    assert result.exit_code == 0, result.output
    return [event["date"] for event in json.loads(result.stdout)["events"]]


def test_paths_as_one_collection(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["date", "articles", "sources", "headline"]
    assert [line[:11].strip() for line in lines[1:]] == ["9 Nov 2020", "Mar 2021"]
    assert "Mara Valenko met Tobin Ostberg" in lines[1] or "Tobin Ostberg met Mara Valenko" in lines[1]


def test_filters(folder: Path) -> None:
    form = ("--format", "json", folder)
    assert dates(run(*form)) == ["2020-11-09", "2021-03"]
    assert dates(run("--from", "2021", *form)) == ["2021-03"]
    assert dates(run("--to", "2020-11", *form)) == ["2020-11-09"]
    assert dates(run("--from", "1 января 2021", *form)) == ["2021-03"]
    assert dates(run("--to", "Ende November 2020", *form)) == ["2020-11-09"]
    assert dates(run("--who", "ostberg", *form)) == ["2020-11-09"]
    assert dates(run("--who", "valenko", "--who", "BRANNMOOR", *form)) == ["2021-03"]
    assert dates(run("--tag", "talks", *form)) == ["2020-11-09", "2021-03"]
    assert dates(run("--tag", "talk", *form)) == []


def test_levels_hold_each_other(tmp_path: Path) -> None:
    places = "Lund Metsa Tolve Arko Quinby Moss Vell Brann Orlo Sund Kaar Pell Ruun Teva".split()
    path = write_lines(
        tmp_path / "x.jsonl",
        *(
            {
                "id": f"n{at}",
                "text": f"A {thing} burned down in {place} on Monday.\nThe town of {place} had {at} trees in {1900 + at}.\n",
                "published": f"2021-{at % 12 + 1:02}-{at % 27 + 1:02}",
            }
            for at, (thing, place) in enumerate(
                (thing, place)
                for thing in ("mill", "school", "ferry", "bakery", "stable")
                for place in places
            )
        ),
    )
    found = {}
    for level in ("story", "more", "told", "passages"):
        events = json.loads(run("--format", "json", "--level", level, path).stdout)["events"]
        found[level] = {event["id"] for event in events}
        assert all(event["why"] for event in events)
    assert found["story"] < found["more"] < found["told"] < found["passages"]
    assert len(found["story"]) == 15
    assert len(found["more"]) == 50
    assert {event["id"] for event in json.loads(run("--format", "json", path).stdout)["events"]} == found[
        "more"
    ]


def test_what_fits_nothing_is_said(folder: Path) -> None:
    result = run("--from", "2031", folder)
    assert (result.exit_code, result.stderr) == (0, "None of 2 events fits.\n")
    assert "0 of 2 events from 0 articles: from 2031" in result.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "soon"), "is not a date"),
        (("--from", "XXXX-08"), "names no year"),
        (("--from", "2021", "--to", "2020"), "lies before"),
        (("--who", "Ostbreg"), "Did you mean Tobin Ostberg?"),
        (("--who", "qqq"), "called “qqq”."),
        (("--tag", "/"), "needs a name"),
        (("--format", "pdf"), "pdf"),
        (("--library", "x"), "not both"),
    ],
)
def test_what_cannot_be_meant(folder: Path, words: tuple[str, ...], said: str) -> None:
    result = run(*words, folder)
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_file_says_the_format(folder: Path, tmp_path: Path) -> None:
    for name, start in (
        ("t.html", "<!doctype html>"),
        ("t.md", "# Timeline"),
        ("t.csv", "id,date"),
        ("t.json", '{\n "format"'),
        ("t.txt", "date"),
    ):
        result = run("--output", tmp_path / name, folder)
        assert (result.exit_code, result.stdout) == (0, "")
        assert (tmp_path / name).read_text("utf-8").startswith(start)
    assert sorted(path.name for path in tmp_path.glob("t.*")) == [
        "t.csv",
        "t.html",
        "t.json",
        "t.md",
        "t.txt",
    ]


def test_a_file_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    result = run("--output", tmp_path / "no" / "t.md", folder)
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_timelinejs_counts_what_it_leaves_out(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "x.jsonl",
        {"id": "x", "text": FIRST},
        {"id": "y", "text": "The bridge at Quinby collapsed on Friday.\n"},
    )
    result = run("--format", "timelinejs", path)
    slides = json.loads(result.stdout)["events"]
    left = len(json.loads(run("--format", "json", path).stdout)["events"]) - len(slides)
    assert left == 1
    assert result.stderr == "Left out 1 event without a year, which TimelineJS cannot show.\n"


def test_a_library_with_its_tags(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    assert CliRunner().invoke(main, ["import", "--library", str(library), str(folder)]).exit_code == 0
    with Library.open(library) as shelf:
        (key,) = [row.id for row in shelf.articles() if row.title == "Two meet"]
        start = shelf.text(key).index("signed")
        shelf.annotate(key, start, start + 6, ["paper/signed"])
    every = ("--library", library, "--format", "json")
    assert dates(run(*every)) == ["2020-11-09", "2021-03"]
    assert dates(run("--tag", "paper", *every)) == ["2021-03"]
    events = json.loads(run(*every).stdout)["events"]
    assert [event["tags"] for event in events] == [[], ["paper/signed"]]


def test_a_library_with_what_the_reader_decided(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    assert CliRunner().invoke(main, ["import", "--library", str(library), str(folder)]).exit_code == 0
    with Library.open(library) as shelf:
        met, signed = (event.id for event in shelf.analysis().events())
        shelf.event_decisions.hide(met)
        shelf.event_decisions.tag(shelf.event_decisions.set_date(signed, "2021-04"), ["paper/own"])
    every = ("--library", library, "--format", "json")
    assert dates(run(*every)) == ["2021-04"]
    assert dates(run("--tag", "paper", *every)) == ["2021-04"]
    assert dates(run("--tag", "own", *every)) == []
    (event,) = json.loads(run(*every).stdout)["events"]
    assert (event["tags"], event["deeds"]) == (["paper/own"], ["dated"])


def test_the_names_of_a_library_are_found_at_its_import(tmp_path: Path) -> None:
    result = run("--library", tmp_path, "--recogniser", "own")
    assert result.exit_code == 2
    assert "dateline import" in result.stderr


def test_no_library_is_made(tmp_path: Path) -> None:
    result = run("--library", tmp_path / "none")
    assert result.exit_code == 1
    assert "There is no library" in result.stderr
    assert not (tmp_path / "none").exists()


def test_the_same_bytes_whatever_the_locale_and_the_seed_of_hashes(folder: Path) -> None:
    for form in ("json", "html", "text"):
        one = dateline("timeline", "--format", form, folder, PYTHONHASHSEED="1", LC_ALL="C")
        other = dateline("timeline", "--format", form, folder, PYTHONHASHSEED="2", PYTHONIOENCODING="latin-1")
        assert (one.returncode, one.stderr) == (0, b"")
        assert one.stdout == other.stdout


def test_nothing_readable(tmp_path: Path) -> None:
    (tmp_path / "e.txt").write_bytes(b"")
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "Nothing could be read." in result.stderr
