"""Tellings, and the events that they tell. Pure: records in, records out.

The rooms are imported when they are first needed: a start that only shows events waits for none of what links them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.events.linking import link, linked
    from store.events.relinking import Patch, patch, relink
    from store.events.telling import tell

__all__ = ["Patch", "link", "linked", "patch", "relink", "tell"]

_ROOMS = {
    "link": "linking",
    "linked": "linking",
    "Patch": "relinking",
    "patch": "relinking",
    "relink": "relinking",
    "tell": "telling",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"store.events.{_ROOMS[name]}"), name)
