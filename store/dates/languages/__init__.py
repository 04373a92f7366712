"""Languages other than English: month names with numbers, weekdays, relative words, over dateparser's locale data."""

from store.dates.languages.guess import guess
from store.dates.languages.scan import read

__all__ = ["guess", "read"]
