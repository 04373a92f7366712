"""Names: found in texts, their variants linked and explained. Pure: text in, records out.

spotted = [spot(text) for text in texts]     # each may be cached: Spotted.to_json()
linked = link(spotted)                       # mentions with entity ids, entities with explained variants

`relink` gives what `link` would after some articles came, went or changed; `compare` tells how sure it is that two spellings
name one thing, without context. What finds and links is loaded when it is first used.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach
from store.names.model import Candidate, Spotted, Stated, Text
from store.names.resolution.result import Linked, Relinked

if TYPE_CHECKING:
    from store.names.detection.candidates import scan as spot
    from store.names.merge_candidates import suggest
    from store.names.resolution.compare_names import SUGGEST, compare
    from store.names.resolution.delta_link import relink
    from store.names.resolution.link import link

__all__ = [
    "SUGGEST",
    "Candidate",
    "Linked",
    "Relinked",
    "Spotted",
    "Stated",
    "Text",
    "compare",
    "link",
    "relink",
    "spot",
    "suggest",
]

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(("SUGGEST", "compare"), "store.names.resolution.compare_names"),
        "link": "store.names.resolution.link",
        "relink": "store.names.resolution.delta_link",
        "spot": "store.names.detection.candidates:scan",
        "suggest": "store.names.merge_candidates",
    },
)
