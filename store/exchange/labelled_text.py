"""Texts with labelled passages, as those want them who train models: brat standoff and the columns of CoNLL-2003."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from store.exchange.zip_file import packed
from store.records import Document, Span
from store.text import segmentation
from store.text.controls import masked


@dataclass(frozen=True, slots=True)
class Labelled:
    """A passage of one text."""

    start: int
    end: int
    label: str
    comment: str = ""


Passages = Mapping[str, Sequence[Labelled]]
"""Article -> its passages."""


def brat(documents: Mapping[str, Document], passages: Passages) -> bytes:
    """A zip with `ID.txt` and `ID.ann` of each article, and the `annotation.conf` that names the labels.

    The form is the standoff of brat 1.3: offsets count code points, a passage over several lines has a fragment for each, as
    none may hold a line end. Labels have only the characters that brat allows; two that would become one are told apart by a
    number. Comments are notes of the annotator. What a terminal obeys is U+FFFD, one for one, so that offsets hold.
    """
    labels = _brat_labels(one.label for found in passages.values() for one in found)
    files = {"annotation.conf": _configuration(labels.values())}
    for key, document in documents.items():
        text = masked(document.text.replace("\r", " "))
        lines = _annotations(text, passages.get(key, ()), labels)
        files[f"{key}.txt"] = text.encode("utf-8", "replace")
        files[f"{key}.ann"] = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    return packed(files)


_NO_LABEL = re.compile(r"[^A-Za-z0-9_-]")


def _brat_labels(labels: Iterable[str]) -> dict[str, str]:
    made: dict[str, str] = {}
    for label in sorted(set(labels)):
        plain = _NO_LABEL.sub("_", label.replace("/", "-")) or "_"
        free = (name for name in (plain, *(f"{plain}_{n}" for n in range(2, len(made) + 3))))
        made[label] = next(name for name in free if name not in made.values())
    return made


def _configuration(labels: Iterable[str]) -> bytes:
    parts = ("[entities]", *labels, "[relations]", "[events]", "[attributes]")
    return "".join(f"{part}\n" for part in parts).encode()


def _annotations(text: str, passages: Sequence[Labelled], labels: Mapping[str, str]) -> Iterator[str]:
    notes = count(1)
    for number, one in enumerate(passages, 1):
        spans = [*_lines(text, one.start, one.end)]
        if not spans:
            continue
        places = ";".join(f"{start} {end}" for start, end in spans)
        words = " ".join(text[start:end] for start, end in spans)
        yield f"T{number}\t{labels[one.label]} {places}\t{words}"
        if comment := masked(" ".join(one.comment.split())):
            yield f"#{next(notes)}\tAnnotatorNotes T{number}\t{comment}"


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts of a passage that lie in one line each, without outer blanks."""
    at = start
    for line in text[start:end].split("\n"):
        if line.strip():
            first = at + len(line) - len(line.lstrip())
            yield first, first + len(line.strip())
        at += len(line) + 1


def conll(documents: Mapping[str, Document], passages: Passages) -> bytes:
    """Token, two columns that say nothing, and the label: `B-` at the beginning of a passage, `I-` within it, else `O`.

    As in the shared task of 2003 (Tjong Kim Sang and De Meulder), in the IOB2 form; a blank line stands behind each sentence,
    `-DOCSTART-` before each article. Where passages lie over each other the one that begins first counts, then the longer.
    """
    return "".join(f"{line}\n" for line in _columns(documents, passages)).encode("utf-8", "replace")


def _columns(documents: Mapping[str, Document], passages: Passages) -> Iterator[str]:
    for key, document in documents.items():
        yield from ("-DOCSTART- -X- -X- O", "")
        apart = _apart(passages.get(key, ()))
        for sentence in segmentation.sentences(document.text):
            begun: Labelled | None = None
            for start, end in _tokens(document.text, sentence):
                found = next((one for one in apart if one.start < end and start < one.end), None)
                sign = "I" if found is begun else "B"
                label = f"{sign}-{found.label.replace(' ', '_')}" if found else "O"
                begun = found
                yield masked(f"{document.text[start:end]} -X- -X- {label}")
            yield ""


def _apart(passages: Iterable[Labelled]) -> list[Labelled]:
    kept: list[Labelled] = []
    for one in sorted(passages, key=lambda one: (one.start, -one.end, one.label)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _tokens(text: str, sentence: Span) -> Iterator[Span]:
    """Words, and every other visible character for itself."""
    at, end = sentence
    words = [(at + start, at + stop) for start, stop in segmentation.words(text[at:end])]
    for start, stop in (*words, (end, end)):
        yield from ((place, place + 1) for place in range(at, start) if not text[place].isspace())
        if start < stop:
            yield start, stop
        at = stop
