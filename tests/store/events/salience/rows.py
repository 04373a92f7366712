"""Rows of one telling, for tests."""

from __future__ import annotations

from store.records import Event, Telling, Told


def row(
    key: str, date: str | None, headline: str, entities: tuple[str, ...] = (), told: Told = "told"
) -> Event:
    """A row of an article of its own."""
    telling = Telling(key, 0, len(headline), date, date or "", headline, told=told, entities=entities)
    return Event(key, date, headline, (telling,), entities)
