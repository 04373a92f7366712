"""YAML as front matter uses it: a few levels deep, numbers kept as they are written.

PyYAML builds whatever a block asks for: lists in lists until the stack is full, integers that Python refuses to print, a mapping
that holds itself. Front matter needs none of it.
"""

from __future__ import annotations

import logging
from typing import Any

import yaml

DEPTH = 20
"""Levels of lists and mappings in each other."""

_log = logging.getLogger(__name__)
_OPENING, _CLOSING = frozenset("[{"), frozenset("]}")


class _Loader(yaml.SafeLoader):
    """The safe loader, without depth, without things that hold themselves, and without arithmetic."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self._open: list[str | None] = []

    def compose_node(self, parent: Any, index: Any) -> Any:
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        anchor: str | None = getattr(event, "anchor", None)
        is_alias = isinstance(event, yaml.AliasEvent)
        if is_alias and anchor in self._open:
            raise ValueError(f"line {event.start_mark.line + 2}: “{anchor}” holds itself")
        if len(self._open) == DEPTH:
            raise ValueError(f"line {event.start_mark.line + 2}: nested too deeply")
        self._open.append(None if is_alias else anchor)
        try:
            return super().compose_node(parent, index)
        finally:
            self._open.pop()


def _as_written(loader: _Loader, node: Any) -> object:
    return loader.construct_scalar(node)


for _number in ("int", "float"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_number}", _as_written)


def load(block: str) -> object:
    """What a block of YAML says. Raises ValueError; the message is a clause, with the line in the file that holds the block
    below a line of its own.
    """
    if _depth(block) > DEPTH:
        raise ValueError("nested too deeply")
    try:
        return yaml.load(block, _Loader)
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 2}: " if error.problem_mark else ""
        raise ValueError(f"{line}{error.problem or 'broken YAML'}") from None
    except (yaml.YAMLError, ValueError) as error:
        raise ValueError(str(error).partition("\n")[0] or "broken YAML") from None
    except Exception as error:
        # A value that does not fit its tag or its form (`!!bool x`, a letter beyond Unicode) ends in any of Python's own errors.
        _log.info("A value of front matter cannot be built", exc_info=error)
        raise ValueError("a value in it does not fit its kind") from None


def _depth(block: str) -> int:
    """How deep brackets stand in each other, those in quotes too: the scanner's time grows with the square of it."""
    deepest = open_ = 0
    for character in block:
        if character in _OPENING:
            open_ += 1
            deepest = max(deepest, open_)
        elif character in _CLOSING:
            open_ -= 1
    return deepest
