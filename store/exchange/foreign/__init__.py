"""Notes of other tools, read: W3C Web Annotation, the JSON of Hypothes.is, REFI-QDA projects.

Pure: bytes in, records out. What a file holds that no note of ours can hold is told in sentences, never dropped in silence.
"""

from store.exchange.foreign.model import ForeignFile, ForeignNote, ForeignSource
from store.exchange.foreign.read_file import SUFFIXES, read

__all__ = ["SUFFIXES", "ForeignFile", "ForeignNote", "ForeignSource", "read"]
