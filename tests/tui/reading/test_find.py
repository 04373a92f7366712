import pytest

from store.text.folding import for_finding
from tui.reading.find import find_all


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Zürich and zurich", "ZURICH", ["Zürich", "zurich"]),
        ("Zu\u0308rich", "zürich", ["Zu\u0308rich"]),
        ("don’t stop", "don't", ["don’t"]),
        ("“quoted” words", '"quoted"', ["“quoted”"]),
        ("a\nline end", "a line", ["a\nline"]),
        ("Straße", "strasse", ["Straße"]),
        ("co\u00adoperate", "cooperate", ["co\u00adoperate"]),
        ("Нагорный Карабах", "карабах", ["Карабах"]),
        ("nothing here", "there", []),
        ("blank", "  ", []),
    ],
)
def test_words_are_found_whatever_their_dress(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_all(text, words)] == found


def test_hits_do_not_overlap() -> None:
    assert find_all("aaaa", "aa") == [(0, 2), (2, 4)]


def test_folding_keeps_what_matters() -> None:
    assert for_finding("Ünïcödé – “x”") == 'unicode - "x"'
