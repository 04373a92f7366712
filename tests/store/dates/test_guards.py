import pytest

from store.dates import find


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll rose to 1051, the ministry said.",
        "A total of 1500 in the camp had no tents.",
        "The virus infected 1516 in the north.",
        "About 2000 protesters stood outside.",
        "The blast killed 1984 in all.",
    ],
)
def test_a_counted_number_is_no_year(sentence: str) -> None:
    assert [date.text for date in find(sentence, "2010-05-04")] == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The treaty of 1648 ended the war.", "1648"),
        ("It was built around 1900.", "around 1900"),
        ("From 1991 to 1994 they fought.", "1994"),
        ("He moved to Hull in 1984.", "1984"),
    ],
)
def test_a_year_stays_one(sentence: str, text: str) -> None:
    assert text in [date.text for date in find(sentence, "2010-05-04")]
