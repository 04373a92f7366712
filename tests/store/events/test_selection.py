"""Choosing events."""

from dataclasses import replace

import pytest

from store.events.selection import EventSelection
from store.records import Event
from tests.store.events.made import document, event, telling

TEXT = document("a", "Vale met Ost. Ost left.")
OTHER = document("b", "Vale met Ost there.")


def dated(value: str | None) -> Event:
    return event(
        "e", telling(TEXT, "Vale met Ost", value, entities=("vale", "ost")), telling(OTHER, "Vale met")
    )


@pytest.mark.parametrize(
    ("value", "first", "last", "taken"),
    [
        ("2020-11-09", "2020-11", None, True),
        ("2020-11-09", None, "2020-11", True),
        ("2020-11-09", "2020-11-10", None, False),
        ("2020-11-09", None, "2020-11-08", False),
        ("2020", "2020-11", "2020-11", True),
        ("2020-23", "2020-11", None, True),
        ("2020-22", "2020-11", None, False),
        ("1991/..", "2020", None, True),
        ("../1991", "2020", None, False),
        ("199X", None, "1995", True),
        ("-0043", None, "2020", True),
        ("-0043", "2020", None, False),
        (None, "2020", None, False),
        ("XXXX-08", None, "2020", False),
        (None, None, None, True),
    ],
)
def test_by_time(value: str | None, first: str | None, last: str | None, taken: bool) -> None:
    assert EventSelection(first=first, last=last).takes(dated(value)) is taken


def test_by_name() -> None:
    assert EventSelection(who=(frozenset({"vale", "x"}), frozenset({"ost"}))).takes(dated(None))
    assert not EventSelection(who=(frozenset({"vale"}), frozenset({"x"}))).takes(dated(None))


def test_by_place() -> None:
    assert EventSelection(passages={"a": [(9, 11)]}).takes(dated(None))
    assert not EventSelection(passages={"a": [(14, 17)]}).takes(dated(None))
    assert not EventSelection(passages={}).takes(dated(None))
    assert EventSelection(articles=frozenset({"b"})).takes(dated(None))
    assert not EventSelection(articles=frozenset()).takes(dated(None))


def test_order_is_kept() -> None:
    events = [dated("2020"), dated("2021"), dated("2022")]
    assert [e.date for e in EventSelection(first="2021").choose(events)] == ["2021", "2022"]


def test_by_id() -> None:
    assert EventSelection(events=frozenset({"e"})).takes(dated(None))
    assert not EventSelection(events=frozenset({"other"})).takes(dated(None))


def test_by_a_tag_of_its_own() -> None:
    tagged = replace(dated(None), tags=("a/b", "c"))
    here = EventSelection(articles=frozenset(), passages={}, tagged=lambda tag: tag == "c")
    assert here.takes(tagged)
    assert not here.takes(dated(None))
    assert not replace(here, first="2020").takes(tagged)
