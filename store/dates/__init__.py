"""Time expressions: found by a grammar of our own, resolved against the article's date, each with its reason."""

from store.dates.creation_time import infer_published
from store.dates.finder import find
from store.dates.overrides import pin

__all__ = ["find", "infer_published", "pin"]
