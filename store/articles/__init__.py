"""Reading files into articles, and what a text says of itself: title, source, byline, dateline, date, furniture."""

from store.articles.loaded import Given, Loaded, Skipped
from store.articles.metadata.describe import describe
from store.articles.readers.find_files import KINDS, find_files
from store.articles.readers.read_file import article_id, read

__all__ = ["KINDS", "Given", "Loaded", "Skipped", "article_id", "describe", "find_files", "read"]
