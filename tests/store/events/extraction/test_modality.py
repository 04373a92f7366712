"""How a telling stands to what it tells; all articles are of 10 March 2024."""

from __future__ import annotations

import pytest

from tests.store.events.articles import Told


def told(marked: str) -> set[str]:
    """How the dated tellings of one sentence stand to what they tell."""
    text = Told("a", f"Something else was in the paper. {marked}", published="2024-03-10")
    return {telling.told for telling in text.tellings if telling.said}


@pytest.mark.parametrize(
    "marked",
    [
        "The navy denied that its boats entered the bay {on 4 March|2024-03-04}.",
        "The bank denied closing its branch {on 4 March|2024-03-04}.",
        "The guard denied a report that he slept {on 4 March|2024-03-04}.",
        "On {Monday|2024-03-04}, the ferry did not sail, and the island starved.",
        "No trains ran {on 5 March|2024-03-05}, the operator said.",
        "Rumours that the king died {on 5 March|2024-03-05} are unfounded, the palace said.",
        "It is not true that the mine shut {on 6 March|2024-03-06}, its owner said.",
        "There is no proof that the ship sank {on 6 March|2024-03-06}.",
        "The visit planned for {14 March|2024-03-14} was called off.",
        "The concert {on 7 March|2024-03-07} was banned.",
        "The court called off a hearing set for {14 March|2024-03-14}.",
        "The election due {on 15 March|2024-03-15} will not take place.",
        "The pilots were to have landed {on 2 March|2024-03-02} but turned back.",
    ],
)
def test_denied_and_called_off(marked: str) -> None:
    assert told(marked) == {"negated"}


@pytest.mark.parametrize(
    "marked",
    [
        "If the ferry stops {on 14 March|2024-03-14}, the island will starve.",
        "Unless it rains {on 15 March|2024-03-15}, the wells would run dry.",
        "Thieves may have taken the crown {on 3 March|2024-03-03}, police said.",
        "It is unclear whether the envoy signed the pact {on 4 March|2024-03-04}.",
        "Provided that the money comes {on 16 March|2024-03-16}, work will start.",
    ],
)
def test_supposed(marked: str) -> None:
    assert told(marked) == {"hypothetical"}


@pytest.mark.parametrize(
    "marked",
    [
        "The firm promised that it would pay {on 5 March|2024-03-05}.",
        "The delegates were due to arrive {on 4 March|2024-03-04}.",
        "The road will open {on 18 March|2024-03-18}.",
    ],
)
def test_planned(marked: str) -> None:
    assert told(marked) == {"planned"}


@pytest.mark.parametrize(
    "marked",
    [
        "The roof fell {on 4 March|2024-03-04} because nobody had mended it.",
        "The mayor left {on 5 March|2024-03-05} after he denied the charges.",
        "The march that began {on 6 March|2024-03-06} was not stopped.",
        "The shop did not open until {7 March|2024-03-07}.",
        "Mr. Reed said at a rally {on 4 March|2024-03-04} that no one was hurt.",
        "On {Monday|2024-03-04}, the mayor said that the bridge was not safe.",
        "On {Monday|2024-03-04}, he opened the bridge, but nobody crossed it.",
        "The mill, which nobody guarded, burned down {on 5 March|2024-03-05}.",
        "The firm announced {on 7 March|2024-03-07} that it would not build the road.",
    ],
)
def test_done_though_something_beside_it_is_not(marked: str) -> None:
    assert "negated" not in told(marked)
    assert "hypothetical" not in told(marked)


def test_without_a_date() -> None:
    text = Told("a", "Reports that the dam gave way are false. No boats sank.", published="2024-03-10")
    assert {telling.told for telling in text.tellings} == {"negated"}
