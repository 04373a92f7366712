"""A recogniser of the user's own in the place of ours: which one, whether it can be had, and what it has to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from store.errors import RecogniserError
from store.records import GivenName, Kind

OWN = "own"
"""How a user asks for ours."""


class Recogniser(Protocol):
    """Whatever finds names in a text."""

    def __call__(self, text: str, /) -> Sequence[GivenName]:
        """Its spans, as it sees them: titles, possessives and the like are taken off by us."""


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
    from store.names import spacy_recogniser

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
    from store.names import spacy_recogniser

    model = spacy_recogniser.placed(model, Path())
    return RecogniserModel(f"spacy:{model}", spacy_recogniser.state(model))


@lru_cache(maxsize=1)
def load(choice: RecogniserModel) -> Recogniser:
    """The recogniser at work; takes seconds the first time. Raises RecogniserError."""
    from store.names import spacy_recogniser

    return spacy_recogniser.load(choice.name.partition(":")[2])


_KINDS: dict[Kind, str] = {
    "person": "PERSON PER PRS PERSNAME",
    "place": "GPE LOC FAC LOCATION PLACE GPE_LOC PLACENAME GEOGNAME",
    "organisation": "ORG ORGANIZATION ORGANISATION CORPORATION GPE_ORG ORGNAME",
}
_NO_NAMES = frozenset(
    "DATE TIME DATETIME TME PERCENT MONEY QUANTITY MSR ORDINAL CARDINAL NUMERIC_VALUE NUM PERIOD LANGUAGE "
    "NORP NAT_REL_POL DERIV_PER DRV".split()
)
_KIND_OF: dict[str, Kind] = {label: kind for kind, labels in _KINDS.items() for label in labels.split()}


def kind_of(label: str) -> Kind | None:
    """The kind that a label of OntoNotes, CoNLL or their kin means; None for dates, numbers, and peoples and their
    adjectives, which are no names here."""
    label = label.upper()
    return None if label in _NO_NAMES else _KIND_OF.get(label, "other")
