"""TOML by hand: what is deeper or larger than a hand writes is a mistake in the file, never another error."""

import tomllib

import pytest

from store.text import toml

MONSTERS = {
    "lists": "x = " + "[" * 3_000 + "]" * 3_000,
    "a few lists too many": "x = " + "[" * 21 + "]" * 21,
    "tables": "x = " + "{a = " * 3_000,
    "dotted": ".".join("a" * 3_000) + " = 1",
    "digits": "x = " + "9" * 6_000,
    "hexadecimal": "x = 0x" + "f" * 20_000,
    "one bit too many": f"x = {2**63}",
    "no such day": "x = 9999-99-99",
    "length": "#" * 1_000_001,
}


@pytest.mark.parametrize("written", MONSTERS.values(), ids=MONSTERS)
def test_monsters_are_refused(written: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        toml.loads(written)


def test_what_a_hand_writes_is_read() -> None:
    written = f'a = [[["x"]]]\nb.c.d = {-(2**63) + 1}\n[[e]]\nf = 2020-01-01\n'
    assert toml.loads(written) == tomllib.loads(written)
