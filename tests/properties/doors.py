"""Every place where something from outside is read, as one kind of thing: bytes go in, and nothing but the errors that it promises may come out.

The properties draw inputs for them; `tools/fuzz.py` makes a hundred thousand others.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from store import edtf
from store.articles import Loaded, Skipped, read
from store.articles.readers import decoding, front_matter
from store.dates import find
from store.errors import ImportFailure, StoreError
from store.events.selection import EventSelection
from store.exchange import extract_records
from store.exchange.timeline import write
from store.library import Library
from store.names.overrides import alias_file
from store.notes import anchoring
from store.pipeline import assemble, examine_all
from store.records import Document
from store.search import date_input, query
from store.storage.files import load_state
from store.storage.journal.lines import scan
from store.text import controls
from tests.store.articles.readers.made import samples
from tests.store.libraries import TEXT, filled
from tui.commands import ALL, keymap
from tui.presenters import export_file
from tui.presenters.timeline_export import Material
from tui.reading.safe import safe
from tui.settings import config, key_sequences
from tui.state.saved_state import State

Door = Callable[[bytes], None]
FORMATS = ("text", "json", "csv", "md", "html", "timelinejs")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _found(data: bytes, name: str) -> list[Loaded]:
    """What a file of this name gives; what was not foreseen is raised, though a reader would be told of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        found = list(read(path))
    for each in found:
        assert not isinstance(each, Skipped) or "a fault of ours" not in each.reason, each.reason
    return [each for each in found if isinstance(each, Loaded)]


def _analysed(data: bytes, name: str) -> None:
    """The road of `extract` and `timeline`, as far as the letters that go out."""
    documents = {
        str(number): Document(each.article, each.text, each.article.published, each.names)
        for number, each in enumerate(_found(data[:20_000], name)[:5])
    }
    documents = {document.article.id: document for document in documents.values()}
    examined = {document.article.id: found for document, found in examine_all(documents.values(), jobs=1)}
    analysis = assemble(documents, examined)
    for key, document in documents.items():
        record = extract_records.article_record(document, analysis.articles[key], ("dates", "names"))
        assert json.loads(extract_records.line(record)) == json.loads(json.dumps(record))
    material = Material(analysis.events, documents, analysis.entities)
    timeline = material.timeline(EventSelection(), [], "passages")
    for form in FORMATS:
        write(timeline, form).encode()


def _decode(data: bytes) -> None:
    with suppress(ImportFailure):
        decoding.decode(data).encode()


def _edtf(data: bytes) -> None:
    value = _text(data)
    if edtf.is_valid(value):
        edtf.days(value), edtf.label(value), edtf.sort_key(value), edtf.precision(value)


def _keymap(data: bytes) -> None:
    with suppress(keymap.KeymapError):
        keymap.parse(ALL, _text(data))


def _keys(data: bytes) -> None:
    with suppress(key_sequences.BadKey):
        key_sequences.show(key_sequences.read(_text(data)))


def _config(data: bytes) -> None:
    with suppress(config.ConfigError):
        config.parse(_text(data), Path("/nowhere"))


def _export(data: bytes) -> None:
    for form in FORMATS:
        path = export_file.target(_text(data), form)
        if _text(data).strip() and not export_file.hindrance(path):
            path.exists()


def _state(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "state.json"
        path.write_bytes(data)
        assert json.dumps(State.read(load_state(path)).as_dict())


def _anchors(data: bytes) -> None:
    anchors = [anchoring.make(TEXT, start, start + 25) for start in (0, 40, 100, 180)]
    text = _text(data)
    for anchor in anchoring.reanchor(anchors, text):
        assert 0 <= anchor.start <= anchor.end


def _shown(data: bytes) -> None:
    text = _text(data)
    assert not set(safe(text)) & set("\x1b\x07\x9b\u202e\n\r")
    assert "\x1b" not in controls.harmless(text) + controls.escaped(text)


@cache
def _own() -> tempfile.TemporaryDirectory[str]:
    """For the model; it goes when Python ends."""
    return tempfile.TemporaryDirectory()


@cache
def _model() -> Path:
    folder = Path(_own().name)
    with filled(folder / "library") as library:
        article = library.articles()[0].id
        for start in (3, 40, 90):
            library.annotate(article, start, start + 9, tags=["one/two"], comment="Why?")
        library.analysis().refresh()
        library.save_state({"article": article})
    return folder / "library"


def _library(name: str) -> Door:
    """A library of which one file holds something else."""

    def door(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "library"
            shutil.copytree(_model(), place)
            (place / name).write_bytes(data)
            try:
                with Library.open(place) as library:
                    library.articles(), library.annotations(), library.state()
                    library.analysis().refresh()
                    library.analysis().events(), library.analysis().entities(), library.history()
                    library.check()
            except StoreError:
                pass

    return door


def _read(name: str, data: bytes) -> None:
    _found(data, name)


DOORS: dict[str, Door] = {
    "a text": lambda data: _analysed(data, "a.txt"),
    "a Markdown text": lambda data: _analysed(data, "a.md"),
    "JSON Lines": lambda data: _analysed(data, "a.jsonl"),
    "bytes": _decode,
    "front matter": lambda data: _ignore(front_matter.split(_text(data))),
    "lines": lambda data: _ignore(_found(data, "a.jsonl")),
    "dates": lambda data: _ignore(find(_text(data), "2020-11-10")),
    "EDTF": _edtf,
    "a date typed": lambda data: _ignore(date_input.read_date(_text(data)), date_input.begun(_text(data))),
    "a query": lambda data: _ignore(query.parse(_text(data))),
    "the alias file": lambda data: _ignore(alias_file.read(_text(data))),
    "the keymap": _keymap,
    "keys": _keys,
    "the configuration": _config,
    "the state": _state,
    "a file to write": _export,
    "a journal": lambda data: _ignore(scan(data)),
    "anchors": _anchors,
    "what is shown": _shown,
    "a library's articles": _library("articles.journal"),
    "a library's decisions": _library("reader.journal"),
}
FILES = samples()
"""A good file behind each door of a kind of files."""
DOORS |= {name: partial(_read, name) for name in FILES}
LIBRARY_FILES = {"a library's articles": "articles.journal", "a library's decisions": "reader.journal"}


def _ignore(*_: object) -> None:
    """What is found does not matter here."""


def model_bytes(name: str) -> bytes:
    """What the file behind a door of a library holds when it is whole."""
    return (_model() / LIBRARY_FILES[name]).read_bytes()
