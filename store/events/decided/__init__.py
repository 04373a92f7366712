"""The reader's decisions on top of the linked events. Pure: linked events and decisions in, events out.

Decisions are about passages, never about ids, so they hold after more articles, another analysis and another import.
"""

from store.events.decided.draft import Draft
from store.events.decided.model import VERBS, Key, Ruling, Verb
from store.events.decided.replay import Outcome, replay
from store.events.decided.table import Base, covers

__all__ = ["VERBS", "Base", "Draft", "Key", "Outcome", "Ruling", "Verb", "covers", "replay"]
