"""Labelled passages as brat and CoNLL-2003 have them."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from store.exchange.labelled_text import Labelled, brat, conll
from store.records import Article, Document, Published

TEXT = "Mara Valenko left Orlgrad.\nShe isn't\nback, 🚢 said Ostberg."


def document(key: str, text: str) -> Document:
    return Document(Article(key, "b", "a.txt", len(text), 1), text, Published(None, ""))


def unpacked(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def at(words: str, label: str, comment: str = "") -> Labelled:
    start = TEXT.index(words)
    return Labelled(start, start + len(words), label, comment)


def test_brat_has_text_annotations_and_the_labels() -> None:
    passages = {"a": [at("Mara Valenko", "people/mayors", "who?\nshe"), at("Orlgrad", "places")]}
    files = unpacked(brat({"a": document("a", TEXT)}, passages))
    assert files["a.txt"] == TEXT
    assert files["a.ann"].splitlines() == [
        "T1\tpeople-mayors 0 12\tMara Valenko",
        "#1\tAnnotatorNotes T1\twho? she",
        "T2\tplaces 18 25\tOrlgrad",
    ]
    assert files["annotation.conf"].splitlines()[:3] == ["[entities]", "people-mayors", "places"]


def test_brat_takes_a_passage_over_lines_apart() -> None:
    files = unpacked(brat({"a": document("a", TEXT)}, {"a": [at("isn't\nback", "x")]}))
    (line,) = files["a.ann"].splitlines()
    assert line == "T1\tx 31 36;37 41\tisn't back"


def test_brat_keeps_labels_apart_that_it_cannot_write() -> None:
    passages = {"a": [at("Mara", "größe"), at("left", "gr ße"), at("She", "gr__e")]}
    files = unpacked(brat({"a": document("a", TEXT)}, passages))
    assert len({line.split()[1] for line in files["a.ann"].splitlines()}) == 3


def test_conll_marks_tokens_with_begin_and_inside() -> None:
    passages = {"a": [at("Mara Valenko", "PER"), at("Orlgrad", "LOC"), at("Ostberg", "PER")]}
    lines = conll({"a": document("a", TEXT)}, passages).decode().splitlines()
    assert lines[:7] == [
        "-DOCSTART- -X- -X- O",
        "",
        "Mara -X- -X- B-PER",
        "Valenko -X- -X- I-PER",
        "left -X- -X- O",
        "Orlgrad -X- -X- B-LOC",
        ". -X- -X- O",
    ]
    assert "🚢 -X- -X- O" in lines
    assert lines[-3] == "Ostberg -X- -X- B-PER"


def test_conll_gives_each_token_one_label() -> None:
    passages = {"a": [at("Valenko left", "inner"), at("Mara Valenko", "outer"), at("left", "next")]}
    lines = conll({"a": document("a", TEXT)}, passages).decode().splitlines()
    assert [line.split()[-1] for line in lines[2:5]] == ["B-outer", "I-outer", "B-next"]


@given(st.text(max_size=60), st.data())
def test_every_passage_of_brat_stands_where_it_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    files = unpacked(
        brat({"a": document("a", text)}, {"a": [Labelled(start, end, data.draw(st.text(max_size=5)))]})
    )
    shown = files["a.txt"].replace("\r\n", "\n")
    assert len(files["a.txt"]) == len(text) and shown == files["a.txt"]
    for line in files["a.ann"].splitlines() if files["a.ann"].isascii() else ():
        _, place, words = line.split("\t")
        spans = [tuple(map(int, span.split())) for span in place.split(" ", 1)[1].split(";")]
        assert " ".join(files["a.txt"][first:last] for first, last in spans) == words
        assert "\n" not in words
