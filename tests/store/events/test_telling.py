from __future__ import annotations

import pytest

from store.records import Telling
from tests.store.events.articles import Told


def only(marked: str, published: str | None = "2021-03-10") -> Telling:
    (telling,) = Told("a", marked, published).tellings
    return telling


def spans(told: Told) -> list[str]:
    return [told.text[t.start : t.end] for t in told.tellings]


def test_a_sentence_with_a_date_tells_it() -> None:
    telling = only("The dam of [Oro Velho] broke {on Monday|2021-03-08} after days of rain.")
    assert (telling.date, telling.said, telling.told, telling.inferred) == (
        "2021-03-08",
        "on Monday",
        "told",
        False,
    )
    assert telling.entities == ("oro velho",)


def test_news_without_a_date_takes_the_day_of_the_article() -> None:
    telling = only("The dam of [Oro Velho] broke after days of rain.")
    assert (telling.date, telling.said, telling.inferred) == ("2021-03-10", "", True)
    assert "10 Mar 2021" in telling.how


def test_news_without_a_date_follows_the_day_that_the_article_opens_with() -> None:
    told = Told(
        "a", "The mayor met the miners {on Tuesday|2021-03-09}.\nHe promised them new pumps.", "2021-03-10"
    )
    assert [t.date for t in told.tellings] == ["2021-03-09", "2021-03-09"]
    assert told.tellings[1].inferred


def test_an_old_date_in_the_opening_is_not_the_day_of_the_news() -> None:
    told = Told(
        "a",
        "The mine, opened {on 4 May 1998|1998-05-04}, has closed.\nIts owner blamed prices.",
        "2021-03-10",
    )
    assert told.tellings[-1].date == "2021-03-10"


def test_an_undated_article_claims_no_day() -> None:
    telling = only("The dam of [Oro Velho] broke after days of rain.", published=None)
    assert telling.date is None
    assert not telling.inferred


def test_every_happening_of_a_sentence_has_its_own_date() -> None:
    told = Told(
        "a",
        "Both sides kept the statement of {November 9, 2020|2020-11-09} and the agreements of "
        "{January 11|2021-01-11} and {November 26, 2021|2021-11-26}.",
        "2022-03-10",
    )
    assert [t.date for t in told.tellings if t.said] == ["2020-11-09", "2021-01-11", "2021-11-26"]
    assert spans(told)[-2:] == ["the agreements of January 11", "November 26, 2021"]


def test_two_clauses_with_a_date_each() -> None:
    told = Told(
        "a",
        "The pump failed {on 2 March|2021-03-02}, and the shaft was flooded {on 4 March|2021-03-04}.",
        "2021-03-10",
    )
    assert spans(told) == ["The pump failed on 2 March", "the shaft was flooded on 4 March."]


def test_a_date_within_the_subject_belongs_to_its_noun() -> None:
    told = Told(
        "a",
        "{On 4 May 2020|2020-05-04}, the signers of the pact of the northern ports on {1 May 2019|2019-05-01} met.",
        "2021-03-10",
    )
    assert {t.date for t in told.tellings} == {"2020-05-04", "2019-05-01"}


def test_a_date_of_a_noun_leaves_the_sentence_its_own_day() -> None:
    told = Told("a", "The minister praised {last year|2020}'s port treaty, signed in Lund.", "2021-03-10")
    assert [(t.date, t.inferred) for t in told.tellings] == [("2021-03-10", True), ("2020", False)]


def test_a_subordinate_clause_keeps_its_date_to_itself() -> None:
    told = Told(
        "a", "The guards told the court that the gate was opened {on 3 May 2019|2019-05-03}.", "2021-03-10"
    )
    assert [(t.date, t.inferred) for t in told.tellings] == [("2021-03-10", True), ("2019-05-03", False)]


@pytest.mark.parametrize(
    "marked",
    [
        "{March 10, 2021|2021-03-10}",
        "Last updated {8 March 2021|2021-03-08}",
        "The north wind is cold in these hills.",
        "Who would open such a gate?",
        "We love this town and its old bridge.",
    ],
)
def test_date_lines_stamps_states_and_questions_tell_nothing(marked: str) -> None:
    filler = (
        "The bridge fell.\nNobody was hurt in the town.\nTrains stopped.\nPeople walked home.\nNight came.\n"
    )
    assert all(t.start < len(filler) for t in Told("a", filler + marked, "2021-03-10").tellings)


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("The queen will visit the island {on 4 April|2021-04-04}.", "planned"),
        ("The court meets {on 4 April|2021-04-04}.", "planned"),
        ("Engineers plan to open the lock {this year|2021}.", "planned"),
        ("The lock could fail {this spring|2021-21}.", "hypothetical"),
        ("The council did not meet {on Monday|2021-03-08}.", "negated"),
        ("The council met {on Monday|2021-03-08}.", "told"),
        ("The mayor said {on Monday|2021-03-08} that the lock will open.", "told"),
    ],
)
def test_how_a_happening_is_told(marked: str, told: str) -> None:
    assert Told("a", marked, "2021-03-10").tellings[0].told == told


def test_a_plan_without_a_date_claims_no_day() -> None:
    assert only("The queen will visit the island of Moss.").date is None


def test_tellings_know_their_place() -> None:
    told = Told("a", "The dam broke at dawn.\nSoldiers built a new one.", "2021-03-10")
    assert [t.place for t in told.tellings] == [0, 1]
