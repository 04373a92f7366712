"""What clashes within an event, and who says which."""

from store.events.conflicts import find_conflicts
from store.records import Conflict, Document, Event, Telling
from tests.store.events.made import collection, document, event, telling


def told(*texts: str, dates: tuple[tuple[str | None, str], ...] = ()) -> tuple[Event, dict[str, Document]]:
    documents = [document(f"d{at}", text) for at, text in enumerate(texts)]
    pairs = dates or ((None, ""),) * len(texts)
    tellings = [telling(found, found.text, *pair) for found, pair in zip(documents, pairs, strict=True)]
    return event("e", *tellings), collection(documents)


def values(found: tuple[Conflict, ...]) -> dict[str, dict[str, list[str]]]:
    return {
        conflict.about: {claim.value: [who(t) for t in claim.tellings] for claim in conflict.claims}
        for conflict in found
    }


def who(telling: Telling) -> str:
    return telling.article


def test_numbers_of_one_thing() -> None:
    found = find_conflicts.find(
        *told("The fire killed 12 people.", "Eighteen died.", "12 dead in fire.", "The toll: more than 30 killed.", "At least 10 killed.")
    )  # fmt: skip
    assert values(found) == {"killed": {"12": ["d0", "d2"], "eighteen": ["d1"], "more than 30": ["d3"]}}


def test_a_coarser_number_is_no_conflict() -> None:
    assert (
        find_conflicts.find(
            *told("Killed 18.", "The blast killed 18.", "At least 12 killed.", "About 20 killed.")
        )
        == ()
    )


def test_numbers_of_different_things() -> None:
    assert (
        find_conflicts.find(
            *told("It killed 12 people.", "It wounded 30.", "30 tanks burned.", "12 soldiers killed.")
        )
        == ()
    )


def test_one_article_does_not_contradict_itself() -> None:
    text = "Twelve boats sank. Later four boats sank."
    found = document("a", text)
    tellings = [telling(found, "Twelve boats sank"), telling(found, "four boats sank")]
    assert find_conflicts.find(event("e", *tellings), collection([found])) == ()


def test_said_dates() -> None:
    event_, documents = told(
        "On 7 May the pier fell.", "The pier fell on 9 May.", "It fell in May.", "The pier fell.",
        dates=(("2031-05-07", "7 May"), ("2031-05-09", "9 May"), ("2031-05", "May"), ("2031-05-20", "")),
    )  # fmt: skip
    assert values(find_conflicts.find(event_, documents)) == {
        "date": {"2031-05-07": ["d0"], "2031-05-09": ["d1"]}
    }


def test_a_coarser_date_is_no_conflict() -> None:
    event_, documents = told(
        "On 7 May the pier fell.", "It fell in May.", "It fell in 2031.",
        dates=(("2031-05-07", "7 May"), ("2031-05", "May"), ("2031", "2031")),
    )  # fmt: skip
    assert find_conflicts.find(event_, documents) == ()


def test_a_date_is_no_number() -> None:
    event_, documents = told(
        "On May 12 soldiers fled.", "On May 14 soldiers fled.",
        dates=(("2031-05-12", "May 12"), ("2031-05-12", "May 14")),
    )  # fmt: skip
    assert find_conflicts.find(event_, documents) == ()


def test_an_event_told_once_and_a_missing_text() -> None:
    event_, documents = told("Killed 12.", "Killed 18.")
    assert find_conflicts.find(event("x", event_.tellings[0]), documents) == ()
    assert find_conflicts.find(event_, {}) == ()


def test_a_toll_that_rises_from_day_to_day_is_a_history() -> None:
    days = (("2031-05-07", ""), ("2031-05-08", ""))
    assert (
        find_conflicts.find(
            *told("The flu has killed 12 people.", "The flu has killed 18 people.", dates=days)
        )
        == ()
    )
    of_one = (("2031-05-07", "Monday"), ("2031-05-07", "7 May"))
    assert find_conflicts.find(*told("Monday: the fire killed 12.", "On 7 May fire killed 18.", dates=of_one))


def test_numbers_of_two_places() -> None:
    assert (
        find_conflicts.find(*told("It killed 12 people in Ostmark.", "It killed 18 people in Kareland."))
        == ()
    )
    assert find_conflicts.find(*told("It killed 12 people in Ostmark.", "In Ostmark, 18 people died."))


def test_confirmed_and_feared() -> None:
    assert (
        find_conflicts.find(*told("Officials confirmed 12 deaths.", "Some 18 people are feared dead.")) == ()
    )


def test_numbers_far_apart_count_different_things() -> None:
    assert find_conflicts.find(*told("Eight houses burned down.", "The wind damaged 200 houses.")) == ()


def test_a_clash_of_dates_needs_two_articles() -> None:
    found = document("a", "On 7 May the pier fell. On 9 May the pier fell.")
    tellings = [
        telling(found, "On 7 May the pier fell", "2031-05-07", "7 May"),
        telling(found, "On 9 May the pier fell", "2031-05-09", "9 May"),
    ]
    assert find_conflicts.find(event("e", *tellings), collection([found])) == ()
