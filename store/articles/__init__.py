"""Reading files into articles, and what a text says of itself: title, source, byline, dateline, date, furniture."""

from store.articles.loaded import Given, Loaded, Skipped
from store.articles.metadata.describe import describe
from store.articles.readers.file_kinds import KINDS
from store.articles.readers.find_files import find_files
from store.articles.readers.piece import Options
from store.articles.readers.read_file import article_id, read

__all__ = ["KINDS", "Given", "Loaded", "Options", "Skipped", "article_id", "describe", "find_files", "read"]
