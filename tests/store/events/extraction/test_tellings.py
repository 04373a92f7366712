from __future__ import annotations

import pytest

from store.events.extraction.tellings import EXPLAINED, NAMELESS
from store.events.headlines import standing
from store.events.salience import gate
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
    told = Told("a", "Soldiers mended the wall.\nThe queen will visit the island of Moss.", "2021-03-10")
    assert [t.date for t in told.tellings] == ["2021-03-10", None]


def test_tellings_know_their_place() -> None:
    told = Told("a", "The dam broke at dawn.\nSoldiers built a new one.", "2021-03-10")
    assert [t.place for t in told.tellings] == [0, 1]


def told(marked: str, published: str = "2021-03-10") -> list[tuple[str | None, str]]:
    return [(t.date, t.headline) for t in Told("a", marked, published).tellings]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Ana Reyes, who flew to the mine on {Monday|2021-03-08}, promised new pumps.",
            [("2021-03-08", "Ana Reyes flew to the mine"), ("2021-03-10", "Ana Reyes promised new pumps")],
        ),
        (
            "The lock, built in {1968|1968}, gave way after three days of rain.",
            [
                ("1968", "The lock, built in 1968"),
                ("2021-03-10", "The lock gave way after three days of rain"),
            ],
        ),
        (
            "The number of people killed when the wall fell on {Sunday|2021-03-07} has risen to 18.",
            [("2021-03-07", "The wall fell"), ("2021-03-10", "The number of people killed has risen to 18")],
        ),
        (
            "The sailor arrested on {Monday|2021-03-08} was released on {Tuesday|2021-03-09}.",
            [("2021-03-08", "The sailor arrested"), ("2021-03-09", "The sailor was released")],
        ),
        (
            "The miners who were trapped in {May|2020-05} were honoured on {Friday|2021-03-05}.",
            [("2020-05", "The miners were trapped"), ("2021-03-05", "The miners were honoured")],
        ),
        (
            "Ana Reyes was made a judge in {1995|1995} by the king, and {the following year|1996} she was sent to Lund.",
            [
                ("1995", "Ana Reyes was made a judge by the king"),
                ("1996", "Ana Reyes was sent to Lund"),
            ],
        ),
    ],
)
def test_each_part_of_a_sentence_is_told_with_its_subject(
    marked: str, expected: list[tuple[str, str]]
) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "date", "expected"),
    [
        (
            "The lock has been closed to all ships, the port authority said {yesterday|2021-03-09}.",
            "2021-03-09",
            "The lock has been closed to all ships",
        ),
        (
            "The shop reported losses between {1982|1982} and {1985|1985}.",
            "1985",
            "The shop reported losses between 1982 and 1985",
        ),
        (
            "The shop reported losses between {1982|1982} and {1985|1985}.",
            "1982",
            "The shop reported losses between 1982 and 1985",
        ),
        (
            "The mayor paid for the lock out of its {1988|1988} sale to the northern bank.",
            "1988",
            "The mayor paid for the lock out of its 1988 sale",
        ),
        (
            "Two weeks after the great flood of {13 March|2020-03-13}, nobody came.",
            "2020-03-13",
            "The great flood of 13 March",
        ),
        (
            "The mayor declared three days of mourning starting on {Wednesday|2021-03-10}.",
            "2021-03-10",
            "The mayor declared three days of mourning starting on Wednesday",
        ),
        ("In {October 2015|2015-10} engineer Paul Li saw cracks.", "2015-10", "Engineer Paul Li saw cracks"),
    ],
)
def test_a_row_can_be_understood_by_itself(marked: str, date: str, expected: str) -> None:
    assert (date, expected) in told(marked)


@pytest.mark.parametrize(
    "line",
    [
        "The Harbour Courier",
        "By Ana Reyes in Lund, {March 9, 2021|2021-03-09}",
        "The Herald - {Tuesday, March 9, 2021|2021-03-09}",
    ],
)
def test_the_name_of_a_paper_or_author_tells_nothing(line: str) -> None:
    assert told(line + "\nBridge closed after floods\n\nThe bridge fell.") == told(
        "Bridge closed after floods\n\nThe bridge fell."
    )


def test_a_look_back_that_names_nobody_is_no_row() -> None:
    told = Told(
        "a", "[Ana Reyes] spoke in Lund.\nThe old mill burned {on 4 May 1998|1998-05-04}.", "2021-03-10"
    )
    assert told.tellings[-1].fault == NAMELESS
    named = Told(
        "a",
        "[Ana Reyes] spoke in Lund.\nThe old mill of Metsa burned {on 4 May 1998|1998-05-04}.",
        "2021-03-10",
    )
    assert named.tellings[-1].fault == ""


def test_the_headline_of_another_clause_is_no_row() -> None:
    text = (
        "[Ana Reyes] spoke in Lund.\nThe council of [Metsa] voted for the bridge across the northern river and for a new hospital "
        "beside the harbour, while the governor was flown to the coast {on 4 May|2021-05-04}."
    )
    dated = Told("a", text, "2021-05-20").tellings[-1]
    assert dated.headline.startswith("The council of Metsa voted")
    assert dated.fault == standing.OTHER_CLAUSE


def test_the_first_sentence_of_an_article_that_explains_is_news_only_if_it_says_a_day() -> None:
    title = "How the mine of [Oro Velho] came to close\n"
    undated = Told("a", title + "Prices of zinc fell and [Ana Reyes] left Lund.", "2021-05-20").tellings
    dated = Told("a", title + "[Ana Reyes] closed the mine {on Tuesday|2021-05-18}.", "2021-05-20").tellings
    assert undated[-1].fault == EXPLAINED
    assert dated[-1].news and not dated[-1].fault


def test_news_is_supposed_only_if_its_main_clause_supposes() -> None:
    denied = only(
        "[Ana Reyes] defended herself against critics who held that she should have closed the mine."
    )
    guess = only("[Ana Reyes] may have closed the mine of Oro Velho for good, and should go.")
    assert denied.fault == ""
    assert guess.fault == gate.SUPPOSED


def test_a_caption_is_no_happening() -> None:
    told = Told(
        "a",
        "[Ana Reyes] spoke in Lund.\nA miner of [Oro Velho] stands at the gate of the mine {on March 5, 2019|2019-03-05}.\n"
        "A miner of [Oro Velho] stood at the gate of the mine {on March 6, 2019|2019-03-06}.",
        "2021-11-10",
    )
    assert [t.fault for t in told.tellings[-2:]] == [gate.CAPTION, ""]
