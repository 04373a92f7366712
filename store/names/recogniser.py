"""A recogniser of the user's own in the place of ours: which one, whether it can be had, and what it has to do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from store.errors import RecogniserError
from store.names import spacy_recogniser
from store.names.recogniser_labels import Recogniser

OWN = "own"
"""How a user asks for ours."""


@dataclass(frozen=True, slots=True)
class RecogniserModel:
    """A recogniser that is there: plain data, so that another process can load it too."""

    name: str = ""
    """ "spacy:en_core_web_sm"; "" for our own."""
    state: str = ""
    """Another word whenever it may find other names: another model, or another version of it."""


def whole(written: str, base: Path) -> str:
    """What a user wrote in a folder, as it is understood in any other: a relative path in it made whole."""
    how, _, model = written.strip().partition(":")
    if how != "spacy" or not model:
        return written
    return f"{how}:{spacy_recogniser.placed(model, base)}"


def choose(written: str) -> RecogniserModel:
    """The recogniser that a user names, looked for and not yet loaded.

    Raises RecogniserError: there is no such thing, or it is not installed.
    """
    if written.strip() in ("", OWN):
        return RecogniserModel()
    how, _, model = written.strip().partition(":")
    if how != "spacy" or not model:
        raise RecogniserError(
            f"“{written}” is no recogniser: write spacy:MODEL, with the name or the folder of a spaCy model, or {OWN}."
        )
    model = spacy_recogniser.placed(model, Path())
    return RecogniserModel(f"spacy:{model}", spacy_recogniser.state(model))


@lru_cache(maxsize=1)
def load(choice: RecogniserModel) -> Recogniser:
    """The recogniser at work; takes seconds the first time. Raises RecogniserError."""
    return spacy_recogniser.load(choice.name.partition(":")[2])
