"""What can be derived again, kept in `<library>/cache/` so that it need not be.

Everything here may be deleted at any time. Nothing in here raises for a damaged, locked or read-only file: the cache then
lives in memory and is worked out anew.
"""

from store.storage.cache.collection_delta import Change, Kept
from store.storage.cache.database import Alone, Cache
from store.storage.cache.lazy_rows import Rows
from store.storage.cache.linker_table import Remembered

__all__ = ["Alone", "Cache", "Change", "Kept", "Remembered", "Rows"]
