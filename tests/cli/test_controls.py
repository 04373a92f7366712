"""What a terminal would obey never reaches it: not by a print, not by a file, not by the clipboard."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.library import Library
from store.text import controls
from tests.cli.helpers import dateline, records
from tui.cli import main

C0 = "".join(map(chr, [*range(0x20), 0x7F]))
C1 = "".join(map(chr, range(0x80, 0xA0)))
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
OBEYED = frozenset(C0 + C1 + BIDI) - {"\n"}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """One of each in title, text, names, source, tags and the name of the file."""
    return hostile_folder(tmp_path)


def hostile_folder(above: Path) -> Path:
    """The same, in a folder below another."""
    every = "".join(sorted(OBEYED - {"\0", "\r", "\t", "\v", "\f"}))
    folder = above / "in"
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


def formats(
    command: click.Command, *before: str, above: click.Context | None = None
) -> Iterator[tuple[str, ...]]:
    """The words of every command with every format that it has, as the command line itself says."""
    context = click.Context(command, parent=above)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from formats(inner, *before, name, above=context)
        return
    for option in command.params:
        if "--format" in option.opts and isinstance(option.type, click.Choice):
            yield from ((*before, "--format", str(form)) for form in option.type.choices)


FORMATS = [" ".join(words) for words in formats(main)]
WITH_ARGUMENTS = {"search": ["railway"]}
"""What a command asks for besides."""
IN_A_PACKAGE = b"PK\x03\x04"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of such articles, with notes on them."""
    folder = tmp_path_factory.mktemp("desk")
    library = folder / "library"
    assert dateline("import", "--library", library, hostile_folder(folder)).returncode == 0
    with Library.open(library) as shelf:
        for row in shelf.articles():
            shelf.annotate(row.id, 0, 40, tags=["desk/told"], comment=f"see\x1b[31m \x9b and \u202eback {C1}")
    return library


@pytest.mark.parametrize("words", FORMATS)
def test_so_does_every_command_in_every_format(desk: Path, tmp_path: Path, words: str) -> None:
    name, *rest = words.split()
    out = tmp_path / "out"
    given = ["--library", str(desk), *WITH_ARGUMENTS.get(name, [])]
    if name == "export":
        given += ["--output", str(out)]
    if name == "agreement":
        given.append(str(desk))
    done = dateline(name, *rest, *given)
    assert done.returncode == 0, done.stderr
    assert not OBEYED & set(done.stderr.decode())
    written = out.read_bytes() if out.exists() else done.stdout
    assert written
    parts = [written]
    if written.startswith(IN_A_PACKAGE):
        with zipfile.ZipFile(out) as package:
            # The texts in it stand as they are, since notes are counted in them; no terminal is shown these.
            parts = [package.read(each) for each in package.namelist() if not each.endswith(".txt")]
    for part in parts:
        shown = part.decode().replace("\r\n", "\n")
        found = (OBEYED - {"\t"}) & set(shown)
        assert not found, sorted(found)


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
