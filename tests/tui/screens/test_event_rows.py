from dataclasses import replace

from store.records import Telling
from tests.tui.screens.event_cases import DAY, EVENT, NOTE, OPENED, YEAR, words
from tui.screens.event_rows import columns, first_line, marks, passages, second_line
from tui.view_models.events import OpenedRow, SaidWhen, Teller

GUESSED = "no date in the sentence: the article's own date"


def row(*tellings: Telling) -> OpenedRow:
    """One group of passages, the second with a note on it."""
    tellers = tuple(
        Teller(t, "Luma Post", "12 Jan 2010", (NOTE,) if n == 1 else ()) for n, t in enumerate(tellings)
    )
    group = SaidWhen("inferred 12 Jan 2010~", False, tellers)
    return OpenedRow(EVENT, "", (group,), (), words)


def guess(start: int, how: str = GUESSED) -> Telling:
    return replace(DAY, start=start, end=start + 5, how=how)


def test_a_reason_is_given_once_a_run() -> None:
    found = list(passages(row(guess(0), guess(10), guess(20), guess(30, "said in full"), guess(40))))
    assert [passage.reason for passage in found] == [GUESSED, "", "", "said in full", GUESSED]
    assert [passage.below for passage in found] == [True, True, False, True, True]


def test_notes_stand_there_without_a_reason_said_before() -> None:
    second = list(passages(row(guess(0), guess(10))))[1]
    assert second_line(second, 60).plain == "✎ #war/ceasefire  which of the two?"


def test_every_group_gives_its_reasons() -> None:
    same = replace(OPENED, groups=tuple(row(guess(0)).groups[0] for _ in range(2)))
    assert [passage.reason for passage in passages(same)] == [GUESSED, GUESSED]


def test_date_and_source_take_the_columns_that_they_need() -> None:
    assert columns(OPENED, 80) == (18, 8)
    assert columns(row(DAY), 80) == (24, 11)
    assert columns(row(YEAR), 40) == (16, 10)


def test_a_line_is_never_wider_than_the_list() -> None:
    for width in (20, 40, 58, 90):
        for passage in passages(OPENED):
            said, source = columns(OPENED, width)
            assert first_line(passage, words(DAY), width, said, source).cell_length <= width
            assert second_line(passage, width - said).cell_length <= width - said


def test_words_with_marks_of_their_own_get_no_others() -> None:
    assert marks("“Aid is going out,” he said") == ("", "”")
    assert marks("Aid is going out") == ("“", "”")
    assert marks('He said "no"') == ("“", "")
