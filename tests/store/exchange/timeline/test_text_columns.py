"""Plain columns."""

from store.exchange.timeline import write
from tests.store.exchange.timeline.sample import full, pier_row, timeline


def test_rows_are_aligned_and_worded_as_said() -> None:
    assert write(timeline(*full().rows[:8]), "text").splitlines() == [
        "date            articles  sources     headline",
        "44 BC                  1        1     A quay is built",
        "1990s                  1        1     The quay is a market",
        "fall 2020              1        1     Storms",
        "Feb 2031~              1        1     Cracks are seen",
        "early Mar 2031         1        1     Divers look",
        "7 May 2031             2        2  ⚑  The pier at Quinby fell on 7 May",
        "Jun 2031               1        1     A new pier will be built (planned)",
        "undated                1        1     Somebody paints the ruin",
    ]


def test_the_filters_are_told() -> None:
    text = write(timeline(pier_row(), asked=("from May 2031", "who: \x1b[1mVale"), total=8), "text")
    assert text.startswith("1 of 8 events from 2 articles: from May 2031, who: �[1mVale\n\n")


def test_nothing_reaches_a_terminal_raw() -> None:
    text = write(full(), "text")
    assert not any(mark in text for mark in "\x1b\u202e\r")
    assert write(timeline(), "text") == "date  articles  sources     headline\n"
