"""The readers, a module a kind of file; what each gives is told in `store.articles.readers.piece`.

A module is loaded at the first file of its kind (`readers.unpack`), and with it the library that it is for.
"""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.articles.readers.kinds.page_text import all_text

__all__ = ["all_text"]

__getattr__ = attach(__name__, {"all_text": "store.articles.readers.kinds.page_text"})
