from __future__ import annotations

import pytest

from tests.store.events.articles import Told

OPENING = "The dam of Oro Velho broke {on Tuesday|2021-03-09}. Soldiers came. People left. Trains stopped.\n"


def day_of(marked: str, opening: str = OPENING, published: str | None = "2021-03-10") -> str | None:
    """The date of the first telling behind the opening; "none" if nothing is told there."""
    told = Told("a", opening + marked, published)
    start = Told("b", opening).text.rstrip("\n")
    return next((t.date for t in told.tellings if t.start >= len(start)), "none")


@pytest.mark.parametrize(
    "news",
    [
        "Two bridges were swept away.",
        "The mayor said nobody had warned the town.",
        "Rescuers have found forty people alive.",
        "The army flew in tents and water.",
        "“We lost the mill,” the miller said.",
    ],
)
def test_news_takes_the_day_of_the_opening(news: str) -> None:
    assert day_of(news) == "2021-03-09"


@pytest.mark.parametrize(
    "background",
    [
        "Oro Velho is a town of miners that was founded by monks.",
        "The town had been flooded by the same river.",
        "In the past, floods reached the church.",
        "The dam is named after a general who led the northern army.",
        "It's a place that was loved by painters.",
    ],
)
def test_background_claims_no_day(background: str) -> None:
    assert day_of(background) is None


@pytest.mark.parametrize(
    "words",
    [
        "“The river took all that my father had built.”",
        "I walked up the hill and saw the water come.",
        "Sign up for our letter, which was read by thousands.",
        "Your comments may be published on any site that was built for it.",
    ],
)
def test_words_of_speakers_and_of_the_site_tell_nothing(words: str) -> None:
    assert day_of(words) == "none"


def test_a_story_of_long_ago_goes_on_without_a_day() -> None:
    story = "{In 1931|1931} the old dam broke. Forty houses fell into it. The priest rang the bell."
    told = Told("a", OPENING + story, "2021-03-10")
    assert [t.date for t in told.tellings][-3:] == ["1931", None, None]


def test_a_report_comes_back_to_the_news() -> None:
    story = "{In 1931|1931} the old dam broke. The mayor said this one was stronger. Engineers checked it at noon."
    told = Told("a", OPENING + story, "2021-03-10")
    assert [t.date for t in told.tellings][-3:] == ["1931", "2021-03-09", "2021-03-09"]


def test_a_clause_of_time_dates_the_clause_beside_it() -> None:
    assert day_of("The old mill was lost when the river rose {in 1931|1931}.") is None


def test_without_a_day_of_the_week_before_plain_past_is_not_of_the_day() -> None:
    opening = "Painters love this town. It has a church. It has a mill. It has a bridge.\n"
    assert day_of("Monks built the mill and dug the canal.", opening) is None
    assert day_of("The council has sold the mill.", opening) == "2021-03-10"


def test_a_speech_over_several_sentences_stays_a_speech() -> None:
    speech = (
        "“The water rose fast. It took the mill and broke the bridge. It came at night,” the miller said."
    )
    told = Told("a", OPENING + speech, "2021-03-10")
    assert "It took" not in [told.text[t.start : t.start + 7] for t in told.tellings]


def test_nothing_is_inferred_in_an_undated_article() -> None:
    told = Told("a", "The dam of Oro Velho broke. Soldiers came. The mayor has resigned.", None)
    assert told.tellings
    assert all(t.date is None and not t.inferred for t in told.tellings)


def test_why_a_day_is_unknown_is_said() -> None:
    told = Told("a", OPENING + "The town had been flooded before.", "2021-03-10")
    assert told.tellings[-1].how == "it had happened before; no date in the sentence"
