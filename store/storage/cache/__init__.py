"""What can be derived again, kept in `<library>/cache/` so that it need not be.

Everything here may be deleted at any time. Nothing in here raises for a damaged, locked or read-only file: the cache then
lives in memory and is worked out anew. SQLite is loaded when a cache is opened.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.storage.cache.alone import Alone
    from store.storage.cache.cached_articles import CachedArticles
    from store.storage.cache.collection_delta import Change, Kept
    from store.storage.cache.database import Cache
    from store.storage.cache.lazy_rows import Rows
    from store.storage.cache.linker_table import Remembered
    from store.storage.cache.packed_articles import PackedArticles

__all__ = ["Alone", "Cache", "CachedArticles", "Change", "Kept", "PackedArticles", "Remembered", "Rows"]

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(("Change", "Kept"), "store.storage.cache.collection_delta"),
        "Alone": "store.storage.cache.alone",
        "Cache": "store.storage.cache.database",
        "CachedArticles": "store.storage.cache.cached_articles",
        "PackedArticles": "store.storage.cache.packed_articles",
        "Rows": "store.storage.cache.lazy_rows",
        "Remembered": "store.storage.cache.linker_table",
    },
)
