"""Tellings, and the events that they tell. Pure: records in, records out.

The rooms are imported when they are first needed: a start that only shows events waits for none of what links them.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.events.coreference.delta_link import Patch, patch, relink
    from store.events.coreference.link import link, linked
    from store.events.extraction.tellings import tell

__all__ = ["Patch", "link", "linked", "patch", "relink", "tell"]

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(("Patch", "patch", "relink"), "store.events.coreference.delta_link"),
        **dict.fromkeys(("link", "linked"), "store.events.coreference.link"),
        "tell": "store.events.extraction.tellings",
    },
)
