"""What can go wrong, as one tree.

StoreError
├── LibraryError        a library cannot be opened or read (newer format, not a library, unreadable)
│   └── ReadOnlyError   a change was asked of a library that is open for reading only
├── SaveError           a change could not be written (disk full, folder read-only); nothing saved before is lost
├── NotFoundError       no such article, annotation, entity or event
├── ImportFailure       one file could not be read as articles; the message is the reason, without the path
├── RecogniserError     a recogniser of the user's own cannot be had; the message names the remedy
└── DecisionError       a decision that means nothing, as that an entity is itself; the message says why
"""


class StoreError(Exception):
    """Anything the store refuses; the message is a sentence for the reader."""


class LibraryError(StoreError):
    """A library cannot be opened or read."""


class ReadOnlyError(LibraryError):
    """A change was asked of a library that is open for reading only."""


class SaveError(StoreError):
    """A change could not be written; what was saved before stays."""


class NotFoundError(StoreError, LookupError):
    """No such record."""


class ImportFailure(StoreError):
    """A file cannot be read as articles; the message is the reason, without the path."""


class RecogniserError(StoreError):
    """A recogniser of the user's own cannot be had; the message names the remedy."""


class DecisionError(StoreError, ValueError):
    """A decision that means nothing: about one thing where it takes two, or with a value that there is not."""
