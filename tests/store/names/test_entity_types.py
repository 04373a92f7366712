"""Kinds: what letters and neighbours tell."""

import pytest

from store.names import Candidate, entity_types


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Marta Queiroz", "person"),
        ("J. R. Lindqvist", "person"),
        ("Levon Kalinyan", "person"),
        ("Kenya", "place"),
        ("Lake Kivu", "place"),
        ("Gulf of Riga", "place"),
        ("Baltic Shipping Union", "organisation"),
        ("Ministry of Fisheries", "organisation"),
        ("Lindqvist Holding AG", "organisation"),
        ("BSU", "organisation"),
        ("ShipMate", "organisation"),
        ("Treaty of Riga", "other"),
    ],
)
def test_letters(text: str, kind: str) -> None:
    assert entity_types.best(entity_types.spelling(text)) == kind


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("arrived in", ", where", "place"),
        ("the mayor", "said that", "person"),
        ("shares of", "shares fell", "organisation"),
        ("of the", "region was", "place"),
    ],
)
def test_neighbours(before: str, after: str, kind: str) -> None:
    candidate = Candidate(0, 5, "Xylon", "mid", before, after)
    assert entity_types.best(entity_types.context(candidate)) == kind


def test_contexts_cannot_outweigh_a_country() -> None:
    mention = Candidate(0, 2, "US", "mid", "in the", "officials said")
    assert entity_types.best(entity_types.of_spelling("US", [mention] * 1000)) == "place"


def test_ties_and_nothing() -> None:
    assert entity_types.best({}) == "person"
    assert entity_types.best({"place": 1.0, "person": 1.0}) == "person"
