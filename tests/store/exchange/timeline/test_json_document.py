"""Our own JSON."""

import json

from store.exchange.timeline import TimelineRow, write
from store.records import Telling
from tests.store.events.made import document, event, telling
from tests.store.exchange.timeline.sample import (
    GAZETTE,
    NASTY,
    decided_row,
    full,
    pier,
    timeline,
)


def test_nothing_is_lost() -> None:
    record = json.loads(write(full(), "json"))
    found = {event["id"]: event for event in record["events"]}
    assert [row.event.date for row in full().rows] == [event["date"] for event in record["events"]]
    assert found["b4"]["inferred"] is True
    assert found["b5"]["mod"] == "START"
    assert found["b6"]["told"] == "planned"
    assert found["e1"]["tags"] == ["harbour/pier"]
    assert found["n1"]["tellings"][0]["quote"] == NASTY.text
    tellings = [
        Telling(**{key: value for key, value in telling.items() if key != "quote"} | {"entities": tuple(telling["entities"])})
        for telling in found["e1"]["tellings"]
    ]  # fmt: skip
    assert tuple(tellings) == pier().tellings


def test_conflicts_say_who_says_which() -> None:
    record = json.loads(write(full(), "json"))
    (conflicted,) = [event for event in record["events"] if event["conflicts"]]
    assert [
        (conflict["about"], [(c["value"], [t["article"] for t in c["tellings"]]) for c in conflict["claims"]])
        for conflict in conflicted["conflicts"]
    ] == [
        ("date", [("2031-05-07", ["g"]), ("2031-05-09", ["c"])]),
        ("wounded", [("twelve", ["g"]), ("18", ["c"])]),
    ]


def test_what_is_referred_to_is_there() -> None:
    record = json.loads(write(full(), "json"))
    assert [article["id"] for article in record["articles"]] == ["g", "c", "n"]
    assert record["articles"][0]["published"] == {"value": "2031-05-08", "inferred": False, "how": "given"}
    assert [entity["id"] for entity in record["entities"]] == ["vale"]
    assert record["stories"] == [{"id": "s1", "headline": "Pier falls", "articles": ["g", "c"], "copies": []}]
    assert json.loads(write(timeline(), "json"))["events"] == []


def test_a_lone_surrogate_is_escaped() -> None:
    odd = document("o", "A \ud83d storm")
    made = timeline(TimelineRow(event("e", telling(odd, odd.text)), 1))
    written = write(type(made)(made.rows, {"o": odd, "g": GAZETTE}), "json")
    assert json.loads(written.encode())["events"][0]["tellings"][0]["quote"] == odd.text


def test_what_the_reader_did_is_told() -> None:
    (found,) = json.loads(write(timeline(decided_row()), "json"))["events"]
    assert found["deeds"] == ["confirmed", "dated", "attached"]
    assert found["tags"] == ["harbour/*hurt*", "new", "of a passage"]
    assert found["own_tags"] == ["harbour/*hurt*", "new"]
    assert [told["by_reader"] for told in found["tellings"]] == [True]
