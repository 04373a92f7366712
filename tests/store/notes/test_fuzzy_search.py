from store.notes import fuzzy_search
from store.notes.anchoring import make
from store.notes.search_page import Page
from tests.store.libraries import TEXT, span


def found(words: str, text: str) -> str | None:
    place = fuzzy_search.search([make(TEXT, *span(TEXT, words))], Page(text))[0]
    return None if place is None else text[place[0] : place[1]]


def test_a_passage_with_changed_words() -> None:
    changed = TEXT.replace("twice", "thrice").replace("May", "June")
    assert found("Trains will run twice a day from May", changed) == "Trains will run thrice a day from June"


def test_whole_words_are_taken() -> None:
    assert (
        found("signed a protocol", TEXT.replace("signed a protocol", "signed the protocols"))
        == "signed the protocols"
    )


def test_capitals_do_not_matter() -> None:
    assert found("Critics said", TEXT.replace("Critics said", "CRITICS SAID")) == "CRITICS SAID"


def test_two_places_that_fit_as_well() -> None:
    twice = TEXT.replace("twice", "thrice")
    assert found("Trains will run twice a day from May", twice + "\n" + twice) is None


def test_a_short_name_needs_its_surroundings() -> None:
    assert (
        found("Tirana", "In Tirane there was rain, and the mayor of it went home early in the day.") is None
    )


def test_scripts_without_blanks() -> None:
    text = "据新华社报道，双方在会谈后签署了关于铁路的议定书，列车将于五月开行。票价将减半，官员说。"
    made = make(text, *span(text, "签署了关于铁路的议定书"))
    changed = text.replace("关于铁路的", "有关铁路的")
    place = fuzzy_search.search([made], Page("更新：" + changed))[0]
    assert place and ("更新：" + changed)[place[0] : place[1]] == "签署了有关铁路的议定书"


def test_nothing_sought() -> None:
    assert fuzzy_search.search([], Page(TEXT)) == []
