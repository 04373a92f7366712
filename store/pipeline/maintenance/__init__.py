"""Keeping what is derived up to date without deriving all of it. Loaded when something is behind."""

from typing import TYPE_CHECKING

from store.lazy_imports import attach

if TYPE_CHECKING:
    from store.pipeline.maintenance.delta_update import DeltaUpdate
    from store.pipeline.maintenance.full_update import full_update as update_all
    from store.pipeline.maintenance.linker_state import TermStatistics

__all__ = ["DeltaUpdate", "TermStatistics", "update_all"]

__getattr__ = attach(
    __name__,
    {
        "DeltaUpdate": "store.pipeline.maintenance.delta_update",
        "TermStatistics": "store.pipeline.maintenance.linker_state",
        "update_all": "store.pipeline.maintenance.full_update:full_update",
    },
)
