"""The names in the texts as brat and CoNLL have them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from store.exchange import labelled_text
from store.exchange.entities.model import EntityReport
from store.exchange.labelled_text import Labelled
from store.records import Kind

_CONLL: Mapping[Kind, str] = {"person": "PER", "place": "LOC", "organisation": "ORG", "other": "MISC"}


def write_brat(report: EntityReport) -> bytes:
    """A zip, each name labelled with its kind and noted with the entity that is meant; see `labelled_text.brat`."""
    return labelled_text.brat(report.documents, _passages(report, str.capitalize))


def write_conll(report: EntityReport) -> bytes:
    """Columns with PER, LOC, ORG, MISC; see `labelled_text.conll`."""
    return labelled_text.conll(report.documents, _passages(report, _CONLL.__getitem__))


def _passages(report: EntityReport, label: Callable[[Kind], str]) -> dict[str, list[Labelled]]:
    """The mentions of the entities of the report."""
    known = {entity.id: entity for entity in report.entities}
    return {
        article: [
            Labelled(
                name.start,
                name.end,
                label(known[name.entity].kind),
                f"{known[name.entity].name} ({name.entity})",
            )
            for name in names
            if name.entity in known
        ]
        for article, names in report.mentions.items()
    }
