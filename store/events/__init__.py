"""Tellings, and the events that they tell. Pure: records in, records out.

The rooms are imported when they are first needed: a start that only shows events waits for none of what links them.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.events.conflicts.find_conflicts import find as conflicts_of
    from store.events.coreference.build_events import entities_of
    from store.events.coreference.delta_link import Patch, patch, relink
    from store.events.coreference.link import link, linked
    from store.events.extraction.tellings import tell
    from store.events.headlines.headline import headline
    from store.events.overrides.reader_telling import telling as reader_telling
    from store.events.overrides.rebuild import described, outline

__all__ = [
    "Patch",
    "conflicts_of",
    "described",
    "entities_of",
    "headline",
    "link",
    "linked",
    "outline",
    "patch",
    "reader_telling",
    "relink",
    "tell",
]

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(("Patch", "patch", "relink"), "store.events.coreference.delta_link"),
        **dict.fromkeys(("link", "linked"), "store.events.coreference.link"),
        **dict.fromkeys(("described", "outline"), "store.events.overrides.rebuild"),
        "conflicts_of": "store.events.conflicts.find_conflicts:find",
        "entities_of": "store.events.coreference.build_events",
        "headline": "store.events.headlines.headline",
        "reader_telling": "store.events.overrides.reader_telling:telling",
        "tell": "store.events.extraction.tellings",
    },
)
