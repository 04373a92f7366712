"""Stories: articles about one happening."""

from collections.abc import Sequence

from store.events.article_groups import near_duplicates, stories
from store.records import Document, Event
from tests.store.events.made import collection, document, event, telling

FERRY = [
    document("f1", "The ferry Halcyon sank off Quinby on Monday. Divers searched the hull for the cook. Waves hid the wreck.", "2031-03-04", "Gazette"),
    document("f2", "The ferry Halcyon sank near Quinby, and divers searched its hull. The cook was missing. Waves hid the wreck.", "2031-03-04", "Courier"),
    document("f3", "Divers left Quinby after the ferry Halcyon sank. The cook was not in the hull, nor was the wreck safe from waves.", "2031-03-05"),
]  # fmt: skip
OTHER = [
    document("o1", "The council of Brannmoor voted for a tram along the orchard road. Shopkeepers feared noise and dust.", "2031-03-04"),
    document("o2", "Trams will run along the orchard road, Brannmoor council voted. Noise and dust worry shopkeepers.", "2031-03-05"),
    document("o3", "A comet was seen from the lighthouse. Children drew it, astronomers measured its tail twice.", "2031-03-05"),
]  # fmt: skip
# Enough other news to show which words are everywhere.
CROWD = [
    document(
        f"c{at:02}", f"Number {at} {word} of the parish {verb} {thing} while {thing}s {at}{verb} elsewhere."
    )
    for at, (word, verb, thing) in enumerate(
        (word, verb, thing)
        for word in ("baker", "clerk", "tutor", "miner")
        for verb in ("weighs", "sells", "mends", "paints", "counts")
        for thing in ("apple", "clock", "kettle")
    )
]
ALL = [*FERRY, *OTHER, *CROWD]


def sunk() -> Event:
    return event(
        "e1",
        *(telling(found, "Halcyon sank", "2031-03-03") for found in FERRY),
        headline="Ferry Halcyon sinks",
    )


def voted() -> Event:
    return event("e2", telling(OTHER[0], "council", "2031-03-04"), telling(OTHER[1], "Trams", "2031-03-04"))


def grouped(events: Sequence[Event], documents: Sequence[Document] = ALL) -> list[tuple[str, ...]]:
    return [
        story.articles
        for story in stories.group(events, collection(documents), near_duplicates.find(documents))
    ]


def test_articles_that_open_with_one_event_and_are_alike() -> None:
    first, second = stories.group([sunk(), voted()], collection(ALL))
    assert (first.articles, second.articles) == (("f1", "f2", "f3"), ("o1", "o2"))
    assert first.headline == "Ferry Halcyon sinks"
    assert first.copies == ()
    assert first.id != second.id


def test_a_shared_background_makes_no_story() -> None:
    war = event("w", *(telling(found, found.text[:9], "2001", place=6) for found in ALL[:6]))
    assert grouped([war]) == []


def test_an_event_shared_by_texts_that_are_not_alike_makes_no_story() -> None:
    wrong = event("x", telling(FERRY[0], "ferry", "2031-03-03"), telling(OTHER[2], "comet", "2031-03-03"))
    assert grouped([wrong]) == []


def test_news_weeks_apart_is_not_one_story() -> None:
    late = document("f9", FERRY[1].text.replace("near", "close to"), "2031-04-20")
    told = event("e1", telling(FERRY[0], "sank", "2031-03-03"), telling(late, "sank", "2031-03-03"))
    documents = [FERRY[0], late, *CROWD]
    assert stories.group([told], collection(documents)) == ()


def test_copies_are_a_story_even_if_they_tell_nothing() -> None:
    text = " ".join(found.text for found in OTHER)
    documents = [document("p", text), document("q", f"Updated: {text}"), *CROWD[:3]]
    (story,) = stories.group([], collection(documents), near_duplicates.find(documents))
    assert story.articles == ("p", "q")
    assert story.copies == (("p", "q"),)
    assert story.headline.startswith("The council of Brannmoor voted")


def test_copies_come_with_their_original() -> None:
    again = document("f4", FERRY[0].text.upper())
    documents = [*ALL, again]
    (story,) = stories.group([sunk()], collection(documents), near_duplicates.find(documents))
    assert story.articles == ("f1", "f2", "f3", "f4")
    assert story.copies == (("f1", "f4"),)


def test_the_order_of_the_articles_does_not_matter() -> None:
    one = stories.group([sunk(), voted()], collection(ALL))
    other = stories.group([voted(), sunk()], collection(ALL[::-1]))
    assert [story.id for story in one] == [story.id for story in other]
    assert [sorted(story.articles) for story in one] == [sorted(story.articles) for story in other]


def test_nothing_gives_nothing() -> None:
    assert stories.group([], {}) == ()
