from dataclasses import replace
from typing import get_args

import pytest

from store.records import Deed, Event
from tui.words import event_words

PLAIN = Event("v", "2020-11-09", "Ceasefire", (), ())


def test_every_deed_is_said() -> None:
    every = get_args(Deed)
    assert event_words.done(replace(PLAIN, deeds=every))[:3] == ["✓ confirmed", "hidden", "date set by you"]
    assert event_words.done(PLAIN) == []


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ((), ""),
        (("date",), "dates differ"),
        (("killed",), "killed differ"),
        (("date", "killed: soldiers"), "dates and soldiers killed differ"),
        (("date", "killed", "tanks"), "dates, killed and tanks differ"),
    ],
)
def test_what_differs(about: tuple[str, ...], said: str) -> None:
    assert event_words.clash(replace(PLAIN, clash=about)) == said


def test_a_conflict_alone_is_one_of_dates() -> None:
    assert event_words.clash(replace(PLAIN, conflict=True)) == "dates differ"
