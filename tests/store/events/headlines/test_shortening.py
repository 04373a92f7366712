from __future__ import annotations

import pytest

from store.events.extraction import verbs
from store.events.headlines.shortening import FARTHEST, shortened, without_asides


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "Mr Amin, whose ministry looks after the old prisons of the north, said the move would begin soon",
            "Mr Amin said the move would begin soon",
        ),
        (
            "The singer, who gained fame as a member of a group of three, was born in Oro Velho by the sea",
            "The singer was born in Oro Velho by the sea",
        ),
        ("Reyes, the mayor, and Li met", "Reyes, the mayor, and Li met"),
    ],
)
def test_asides_between_subject_and_verb_go(passage: str, expected: str) -> None:
    assert without_asides(passage) == expected


@pytest.mark.parametrize(
    "passage",
    [
        "The leaders of the three northern republics signed a statement announcing a comprehensive ceasefire in the valley",
        "The mayor said the bridge over the river near the mill and the old church would be opened in the spring of next year",
        "The president has announced that the port on the northern coast will be given back to the fishermen by the end of May",
        "A rescue team from a small town in the far north including doctors and nurses and two dogs has reached the island",
        "Engineers found that the wall above the turbine hall, built in the last war, had moved by more than two metres",
    ],
)
def test_a_cut_keeps_the_verb_and_ends_no_phrase_in_the_middle(passage: str) -> None:
    short = shortened(passage)
    assert 30 <= len(short) <= FARTHEST
    assert verbs.first_finite(short) >= 0
    assert short.rsplit(" ", 1)[-1] not in {
        "the",
        "a",
        "of",
        "and",
        "that",
        "said",
        "announced",
        "in",
        "to",
        "has",
    }


def test_a_subject_loses_its_qualification_before_its_verb_is_lost() -> None:
    passage = "A rescue team from a small town in the far north near the border and two dogs of the army has reached the island"
    assert shortened(passage) == "A rescue team has reached the island"


def test_short_passages_stay_whole() -> None:
    assert shortened("The dam broke.") == "The dam broke"


def test_long_input_is_read_only_in_part() -> None:
    assert len(shortened("the dam, an old one, broke and " * 20_000)) <= FARTHEST


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "Prosecutors of the northern district say that as many as three million people could have been hurt by the quake",
            "as many as three million people could have been hurt by the quake",
        ),
        (
            "The inquiry was prompted by unrest following the fatal shooting of an unarmed boy by a guard of the mine last August",
            "The inquiry was prompted by unrest",
        ),
        (
            "The talks between the mayor of Lund, the mayor of Oro Velho and the miners and the guards of the northern port took place in the old town hall of Moss",
            "The talks took place in the old town hall of Moss",
        ),
        (
            "House writers are expected to ask for an 18 to 20 billion crown rise as part of the 1988 budget",
            "House writers are expected to ask for an 18 to 20 billion crown rise",
        ),
        ("Parliament is to debate a new law on dams in the second half of May", None),
    ],
)
def test_cuts_that_a_reader_understands(passage: str, expected: str | None) -> None:
    assert shortened(passage) == (expected or passage)


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "The name of the northern mine was reportedly inspired by a knife made by the first smith of the old town of Moss",
            "The name of the northern mine was reportedly inspired by a knife",
        ),
        (
            "The minister of the northern provinces said engineers had warned about cracks in the wall of the older dam",
            "The minister of the northern provinces said engineers had warned about cracks",
        ),
    ],
)
def test_a_cut_leaves_no_verb_without_what_it_needs(passage: str, expected: str) -> None:
    assert shortened(passage) == expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "Another hundred will be there by Friday and the rest of the northern division of miners is on standby in Lund",
            "Another hundred will be there by Friday",
        ),
        (
            "Diversified, a builder of single family houses in the old market towns of the north, had a good year",
            "Diversified had a good year",
        ),
    ],
)
def test_a_cut_stays_within_a_clause(passage: str, expected: str) -> None:
    assert shortened(passage) == expected
