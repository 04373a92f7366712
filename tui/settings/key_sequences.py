"""Key sequences: how they are written, and the parser that follows them as keys arrive. Pure: no app.

A key has the name that Textual gives it ("ctrl+r", "enter", "space", "f1"), a printable one is its own character
("j", "]", "?"). A sequence is a tuple of keys, written with blanks between ("g g") or, for two printable keys,
without ("gg").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.settings.nearest import nearest

Keys = tuple[str, ...]
"""A sequence of keys."""

_NAMED = frozenset(
    "enter escape tab backspace delete insert space up down left right home end pageup pagedown".split()
    + [f"f{n}" for n in range(1, 25)]
)
_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})
_SIGNS = {
    "escape": "esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


class BadKey(ValueError):
    """A key or a sequence that cannot be read; the message is a clause for the reader."""


def read(written: str) -> Keys:
    """The sequence that "g g", "gg", "]e", "ctrl+r" or "enter" stands for; raises `BadKey`."""
    if not written.strip():
        raise BadKey('an empty key; write "none" to take a key away')
    keys: list[str] = []
    for word in written.split():
        keys += _keys_of(word)
    return tuple(keys)


def _keys_of(word: str) -> list[str]:
    if len(word) == 1 or _is_key(word):
        return [word]
    if len(word) == 2:
        return list(word)
    raise BadKey(f"no key is called “{word}”" + nearest(word, _NAMED, 60))


def _is_key(word: str) -> bool:
    *modifiers, last = word.split("+")
    return (last in _NAMED or (bool(modifiers) and len(last) == 1)) and set(modifiers) <= _MODIFIERS


def show(keys: Sequence[str]) -> str:
    """The sequence as a reader sees it: "gg", "ctrl+r", "esc"."""
    signs = [_SIGNS.get(key, key) for key in keys]
    return ("" if all(len(sign) == 1 for sign in signs) else " ").join(signs)


def name(key: str, character: str | None) -> str:
    """Our name of a key, from Textual's `event.key` and `event.character`."""
    if character and len(character) == 1 and character.isprintable() and not character.isspace():
        return character
    return key


@dataclass(frozen=True, slots=True)
class Pressed:
    """What one key led to."""

    command: str | None = None
    """Id of the command whose sequence is complete."""
    pending: Keys = ()
    """The keys so far, if a sequence has begun."""
    taken: bool = True
    """False if the key means nothing here: let others have it."""


class Parser:
    """Follows key sequences. There is no timeout; escape takes back what was begun."""

    def __init__(self, positions: Mapping[str, str] | None = None) -> None:
        self._positions = positions or {}
        self.pending: Keys = ()

    def feed(self, key: str, bindings: Mapping[Keys, str]) -> Pressed:
        """Takes one key, with the sequences that work where the reader is."""
        begun, self.pending = self.pending, ()
        if begun and key == "escape":
            return Pressed()
        for candidate in (key, self._positions.get(key)):
            if candidate is not None and (pressed := self._follow((*begun, candidate), bindings)):
                return pressed
        return Pressed(taken=bool(begun))

    def _follow(self, keys: Keys, bindings: Mapping[Keys, str]) -> Pressed | None:
        if keys in bindings:
            return Pressed(command=bindings[keys])
        if any(sequence[: len(keys)] == keys for sequence in bindings):
            self.pending = keys
            return Pressed(pending=keys)
        return None
