from __future__ import annotations

import pytest

from store.events import words


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
    assert len({words.stem(form) for form in forms.split()}) == 1


def test_everyday_words_carry_no_content() -> None:
    assert words.stems("It was the minister's dam") == [words.stem("minister"), "dam"]


def test_numbers_are_read_without_commas() -> None:
    assert words.numbers("1,200 of 3.5 million in A4") == {"1200", "3.5"}


def test_kinds_of_happening() -> None:
    assert set(words.kinds_of()[words.stem("signed")]) & set(words.kinds_of()[words.stem("treaty")])


def test_names_of_places_and_offices_tell_little() -> None:
    assert not words.is_rare("mount")
    assert words.is_rare("karsk")
