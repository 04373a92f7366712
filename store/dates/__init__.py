"""Time expressions: found by a grammar of our own, resolved against the article's date, each with its reason."""

from store.dates.finder import find
from store.dates.pinned import pin
from store.dates.published import infer_published

__all__ = ["find", "infer_published", "pin"]
