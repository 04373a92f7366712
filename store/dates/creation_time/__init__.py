"""The article's own date by reasoning over its sentences, where nothing states it.

Each clue is a constraint on one unknown day; the answer has the precision of the days that satisfy all of them.
"""

from store.dates.creation_time.infer import infer_published

__all__ = ["infer_published"]
