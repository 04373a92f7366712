"""What a reader marked and wrote, as it goes out: reports to read, tables, and the formats of other tools.

Pure: each writer takes a `NoteReport` and gives the whole file as bytes, the same for the same notes.
"""

from store.exchange.notes.formats import FORMATS, SUFFIXES, write
from store.exchange.notes.model import NoteEntry, NoteReport

__all__ = ["FORMATS", "SUFFIXES", "NoteEntry", "NoteReport", "write"]
