"""Single records in the tables of the cache: smaller, the same again, and nothing where they are garbled."""

from dataclasses import replace

import pytest

from store.records import Entity, Event, Telling, Variant
from store.storage.cache.packed_rows import pack, unpack
from store.storage.codec import dumps

TELLING = Telling(
    "4f1d", 10, 90, "2021-04-07", "7 April", "The ferry to Ödland sank", entities=("place/odland",)
)
EVENT = Event("e1", "2021-04-07", "The ferry to Ödland sank", (TELLING,), ("place/odland",), why="1 article")
ENTITY = Entity(
    "place/odland",
    "Ödland",
    "place",
    (Variant("Ödland", 3, "same", "the name as it is shown"),),
    3,
    ("4f1d",),
)


@pytest.mark.parametrize("record", [EVENT, ENTITY, replace(EVENT, headline="\ud83d", tellings=())])
def test_a_record_comes_back(record: Event | Entity) -> None:
    assert unpack(type(record), pack(record)) == record
    assert pack(record) == pack(replace(record))


def test_it_takes_less_room() -> None:
    assert len(pack(EVENT)) < 0.7 * len(dumps(EVENT))
    assert len(pack(ENTITY)) < 0.7 * len(dumps(ENTITY))


@pytest.mark.parametrize("garbled", [b"", b"[1]", pack(EVENT)[:-9], b"\xff" * 40, pack(TELLING)])
def test_what_is_garbled_is_nothing(garbled: bytes) -> None:
    assert unpack(Entity, garbled) is None


def test_text_of_an_older_table_is_nothing() -> None:
    assert unpack(Event, "[1") is None  # type: ignore[arg-type]
