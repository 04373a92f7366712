"""Words spoken on another day."""

import pytest

from tests.store.dates.helpers import edtf


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“Tomorrow the dam opens,” the engineer said on 12 March.", "2021-03-13"),
        ('"Yesterday was hard," Ms. Reed wrote on March 3.', "2021-03-02"),
        ("On 5 February the mayor said: “Today we begin.”", "2021-02-05"),
        ("“Today we begin,” the mayor told reporters Tuesday.", "2021-04-06"),
    ],
)
def test_a_day_word_counts_from_the_day_of_the_saying(text: str, day: str) -> None:
    assert day in edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Today we begin,” said Mr. Reed, who was freed on 12 March.",
        "“Today we begin,” he said. The dam was opened on 12 March.",
        "Today the engineer said on the radio that the dam opened on 12 March.",
    ],
)
def test_other_dates_beside_it_leave_it_alone(text: str) -> None:
    assert "2021-04-08" in edtf(text)
