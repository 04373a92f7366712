"""What a terminal would obey never reaches it: not by a print, not by a file, not by the clipboard."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text import controls
from tests.cli.helpers import dateline, records

C0 = "".join(map(chr, [*range(0x20), 0x7F]))
C1 = "".join(map(chr, range(0x80, 0xA0)))
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
OBEYED = frozenset(C0 + C1 + BIDI) - {"\n"}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """One of each in title, text, names, source, tags and the name of the file."""
    every = "".join(sorted(OBEYED - {"\0", "\r", "\t", "\v", "\f"}))
    folder = tmp_path / "in"
    folder.mkdir()
    text = (
        f"Mara{every} Valenko met Tobin \x9b31mOstberg{every} in Orlgrad on November 9, 2020, and {every} left.\n"
        "In March 2021 Valenko signed the\x1b]0;x\x07 railway statement in Brannmoor\u202e.\n"
    )
    entry = {"id": f"a{every}", "title": f"Two{every} meet", "source": f"The{every} Gazette", "text": text}
    (folder / "a.jsonl").write_text(json.dumps(entry) + "\n", "utf-8")
    (folder / "b\x1b[2J\x9bm\u202e.md").write_text(
        f'---\ntitle: \'Two \u202emeet\'\nsource: "G\\e\\x9b1mazette"\ntags: ["a\\x9bb"]\n---\n{text}',
        "utf-8",
    )
    return folder


def test_the_machine_door_escapes_and_loses_nothing(hostile: Path) -> None:
    done = dateline("extract", hostile)
    assert done.returncode == 0
    assert not OBEYED & set(done.stdout.decode())
    assert not OBEYED & set(done.stderr.decode())
    given = json.loads((hostile / "a.jsonl").read_text("utf-8"))
    assert given["text"] in [
        record["text"] for record in records(done.stdout) if record["record"] == "article"
    ]


@pytest.mark.parametrize("form", ["text", "json", "csv", "md", "html", "timelinejs"])
def test_so_does_the_timeline_in_every_format(hostile: Path, form: str) -> None:
    done = dateline("timeline", "--format", form, "--level", "passages", hostile)
    assert done.returncode == 0 and b"Ostberg" in done.stdout
    shown = done.stdout.decode()
    assert not OBEYED & set(shown.replace("\r\n", "\n") if form == "csv" else shown)
    assert not OBEYED & set(done.stderr.decode())
    if form in ("json", "timelinejs"):
        json.loads(shown)


@given(st.recursive(st.text() | st.text(st.sampled_from(C0 + C1 + BIDI)), st.lists, max_leaves=5))
def test_escaped_json_is_the_same_json(value: object) -> None:
    written = json.dumps(value, ensure_ascii=False, indent=1)
    escaped = controls.escaped_json(written)
    assert not OBEYED & set(escaped) and json.loads(escaped) == value


@given(st.text() | st.text(st.sampled_from("ab \n\t" + C0 + C1 + BIDI)))
def test_what_is_copied_keeps_its_words_and_lines(text: str) -> None:
    copied = controls.harmless(text)
    assert not (OBEYED - {"\t"}) & set(copied)
    assert controls.harmless(copied) == copied
    assert [word for word in copied.split() if word.isalnum()] == [
        word for word in controls.harmless(text).split() if word.isalnum()
    ]
    if not OBEYED & set(text) and not {"\u2028", "\u2029"} & set(text):
        assert copied == text
