from store.articles.readers.paged_text import joined_pages
from store.records import Locator

LINE = "of the harbour board of Velmora, which met in the old customs house and "


def test_heads_feet_and_numbers_go_and_words_are_whole() -> None:
    pages = [
        f"THE GULL    Nr. {n}\r\nOn {name} {LINE}\r\n{name} {LINE}{name}\r\nwith {name} {LINE}voted on the pil\ufffe\r\nlars of pier {name}.\r\n- {n} -"
        for n, name in enumerate(("Amber", "Birch", "Cedar", "Dune"), 1)
    ]
    text, locators = joined_pages(pages)
    assert "GULL" not in text and "- 2 -" not in text
    assert text.split("\n")[0].endswith("voted on the pillars of pier Amber.")
    assert len(text.split("\n")) == 4
    assert [locator.label for locator in locators] == ["p. 1", "p. 2", "p. 3", "p. 4"]
    assert [text[locator.start :].split()[1] for locator in locators] == ["Amber", "Birch", "Cedar", "Dune"]


def test_a_page_may_begin_within_a_sentence() -> None:
    text, locators = joined_pages([f"The minutes {LINE}\n{LINE}closed", "the pier at once.\nAll agreed."])
    assert text.endswith("closed the pier at once.\nAll agreed.")
    assert locators == (Locator(0, "p. 1"), Locator(text.index("the pier at once"), "p. 2"))


def test_short_lines_are_lines_of_their_own() -> None:
    text, _ = joined_pages([f"MINUTES\nPresent\nThe minutes {LINE}\n{LINE}\nended.\n1. Piers\n2. Ferries"])
    assert text.split("\n")[:2] == ["MINUTES", "Present"]
    assert text.split("\n")[-2:] == ["1. Piers", "2. Ferries"]


def test_empty_pages_have_no_place() -> None:
    assert joined_pages(["", "\r\n \r\n"]) == ("", ())
    assert joined_pages(["", "words"]) == ("words", (Locator(0, "p. 2"),))
