"""What a headline lacks that cannot be understood alone."""

from __future__ import annotations

import pytest

from store.events.headlines import standing
from store.events.headlines.standing import fault


@pytest.mark.parametrize(
    "words",
    [
        "Ana Reyes resigned",
        "The council of Lund closed the bridge",
        "There were clashes in Metsa",
        "It was the third strike at Oro Velho",
        "“We need pumps,” Ana Reyes told the council of Lund",
        "Half of the miners left Oro Velho",
    ],
)
def test_a_whole_clause_with_its_subject_stands(words: str) -> None:
    assert fault(words) == ""


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("He left for the coast", standing.NO_SUBJECT),
        ("They closed the mine", standing.NO_SUBJECT),
        ("She met Ana Reyes in Lund", standing.NO_SUBJECT),
        ("He died Oct. 8 in Lund", standing.NO_SUBJECT),
        ("Police of Lund said had left Mayor Reyes alone", standing.FRAGMENT),
        ("Former mayor Ana Reyes, a miner of three decades who says she was sent away", standing.FRAGMENT),
        ("Is a good start, Reyes told the miners of Lund", standing.FRAGMENT),
        ("Dismissed, Mayor Ana Reyes and two others said they were tired", standing.FRAGMENT),
        ("He’s accused of closing the mine", standing.NO_SUBJECT),
        ("The company said it would close the mine", standing.NO_SUBJECT),
        ("The two men were freed", standing.NO_SUBJECT),
        ("We saw the wall fall", standing.FIRST_PERSON),
        ("Please send your pictures to us", standing.FIRST_PERSON),
        ("Who closed the mine of Lund?", standing.QUESTION),
        ("“Nobody has ever seen such a flood here”", standing.QUOTATION),
        ("The northern bridge of Lund", standing.NO_VERB),
        ("Mayor Reyes, who was on the ferry to Moss", standing.FRAGMENT),
        ("Due to the end of the strike at Oro Velho, Metsa closed its mill", standing.FRAGMENT),
        ("Possibly leaving Lund without a mayor", standing.FRAGMENT),
        ("Read the letter of the mayor of Lund below, as it was sent", standing.PAGE),
        ("Photos: Miners walk to the gate, which was closed", standing.PAGE),
        ("which closed the northern mine", standing.FRAGMENT),
        ("was closed by the council", standing.FRAGMENT),
        ("Saturday's held in the old hall", standing.FRAGMENT),
        ("Bringing the number of dead to nine", standing.FRAGMENT),
        ("Ana Reyes is expected", standing.CUT_OFF),
        ("Ana Reyes closed the mine of…", standing.CUT_OFF),
        ("Ana Reyes told the angry crowd", standing.CUT_OFF),
        ("Photo: miners leave Lund", standing.PAGE),
        ("Hide caption 2 of 10 miners leave Lund", standing.PAGE),
        ("More was written at www.example.org today", standing.PAGE),
        ("Lund, Metsa, Oro, Arko, Tolve, Brannmoor, Quinby and Moss were named", standing.LISTING),
    ],
)
def test_why_words_do_not_stand(words: str, why: str) -> None:
    assert fault(words) == why


def test_a_title_tells_in_the_present() -> None:
    assert fault("Strong quake strikes northern coast", is_title=True) == ""
    assert fault("Strong quake strikes northern coast") == standing.NO_VERB
    assert fault("Bridge over northern river", is_title=True) == standing.NO_VERB


@pytest.mark.parametrize(
    "title", ["Why the miners of Lund left", "What the vote of Lund means", "5 reasons miners leave"]
)
def test_a_title_that_announces_an_explanation_is_no_headline(title: str) -> None:
    assert fault(title, is_title=True) == standing.EXPLAINS
    assert fault("When the dam broke, the town was flooded") == ""


@pytest.mark.parametrize(
    "title",
    [
        "4 issues raised at the hearing in Lund",
        "Flood in Lund: What you need to know",
        "The valley: Three different takes on the flood",
    ],
)
def test_a_title_that_counts_or_explains_tells_no_happening(title: str) -> None:
    assert fault(title, is_title=True) == standing.EXPLAINS
    assert fault("Three ways out of Lund were closed by the council", is_title=False) == ""


def test_a_title_may_speak_of_some_of_a_kind() -> None:
    assert fault("Some claims against the fund of Lund tossed", is_title=True) == ""
    assert fault("Some said that the mine was lost", is_title=True) == standing.NO_SUBJECT
    assert fault("Some claims against the fund were tossed") == standing.NO_SUBJECT
