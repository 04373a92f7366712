"""What the reader changed, step by step: one persistent undo for everything, and the decisions that stand."""

from store.storage.history.decisions import Decisions
from store.storage.history.steps import Applied, Steps

__all__ = ["Applied", "Decisions", "Steps"]
