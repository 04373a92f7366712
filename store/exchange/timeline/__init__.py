"""The timeline as it goes out: plain text, JSON, CSV, Markdown, one HTML page, TimelineJS.

Pure: each writer takes a `Timeline` and gives the whole file as text.
"""

from store.exchange.timeline.formats import FORMATS, SUFFIXES, write
from store.exchange.timeline.model import Timeline, TimelineRow

__all__ = ["FORMATS", "SUFFIXES", "Timeline", "TimelineRow", "write"]
