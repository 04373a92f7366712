from __future__ import annotations

import pytest

from store.events.headlines.date_removal import without_dates


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("The dam broke on Monday.", "Monday", "The dam broke."),
        ("On Monday, the dam broke.", "Monday", "the dam broke."),
        ("Yesterday the mayor resigned.", "Yesterday", "the mayor resigned."),
        ("In a speech on Wednesday, Reyes thanked them.", "Wednesday", "In a speech, Reyes thanked them."),
        ("The mayor said Monday that he left.", "Monday", "The mayor said that he left."),
        ("The 1918 flu killed millions.", "1918", "The 1918 flu killed millions."),
        (
            "It was seen as early as last May in Lima.",
            "last May",
            "It was seen as early as last May in Lima.",
        ),
        ("She has lived there since 1993.", "1993", "She has lived there since 1993."),
        ("The winners of 1997 and 1998 met.", "1997", "The winners of 1997 and 1998 met."),
        ("It was in 1993 that the dam broke.", "1993", "It was in 1993 that the dam broke."),
        ("She flew in overnight from Lima.", "overnight", "She flew in from Lima."),
        ("I came back in July.", "July", "I came back."),
    ],
)
def test_a_date_goes_where_it_reads_well_without_it(text: str, date: str, expected: str) -> None:
    start = text.index(date)
    assert without_dates(text, (0, len(text)), [(start, start + len(date))]) == expected
