import pytest

from store.records import Event, Telling, Told
from tui.panes.bar import fitted
from tui.panes.event_rows import event_details, event_line, fitting, weight
from tui.panes.folds import Heading, Line


def event(headline: str = "Ceasefire", told: Told = "told", conflict: bool = False) -> Event:
    telling = Telling("a", 0, 1, "2020-11-09", "9 November", headline, told=told)
    return Event("v", "2020-11-09", headline, (telling,), ("e1", "e2"), conflict=conflict)


def plain(row: Heading | Line, width: int, sources: int = 1) -> str:
    left, right = event_line(row, width, {"e1": "Ana Beltran", "e2": "Joren Vask"}, sources)
    return fitted(left, right, width, len(right)).plain.rstrip()


@pytest.mark.parametrize(
    ("sources", "said"), [(1, "●"), (2, "●●"), (3, "●●●"), (4, "●●●4"), (12, "●●●12"), (0, "")]
)
def test_weight_is_three_dots_and_then_a_number(sources: int, said: str) -> None:
    assert weight(sources) == f"{said:<5}"


def test_what_nobody_tells_as_done_is_hollow() -> None:
    assert weight(2, open_=True).strip() == "○○"
    assert plain(Line(event(told="planned"), "2020"), 40) == "  9 Nov    ○  Ceasefire"
    assert "planned" in event_details(event(told="planned"), {}, 1)


def test_narrow_rows_keep_the_headline() -> None:
    row = Line(event("The leaders signed a statement", conflict=True), "2020")
    assert plain(row, 35, 5) == "  9 Nov    5⚑ The leaders signed a…"


def test_wide_rows_say_who_at_the_right() -> None:
    row = Line(event(), "2020")
    assert plain(row, 60, 5) == "   9 Nov        ●●●5   Ceasefire"
    assert plain(row, 90).endswith("Ana Beltran, Joren Vask")


def test_headings_count() -> None:
    assert plain(Heading("2020", "2020", 7, True), 20) == " ▸ 2020            7"


def test_only_whole_names_stand_at_the_right() -> None:
    assert fitting(["Ana Beltran", "Joren Vask"], 14) == "Ana Beltran"
    assert fitting(["Ana Beltran"], 5) == ""


def test_details_say_that_dates_differ() -> None:
    said = event_details(event(conflict=True), {"e1": "Ana Beltran"}, 2)
    assert said == "9 Nov 2020 · 2 sources · ⚑ dates differ\nCeasefire\nAna Beltran"


def test_control_characters_of_an_article_never_get_through() -> None:
    shown = plain(Line(event("a\x1b[31mb\u202ec"), "2020"), 60)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
