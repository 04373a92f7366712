"""The weight of a row grows with what tells it, and says why."""

from __future__ import annotations

from math import log1p

from store.event_list import Listed, news_of
from store.events import link
from store.events.salience import row_model
from store.records import Event
from tests.store.events.articles import Told, entities


def linked(**articles: tuple[str, str]) -> list[Event]:
    """The rows of some articles: a marked text and its day each."""
    made = {key: Told(key, marked, day) for key, (marked, day) in articles.items()}
    tellings = {key: told.tellings for key, told in made.items()}
    documents = {key: told.document for key, told in made.items()}
    return list(link(tellings, documents, entities("Reyes", "Lund", "Moss")))


REPORTS = {
    "a": ("[Reyes] closed the northern mine of [Lund] on {Monday|2021-03-08}.", "2021-03-08"),
    "b": ("[Reyes] closed the northern mine of [Lund] on {Monday|2021-03-08} after a flood.", "2021-03-09"),
    "c": ("A ferry sank off [Moss] on {Tuesday|2021-03-09}.", "2021-03-09"),
    "d": (
        "Miners marched through the town.\n[Reyes] closed the northern mine of [Lund] on {8 March|2021-03-08}.",
        "2021-03-20",
    ),
}


def row(events: list[Event], words: str) -> Event:
    """The row of a headline."""
    return next(event for event in events if words in event.headline)


def test_more_articles_weigh_more_and_the_reason_says_so() -> None:
    events = linked(**REPORTS)
    mine, ferry = row(events, "mine"), row(events, "ferry")
    assert mine.weight > ferry.weight
    assert "3 articles" in mine.why and "a later article comes back to that day" in mine.why
    assert "the news of 2" in mine.why
    assert ferry.why.startswith("1 article, its news")


def test_an_article_has_one_row_of_news() -> None:
    events = linked(**REPORTS)
    news = news_of(Listed(events))
    assert news.keys() == REPORTS.keys()
    assert news["a"] == news["b"] == row(events, "mine").id
    assert news["d"] == row(events, "marched").id


def test_undated_sentences_stand_in_the_row_of_their_news() -> None:
    text = "Miners of [Lund] walked out.\nSoldiers carried stones to the gate.\nChildren brought them bread and water."
    (event,) = linked(a=(text, "2021-03-08"))
    assert len(event.tellings) == 3
    assert event.headline == "Miners of Lund walked out"


def test_a_look_back_that_nobody_repeats_is_a_passage_of_a_large_collection() -> None:
    articles = {
        f"n{at}": (f"A ferry of [Moss] carried load {at} to the port.", f"2021-03-{at + 1:02}")
        for at in range(14)
    }
    articles["x"] = (
        "[Reyes] spoke at length.\nThe old mill of Metsa burned in {1987|1987}.",
        "2021-03-20",
    )
    events = linked(**articles)
    mill = next(e for e in events if any(t.said == "1987" for t in e.tellings))
    assert "the news of none" in mill.aside
    assert mill.tellings[0].headline == "The old mill of Metsa burned"
    few = linked(x=articles["x"], y=articles["n1"])
    assert not next(e for e in few if any(t.said == "1987" for t in e.tellings)).aside


def test_a_row_of_one_article_is_headed_by_its_title() -> None:
    text = "Mayor of Lund closes the northern mine\nThe mine was shut by [Ana Reyes] on {Monday|2021-03-08} after a flood that drowned it."
    (event,) = linked(a=(text, "2021-03-08"))
    assert event.headline == "Mayor of Lund closes the northern mine"


def test_what_comes_back_to_another_row_of_its_day_counts_in_part() -> None:
    more = {
        f"x{at}": (
            f"Crowd {at} sang.\n[Reyes] closed the northern mine of [Lund] on {{8 March|2021-03-08}}.",
            f"2021-04-{at + 1:02}",
        )
        for at in range(9)
    }
    beside = ("Crowds sang.\nA ferry of [Moss] burned in the harbour on {8 March|2021-03-08}.", "2021-03-08")
    events = linked(**REPORTS, **more, z=beside)
    mine, ferry = row(events, "closed the northern"), row(events, "burned")
    assert "come back to that day" in mine.why and "come back to that day" in ferry.why
    table = row_model.of_weight()
    fame = table["later"] * (log1p(10) - log1p(5))
    other = table["articles"] * (log1p(len({t.article for t in mine.tellings})) - log1p(1))
    assert mine.weight - ferry.weight > fame + other - 1


def test_a_limit_does_not_date_a_row_that_says_its_day() -> None:
    text = "[Reyes] closed the mine of [Lund] on {8 March|2021-03-08}, and it stays closed until {2 July|2020-07-02}."
    dated = [event for event in linked(a=(text, "2021-03-09")) if "closed the mine" in event.headline]
    assert {event.date for event in dated if not event.aside} == {"2021-03-08"}
