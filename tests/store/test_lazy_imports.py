"""The doors of rooms and libraries: what is behind them is loaded when somebody asks, once."""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from store.lazy_imports import attach

DOORS = [
    "store.articles",
    "store.dates",
    "store.events",
    "store.names",
    "store.pipeline",
    "store.pipeline.derived",
    "store.pipeline.maintenance",
    "store.pipeline.overrides",
    "store.pipeline.stages",
    "store.services",
    "store.storage.cache",
    "store.storage.user_folders",
    "store.text.similarity",
]


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A door to a room that notes in its first line that it was entered."""
    (tmp_path / "room_behind.py").write_text("chair = object()\n")
    monkeypatch.syspath_prepend(tmp_path)
    made = ModuleType("made_door")
    made.__dict__["__getattr__"] = attach("made_door", {"chair": "room_behind", "seat": "room_behind:chair"})
    monkeypatch.setitem(sys.modules, "made_door", made)
    monkeypatch.delitem(sys.modules, "room_behind", raising=False)
    return made


def test_a_room_is_loaded_when_something_in_it_is_used(door: ModuleType) -> None:
    assert "room_behind" not in sys.modules
    assert door.chair is import_module("room_behind").chair


def test_only_the_first_use_asks(door: ModuleType) -> None:
    before = door.chair
    vars(import_module("room_behind"))["chair"] = None
    assert door.chair is before


def test_a_name_may_be_another_one_behind_the_door(door: ModuleType) -> None:
    assert door.seat is door.chair


def test_what_is_not_behind_it_is_no_attribute_and_loads_nothing(door: ModuleType) -> None:
    with pytest.raises(AttributeError, match="'made_door' has no attribute 'table'"):
        _ = door.table
    assert "room_behind" not in sys.modules


@pytest.mark.parametrize("module", DOORS)
def test_all_that_a_door_offers_is_there_and_is_no_module(module: str) -> None:
    offered = import_module(module)
    for name in offered.__all__:
        assert not isinstance(getattr(offered, name), ModuleType), name
