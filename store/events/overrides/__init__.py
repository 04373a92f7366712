"""The reader's decisions on top of the linked events. Pure: linked events and decisions in, events out.

Decisions are about passages, never about ids, so they hold after more articles, another analysis and another import.
"""

from store.events.overrides.draft import Draft
from store.events.overrides.model import VERBS, EventDecision, Key, Verb
from store.events.overrides.replay import Outcome, replay
from store.events.overrides.working_set import Base, covers

__all__ = ["VERBS", "Base", "Draft", "EventDecision", "Key", "Outcome", "Verb", "covers", "replay"]
