"""The articles as references, with the reader's notes on them: for Zotero and its kind, and as tables."""

from store.exchange.articles.formats import FORMATS, SUFFIXES, write
from store.exchange.articles.model import Reference

__all__ = ["FORMATS", "SUFFIXES", "Reference", "write"]
