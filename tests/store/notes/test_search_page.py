from store.notes.search_page import Page, find_all


def test_all_places_overlapping_ones_too() -> None:
    assert find_all("aaa b aa", "aa") == [0, 1, 6]
    assert find_all("aaaa", "a", limit=2) == [0, 1]
    assert find_all("", "a") == []


def test_a_page_folds_and_lowers_in_step() -> None:
    page = Page("The  İ\r\nEnd")
    assert page.folded.text.lower().startswith("the i")
    assert len(page.small) == len(page.folded.text)
    assert page.occurrences("End") == [8]
