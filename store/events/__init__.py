"""Tellings, and the events that they tell. Pure: records in, records out.

The rooms are imported when they are first needed: a start that only shows events waits for none of what links them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.events.coreference.delta_link import Patch, patch, relink
    from store.events.coreference.link import link, linked
    from store.events.extraction.tellings import tell

__all__ = ["Patch", "link", "linked", "patch", "relink", "tell"]

_ROOMS = {
    "link": "coreference.link",
    "linked": "coreference.link",
    "Patch": "coreference.delta_link",
    "patch": "coreference.delta_link",
    "relink": "coreference.delta_link",
    "tell": "extraction.tellings",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"store.events.{_ROOMS[name]}"), name)
