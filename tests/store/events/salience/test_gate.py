"""What tells no happening of its own, by classes; sentences written for this test."""

from __future__ import annotations

import pytest

from store.events.salience import gate
from tests.store.events.articles import Told

PUBLISHED = "2021-03-10"


def faults(marked: str) -> list[str]:
    """The reasons of the dated tellings of a sentence that stands behind the lead of an article."""
    told = Told("a", "Soldiers mended the northern wall of Lund.\n" + marked, PUBLISHED).tellings
    return [t.fault for t in told if t.said]


@pytest.mark.parametrize(
    "marked",
    [
        "The council of Lund closed the bridge on {5 March|2021-03-05}.",
        "On {2 February 2019|2019-02-02} the miners of Oro Velho walked out.",
        "Ana Reyes will visit the mine on {Friday|2021-03-12}.",
        "The trial of Ana Reyes begins on {4 April|2021-04-04}.",
    ],
)
def test_a_happening_with_its_day_may_be_a_row(marked: str) -> None:
    assert faults(marked) == [""]


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("Ana Reyes has led the mine of Lund since {May 2019|2019-05}.", gate.BOUND),
        ("The miners of Lund want their wages by {Friday|2021-03-12}.", gate.BOUND),
        ("Lund lost more houses than in {1998|1998}.", gate.BOUND),
        ("The northern lock of Lund could fail {this spring|2021-21}.", gate.SUPPOSED),
        ("Shares of the mining company slumped with other stocks on {Monday|2021-03-08}.", gate.MARKET),
        ("Unemployment in Lund rose to 9 percent in {February|2021-02}.", gate.STATISTIC),
        ("The miners of Lund usually march on {1 May|2021-05-01}.", gate.HABIT),
        ("The council perhaps closed the bridge too late on {5 March|2021-03-05}.", gate.OPINION),
        ("Lund built its wall in the {1990s|199X}.", gate.COARSE),
    ],
)
def test_classes_that_are_no_happening(marked: str, why: str) -> None:
    assert faults(marked) == [why]


def test_what_an_undated_passage_tells_belongs_to_the_news() -> None:
    told = Told(
        "a", "Soldiers mended the wall of Lund.\nMiners carried stones to the gate.", PUBLISHED
    ).tellings
    assert [(t.news, t.fault) for t in told] == [(True, ""), (False, gate.UNDATED)]


def test_the_title_and_the_lead_of_an_opinion_are_no_news() -> None:
    from store.events import tell

    made = Told("a", "Soldiers mended the wall of Lund.", PUBLISHED)
    (telling,) = tell(made.document, (), (), "opinion")
    assert telling.news and "opinion" in telling.fault


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Metsa shares closed on Friday at almost 346 pence", gate.MARKET),
        ("Each Metsa share was valued at 2.66 times a share of Oro", gate.MARKET),
        ("Metsa shares closed 9 pence lower after the mine was flooded", ""),
        ("The council closed 9 shops that traded in shares", ""),
    ],
)
def test_the_price_of_a_share_alone_is_no_happening(words: str, why: str) -> None:
    assert gate.of_words(words) == why
