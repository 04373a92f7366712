"""What a recogniser of the user's own gives, and what the labels of the usual ones mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from store.records import GivenName, Kind


class Recogniser(Protocol):
    """Whatever finds names in a text."""

    def __call__(self, text: str, /) -> Sequence[GivenName]:
        """Its spans, as it sees them: titles, possessives and the like are taken off by us."""


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
