"""How far a stretch of work is, how fast it goes and how long it will take, in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass

SURE = 2.0
"""Seconds before which a speed says nothing."""


@dataclass(slots=True)
class Pace:
    """A stretch of work."""

    title: str
    total: int | None
    begun: float
    """On the clock that `said` is asked by, seconds."""
    done: int = 0

    def said(self, now: float) -> str:
        """ "importing 12 of 40, 8 a second, 4 s left"."""
        title = self.title[:1].lower() + self.title[1:]
        if self.total is None:
            return title
        parts = [f"{title} {min(self.done, self.total):,} of {self.total:,}"]
        taken = now - self.begun
        if self.done and taken >= SURE:
            speed = self.done / taken
            parts.append(f"{speed:.0f} a second" if speed >= 1 else f"{speed * 60:.0f} a minute")
            if left := max(self.total - self.done, 0):
                parts.append(f"{_duration(left / speed)} left")
        return ", ".join(parts)


def _duration(seconds: float) -> str:
    return f"{max(round(seconds), 1)} s" if seconds < 100 else f"{round(seconds / 60)} min"
