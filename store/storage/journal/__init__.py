"""TinyDB on an append-only journal: one change costs one record on disk, and what was written stays.

A journal is a text file. Its first line says what it is and in which format; each further line is one transaction:
eight hexadecimal digits (CRC-32 of the rest), a blank, and a JSON list of operations, `["+", table, id, document]`
puts a document in the place of what had that id, `["-", table, id]` takes it away.
"""

from store.storage.journal.database import JournalDB
from store.storage.journal.index import Index, Signature
from store.storage.journal.lines import FORMAT, Doc
from store.storage.journal.recovery import check_format
from store.storage.journal.storage import Change, JournalStorage
from store.storage.journal.table import JournalTable

__all__ = [
    "FORMAT",
    "Change",
    "Doc",
    "Index",
    "JournalDB",
    "JournalStorage",
    "JournalTable",
    "Signature",
    "check_format",
]
