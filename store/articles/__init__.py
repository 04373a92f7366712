"""Reading files into articles, and what a text says of itself: title, source, byline, dateline, date, furniture.

What reads is loaded when a file is first read.
"""

from typing import TYPE_CHECKING

from store.articles.loaded import Given, Loaded, Skipped
from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.articles.metadata.describe import describe
    from store.articles.readers.file_kinds import KINDS
    from store.articles.readers.find_files import find_files
    from store.articles.readers.piece import Options
    from store.articles.readers.read_file import article_id, read

__all__ = ["KINDS", "Given", "Loaded", "Options", "Skipped", "article_id", "describe", "find_files", "read"]

__getattr__ = attach(
    __name__,
    {
        "KINDS": "store.articles.readers.file_kinds",
        "Options": "store.articles.readers.piece",
        "find_files": "store.articles.readers.find_files",
        **dict.fromkeys(("article_id", "read"), "store.articles.readers.read_file"),
        "describe": "store.articles.metadata.describe",
    },
)
