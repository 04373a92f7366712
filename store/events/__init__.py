"""Tellings, and the events that they tell. Pure: records in, records out."""

from store.events.linking import link
from store.events.relinking import Patch, patch, relink
from store.events.telling import tell

__all__ = ["Patch", "link", "patch", "relink", "tell"]
