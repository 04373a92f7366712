import unicodedata

import pytest

from store.text.aligned_folding import Folded, fold, parts_letter


@pytest.mark.parametrize(
    "a, b",
    [
        ("é", "e\u0301"),
        ("a\r\n\n b", "a b"),
        ("“x”", '"x"'),
        ("a–b", "a-b"),
        ("co\u00adop", "coop"),
        ("…", "..."),
    ],
)
def test_what_is_the_same_to_a_reader(a: str, b: str) -> None:
    assert fold(a) == fold(b)


def test_case_and_letters_stay() -> None:
    assert fold("War") != fold("war")
    assert fold("cafe") != fold("café")


def test_spans_lead_back() -> None:
    text = "\ufeffÉ  “q”\r\n…x"
    folded = Folded(text)
    assert folded.text == unicodedata.normalize("NFD", 'É "q" ...x')
    for start in range(len(folded.text)):
        a, b = folded.span(start, len(folded.text))
        assert fold(text[a:b]).endswith(folded.text[start + 1 :].strip())
        assert b == len(text)


def test_a_letter_and_its_accent() -> None:
    text = Folded("café!").text
    assert [end for end in range(7) if parts_letter(text, end)] == [4]
