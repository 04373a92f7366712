"""Time expressions: found by a grammar of our own, resolved against the article's date, each with its reason.

The grammar is loaded when a text is first read.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.dates.creation_time import infer_published
    from store.dates.finder import find
    from store.dates.overrides import pin
    from store.dates.typed import read_typed

__all__ = ["find", "infer_published", "pin", "read_typed"]

__getattr__ = attach(
    __name__,
    {
        "find": "store.dates.finder",
        "infer_published": "store.dates.creation_time",
        "pin": "store.dates.overrides",
        "read_typed": "store.dates.typed",
    },
)
