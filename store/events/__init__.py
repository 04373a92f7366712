"""Tellings, and the events that they tell. Pure: records in, records out."""

from store.events.linking import link
from store.events.relinking import relink
from store.events.telling import tell

__all__ = ["link", "relink", "tell"]
