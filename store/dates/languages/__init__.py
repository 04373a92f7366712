"""Languages other than English: month names with numbers, weekdays, relative words, over tables of our own."""

from store.dates.languages.guess import guess
from store.dates.languages.histories import counted_from_story
from store.dates.languages.scan import read
from store.dates.languages.tenses import tenses_of

__all__ = ["counted_from_story", "guess", "read", "tenses_of"]
