"""What can be derived again, kept in `<library>/cache/` so that it need not be.

Everything here may be deleted at any time. Nothing in here raises for a damaged, locked or read-only file: the cache then
lives in memory and is worked out anew. SQLite is loaded when a cache is opened.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.storage.cache.collection_delta import Change, Kept
    from store.storage.cache.database import Alone, Cache
    from store.storage.cache.lazy_rows import Rows
    from store.storage.cache.linker_table import Remembered

__all__ = ["Alone", "Cache", "Change", "Kept", "Remembered", "Rows"]

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(("Change", "Kept"), "store.storage.cache.collection_delta"),
        **dict.fromkeys(("Alone", "Cache"), "store.storage.cache.database"),
        "Rows": "store.storage.cache.lazy_rows",
        "Remembered": "store.storage.cache.linker_table",
    },
)
