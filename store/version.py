"""The version of dateline and of its analysis."""

VERSION = "0.1.0"

ANALYSIS = 3
"""Raised whenever the same texts and decisions would give other dates, names or events: old caches are then rebuilt."""
