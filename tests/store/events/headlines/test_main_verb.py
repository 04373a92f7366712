"""A clause whose only verb belongs to a clause inside it is none."""

from __future__ import annotations

import pytest

from store.events.headlines import main_verb


@pytest.mark.parametrize(
    "words",
    [
        "Mayor Reyes, who was on the ferry to Moss with two of her aides",
        "Reyes and Li -- who gave evidence to the council of Lund",
        "The mine, which was flooded in spring, and the mill, the oldest in Oro",
        "A favour to another councillor whose son is getting married in Lund",
        "When the dam of Oro burst at night",
        "As the Courier's Ana Li reported from the harbour",
    ],
)
def test_the_verb_of_a_clause_inside_is_no_main_verb(words: str) -> None:
    assert main_verb.is_missing(words)


@pytest.mark.parametrize(
    "words",
    [
        "Mayor Reyes, who was on the ferry to Moss, resigned",
        "The man who shot the mayor was arrested in Lund",
        "Reyes met the minister, who was on the ferry to Moss",
        "When the dam of Oro burst, soldiers came to help",
        "Reyes closed the mine",
        "Strikers who said the mine was unsafe stayed at home",
    ],
)
def test_a_clause_with_its_own_verb_is_whole(words: str) -> None:
    assert not main_verb.is_missing(words)
