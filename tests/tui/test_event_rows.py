from typing import Any

import pytest

from store.records import Event, Telling, Told
from tui.panes.chrome import DIM
from tui.panes.rows.event_rows import (
    by_article,
    event_details,
    event_line,
    event_lines,
    fitting,
    heading_line,
    weight,
)
from tui.panes.status_line import fitted
from tui.panes.timeline_model.outline import Heading, Line

NAMES = {"e1": "Ana Beltran", "e2": "Joren Vask"}.get
ROW = Line(0, "2020", "2020")


def event(headline: str = "Ceasefire", told: Told = "told", conflict: bool = False, **more: Any) -> Event:
    telling = Telling("a", 0, 1, "2020-11-09", "9 November", headline, told=told)
    return Event("v", "2020-11-09", headline, (telling,), ("e1", "e2"), conflict=conflict, **more)


def plain(event: Event, width: int, sources: int = 1, row: Line = ROW) -> str:
    left, right = event_line(row, event, width, NAMES, sources)
    return fitted(left, right, width, len(right)).plain.rstrip()


@pytest.mark.parametrize(
    ("sources", "said"), [(1, "●"), (2, "●●"), (3, "●●●"), (4, "●●●4"), (12, "●●●12"), (0, "")]
)
def test_weight_is_three_dots_and_then_a_number(sources: int, said: str) -> None:
    assert weight(sources) == f"{said:<5}"


def test_what_nobody_tells_as_done_is_hollow() -> None:
    assert weight(2, open_=True).strip() == "○○"
    assert plain(event(told="planned"), 40) == "  9 Nov      ○  Ceasefire"
    assert "planned" in event_details(event(told="planned"), NAMES, 1)


def test_how_it_is_told_stands_below_the_list_and_not_among_the_names() -> None:
    supposed = event(told="hypothetical")
    assert "supposed" not in plain(supposed, 100)
    assert "Ana" in plain(supposed, 100)
    assert "supposed" in event_details(supposed, NAMES, 1)


def test_narrow_rows_keep_the_headline() -> None:
    said = plain(event("The leaders signed a statement", conflict=True), 35, 5)
    assert said == "  9 Nov      5⚑ The leaders signed…"


def test_confirmed_rows_are_ticked_in_the_margin() -> None:
    confirmed = event(deeds=("confirmed",))
    assert plain(confirmed, 35, 5) == "✓ 9 Nov      5  Ceasefire"
    assert plain(confirmed, 60, 5) == " ✓ 9 Nov        ●●●5   Ceasefire"


def test_wide_rows_say_who_at_the_right() -> None:
    assert plain(event(), 60, 5) == "   9 Nov        ●●●5   Ceasefire"
    assert plain(event(), 90).endswith("Ana Beltran, Joren Vask")


def test_the_readers_tags_stand_at_the_right_where_there_is_room() -> None:
    tagged = event(tags=("war/talks", "key"))
    assert plain(tagged, 60) == plain(event(), 60)
    assert plain(tagged, 77).endswith("Ceasefire" + " " * 28 + "#war/talks #key")
    assert plain(tagged, 120).endswith("#war/talks, #key, Ana Beltran")


def test_headings_count() -> None:
    def said(heading: Heading) -> str:
        left, right = heading_line(heading)
        return fitted(left, right, 20, 1).plain

    assert said(Heading("2020", "2020", 7, True)) == " ▸ 2020            7"
    assert said(Heading("2020", "2020", 7, False, "planned")) == " ▾ 2020  planned   7"
    assert said(Heading("2020 planned", "planned", 7, False, below=True)) == "   ▾ planned       7"


def test_only_whole_names_stand_at_the_right() -> None:
    assert fitting(["Ana Beltran", "Joren Vask"], 14) == "Ana Beltran"
    assert fitting(["Ana Beltran"], 5) == ""


def test_details_say_what_differs_and_what_the_reader_did() -> None:
    said = event_details(event(conflict=True), {"e1": "Ana Beltran"}.get, 2)
    assert said == "9 Nov 2020 · 2 sources · ⚑ dates differ\nCeasefire\nAna Beltran"
    done = event_details(event(deeds=("confirmed", "dated"), tags=("key",)), NAMES, 1)
    assert done.splitlines() == [
        "9 Nov 2020 · 1 source · ✓ confirmed · date set by you",
        "Ceasefire",
        "#key Ana Beltran, Joren Vask",
    ]


def test_control_characters_of_an_article_never_get_through() -> None:
    shown = plain(event("a\x1b[31mb\u202ec"), 60)
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_passage_that_is_no_row_is_dim_and_says_why() -> None:
    kept = event(aside="an opinion", why="told once")
    (*_, (headline, style)), _ = event_line(ROW, kept, 60, NAMES)
    assert (headline, style) == ("Ceasefire", DIM)
    assert event_details(kept, NAMES, 1).splitlines()[0] == "9 Nov 2020 · an opinion"
    assert (
        event_details(event(why="told in 3 titles"), NAMES, 3).splitlines()[0]
        == "9 Nov 2020 · told in 3 titles"
    )


def test_passages_take_the_place_of_the_headline_below_the_list() -> None:
    said = event_details(event(tags=("war",)), NAMES, 2, ["TASS “a statement”", "Xinhua “on Monday”"])
    assert said.splitlines() == ["9 Nov 2020 · 2 sources #war", "TASS “a statement”", "Xinhua “on Monday”"]


def test_a_headline_goes_on_beside_its_date_or_stands_below_it() -> None:
    long = event("The leaders of the two republics signed a statement on the northern border")

    def said(width: int) -> list[str]:
        return [
            fitted(left, right, width, len(right)).plain.rstrip()
            for left, right in event_lines(ROW, long, width, NAMES, 2)
        ]

    assert said(70) == [
        "   9 Nov          ●●     The leaders of the two republics signed a",
        "                         statement on the northern border",
    ]
    assert said(44) == [
        "   9 Nov          ●●",
        "   The leaders of the two republics signed a",
        "   statement on the northern border",
    ]
    assert len(event_lines(ROW, event(), 44, NAMES)) == 1


def test_one_passage_of_each_article_comes_first() -> None:
    told = [
        Telling(article, start, start + 1, None, "", "x") for article, start in (("a", 0), ("a", 5), ("b", 2))
    ]
    assert [(one.article, one.start) for one in by_article(told)] == [("a", 0), ("b", 2), ("a", 5)]
