"""Which sequence runs which command: what the keymap file and the commands' own keys come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tui.settings import key_sequences as keys
from tui.settings.key_sequences import Keys
from tui.state.where import Where


@dataclass(frozen=True)
class Keymap:
    """The sequences of every command, and the layouts that are read by position."""

    sequences: Mapping[str, tuple[Keys, ...]]
    """Command id → its sequences; empty if it has none."""
    bindings: Mapping[Where, Mapping[Keys, str]]
    """Pane → sequence → command id."""
    positions: Mapping[str, str]

    @cached_property
    def _first_shown(self) -> Mapping[str, str]:
        # The footer asks for all of them at every key.
        return {command: keys.show(first[0]) for command, first in self.sequences.items() if first}

    def shown(self, command: str) -> str:
        """The first sequence as a reader sees it, or ""."""
        return self._first_shown.get(command, "")

    def all_shown(self, command: str) -> tuple[str, ...]:
        """All its sequences as a reader sees them."""
        return tuple(keys.show(sequence) for sequence in self.sequences.get(command, ()))
