"""The stages of the analysis: one article alone, then the collection. Loaded when a text is first worked out."""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.pipeline.stages.article_budget import RETRY, with_patience
    from store.pipeline.stages.article_stage import find_dates, find_genre, with_tellings

__all__ = ["RETRY", "find_dates", "find_genre", "with_patience", "with_tellings"]

__getattr__ = attach(
    __name__,
    {
        **dict.fromkeys(("RETRY", "with_patience"), "store.pipeline.stages.article_budget"),
        **dict.fromkeys(("find_dates", "find_genre", "with_tellings"), "store.pipeline.stages.article_stage"),
    },
)
