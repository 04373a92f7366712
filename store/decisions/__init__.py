"""What the reader changed, step by step: one persistent undo for everything, and the decisions that stand."""

from store.decisions.standing import Decisions
from store.decisions.steps import Applied, Steps

__all__ = ["Applied", "Decisions", "Steps"]
