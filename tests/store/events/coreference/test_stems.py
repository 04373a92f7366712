from __future__ import annotations

import pytest

from store.events.coreference import stems


@pytest.mark.parametrize(
    "forms",
    [
        "kill kills killed killing",
        "release released releases",
        "city cities",
        "take took taken",
        "agree agreed",
        "stop stopped",
    ],
)
def test_inflections_share_a_stem(forms: str) -> None:
    assert len({stems.stem(form) for form in forms.split()}) == 1


def test_everyday_words_carry_no_content() -> None:
    assert stems.stems("It was the minister's dam") == [stems.stem("minister"), "dam"]


def test_numbers_are_read_without_commas() -> None:
    assert stems.numbers("1,200 of 3.5 million in A4") == {"1200", "3.5"}


def test_kinds_of_happening() -> None:
    assert set(stems.kinds_of()[stems.stem("signed")]) & set(stems.kinds_of()[stems.stem("treaty")])


def test_names_of_places_and_offices_tell_little() -> None:
    assert not stems.is_rare("mount")
    assert stems.is_rare("karsk")
