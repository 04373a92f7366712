from itertools import permutations

from tui.reading.hints import hints, narrow
from tui.reading.layout import lay_out
from tui.reading.page import Page
from tui.reading.selection import Selecting

TEXT = "First sentence here. Second one. Third."
PAGE, LAYOUT = Page(TEXT), lay_out(TEXT, 40)


def test_few_spans_get_a_letter_each_in_reading_order() -> None:
    assert hints([(9, 10), (1, 2)]) == {"a": (1, 2), "s": (9, 10)}


def test_many_spans_get_labels_of_which_none_begins_another() -> None:
    labels = hints([(n, n + 1) for n in range(100)])
    assert len(labels) == 100
    assert not any(a.startswith(b) for a, b in permutations(labels, 2))
    assert set(narrow(labels, "s")) == {label for label in labels if label[0] == "s"}


def test_a_selection_holds_both_ends_whichever_comes_first() -> None:
    assert Selecting(2).span(PAGE, LAYOUT, 6) == (2, 7)
    assert Selecting(6).span(PAGE, LAYOUT, 2) == (2, 7)


def test_a_selection_by_sentences_takes_whole_ones() -> None:
    start, end = Selecting(25, "sentence").span(PAGE, LAYOUT, 3)
    assert TEXT[start:end] == "First sentence here. Second one."
