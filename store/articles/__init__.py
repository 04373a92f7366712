"""Reading files into articles, and what a text says of itself: title, source, byline, dateline, date, furniture.

What reads is loaded when a file is first read.
"""

from typing import TYPE_CHECKING

from store.articles.loaded import Given, Loaded, Skipped
from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.articles.metadata.describe import describe
    from store.articles.readers.file_kinds import KINDS, is_light, is_lines
    from store.articles.readers.find_files import find_files
    from store.articles.readers.piece import Options
    from store.articles.readers.read_file import article_id, read, read_stream

__all__ = [
    "KINDS",
    "Given",
    "Loaded",
    "Options",
    "Skipped",
    "article_id",
    "describe",
    "find_files",
    "is_light",
    "is_lines",
    "read",
    "read_stream",
]

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(("KINDS", "is_light", "is_lines"), "store.articles.readers.file_kinds"),
        "Options": "store.articles.readers.piece",
        "find_files": "store.articles.readers.find_files",
        **dict.fromkeys(("article_id", "read", "read_stream"), "store.articles.readers.read_file"),
        "describe": "store.articles.metadata.describe",
    },
)
