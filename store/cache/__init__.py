"""What can be derived again, kept in `<library>/cache/` so that it need not be.

Everything here may be deleted at any time. Nothing in here raises for a damaged, locked or read-only file: the cache then
lives in memory and is worked out anew.
"""

from store.cache.changing import Change, Kept
from store.cache.database import Alone, Cache
from store.cache.remembered import Remembered
from store.cache.rows import Rows

__all__ = ["Alone", "Cache", "Change", "Kept", "Remembered", "Rows"]
