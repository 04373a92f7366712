"""What the reader changed, step by step: one persistent undo for everything, and the decisions that stand."""

from store.storage.history.decisions import StandingDecisions
from store.storage.history.steps import Applied, Steps

__all__ = ["Applied", "StandingDecisions", "Steps"]
