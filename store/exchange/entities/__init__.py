"""Who and what the articles name, as it goes out: tables, a network, FollowTheMoney."""

from store.exchange.entities.formats import FORMATS, SUFFIXES, write
from store.exchange.entities.model import EntityReport

__all__ = ["FORMATS", "SUFFIXES", "EntityReport", "write"]
