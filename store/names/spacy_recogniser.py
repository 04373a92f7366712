"""spaCy as a recogniser. It is imported when a model is loaded: looking whether it is there costs a millisecond."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from store.errors import RecogniserError
from store.names.recogniser_labels import Recogniser, kind_of
from store.records import GivenName

STRETCH = 50_000
"""Characters that spaCy gets at once: it refuses a million, and its memory grows with them."""

_FINDS = frozenset(("tok2vec", "transformer", "curated_transformer", "ner"))
_IDLE = frozenset(("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"))
"""Parts of the usual pipelines on which no name depends; they take most of the time."""


class _Entity(Protocol):
    start_char: int
    end_char: int
    label_: str


class _Doc(Protocol):
    ents: Sequence[_Entity]


class _Pipeline(Protocol):
    pipe_names: list[str]

    def __call__(self, text: str) -> _Doc: ...

    def select_pipes(self, *, enable: Sequence[str]) -> object: ...


def placed(model: str, base: Path) -> str:
    """A model as it is found from anywhere: a folder by its whole path, an installed package by its name."""
    is_path = model.startswith(("~", ".")) or any(mark in model for mark in ("/", os.sep))
    try:
        folder = base / Path(model).expanduser()
        if is_path or (_version(model) is None and folder.is_dir()):
            return str(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # no name of a file, or of a home that nobody has
        pass
    return model


def state(model: str) -> str:
    """A short word for spaCy and the model as they are on the disk. Raises RecogniserError."""
    if find_spec("spacy") is None:
        raise RecogniserError(
            "spaCy, the recogniser that is asked for, is not installed. To install it: pip install 'dateline[spacy]'"
        )
    is_path = Path(model).is_absolute()
    found = _fingerprint(Path(model)) if is_path else _version(model)
    if found is None:
        raise RecogniserError(
            f"There is no spaCy model in {model}: a model is a folder with a meta.json in it."
            if is_path
            else f"The spaCy model {model} is not installed. To install it: python -m spacy download {model}"
        )
    return blake2b(f"{_version('spacy')} {model} {found}".encode(), digest_size=6).hexdigest()


def load(model: str) -> Recogniser:
    """The model, ready to find names. Raises RecogniserError."""
    try:
        pipeline: _Pipeline = import_module("spacy").load(model)
    except Exception as error:  # a broken install or model fails in its own way
        reason = " ".join(str(error).split())[:200]
        raise RecogniserError(f"The spaCy model {model} cannot be loaded: {reason}") from error
    if not pipeline.pipe_names:
        raise RecogniserError(f"The spaCy model {model} is empty: nothing in it finds names.")
    pipeline.select_pipes(enable=needed(pipeline.pipe_names))
    return lambda text: tuple(_found(pipeline, text))


def needed(parts: Sequence[str]) -> list[str]:
    """The parts of a pipeline that names depend on: all, unless it is one of the usual kind."""
    usual = "ner" in parts and set(parts) <= _FINDS | _IDLE
    return [part for part in parts if not usual or part in _FINDS]


def _found(pipeline: _Pipeline, text: str) -> Iterator[GivenName]:
    for start, end in stretches(text):
        for entity in pipeline(text[start:end]).ents:
            kind = kind_of(entity.label_)
            if kind is not None:
                yield GivenName(start + entity.start_char, start + entity.end_char, kind)


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """A text in parts that end with a line, or a blank, where there is one."""
    start = 0
    while start < len(text):
        end = min(start + STRETCH, len(text))
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1 or end
        yield start, end
        start = end


def _version(package: str) -> str | None:
    # Slow to load, and asked only of who has a recogniser of his own.
    from importlib import metadata

    try:
        return metadata.version(package)
    except (metadata.PackageNotFoundError, ValueError):
        return None


def _fingerprint(folder: Path) -> str | None:
    """Names, sizes and times of the files of a model; None if there is none. Raises nothing."""
    try:
        if not (folder / "meta.json").is_file():
            return None
        files = ((path, path.stat()) for path in sorted(folder.rglob("*")) if path.is_file())
        listed = [f"{path.relative_to(folder)} {stat.st_size} {stat.st_mtime_ns}" for path, stat in files]
    except OSError:
        return None
    return blake2b("\n".join(listed).encode(), digest_size=8).hexdigest()
