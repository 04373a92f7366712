"""What follows from a linked collection: copies, stories, pairs that nearly link. The search is loaded when one is begun."""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.pipeline.derived.group_search import GroupSearch

__all__ = ["GroupSearch"]

__getattr__ = attach(__name__, {"GroupSearch": "store.pipeline.derived.group_search"})
