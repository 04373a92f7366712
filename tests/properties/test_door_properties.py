"""Whatever comes in at a door, nothing comes out but what it promises; `tools/fuzz.py` tries more, for longer."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.doors import DOORS, LIBRARY_FILES, model_bytes
from tools import fuzz

HEAVY = frozenset(LIBRARY_FILES) | {"a text", "a Markdown text", "JSON Lines"}
LIGHT = sorted(DOORS.keys() - HEAVY)


@pytest.mark.parametrize("door", LIGHT)
@settings(max_examples=settings().max_examples // 4)
@given(data=st.binary() | st.text().map(str.encode))
def test_anything(door: str, data: bytes) -> None:
    DOORS[door](data)


@pytest.mark.parametrize("door", LIGHT)
@settings(max_examples=settings().max_examples // 4)
@given(number=st.integers(0, 2**32))
def test_what_is_nearly_good(door: str, number: int) -> None:
    DOORS[door](fuzz.made(random.Random(number), door))


@pytest.mark.parametrize("door", sorted(HEAVY))
@settings(max_examples=settings().max_examples // 10)
@given(number=st.integers(0, 2**32))
def test_what_is_nearly_an_article_or_a_library(door: str, number: int) -> None:
    DOORS[door](fuzz.made(random.Random(number), door))


@pytest.mark.parametrize("door", sorted(LIBRARY_FILES))
def test_the_good_one_is_good(door: str) -> None:
    DOORS[door](model_bytes(door))


def test_every_door_is_tried_with_its_own_kind() -> None:
    assert fuzz.GOOD.keys() <= DOORS.keys()
