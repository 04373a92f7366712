"""The reader's decisions laid over what was derived. What follows decisions about events is loaded when there are any."""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.pipeline.overrides.event_decisions import EventOverrides
    from store.pipeline.overrides.reclustering import Reclustering

__all__ = ["EventOverrides", "Reclustering"]

__getattr__ = attach(
    __name__,
    {
        "EventOverrides": "store.pipeline.overrides.event_decisions",
        "Reclustering": "store.pipeline.overrides.reclustering",
    },
)
