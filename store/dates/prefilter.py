"""What a pattern cannot do without: most texts lack it, and then the pattern need not run.

A small reader of the regular expressions that `store.dates.pattern` writes: literals, groups, "|", "?", "{0,n}" and
lookaheads, nothing else.
"""

from __future__ import annotations

Needle = frozenset[str] | None
"""Characters of which a match holds at least one; None if nothing is sure."""


def needle(pattern: str, common: frozenset[str] = frozenset()) -> Needle:
    """The smallest such set that the pattern shows, if it can without the `common` characters that no text lacks."""
    found, at = _branches(pattern, 0, common)
    if at != len(pattern):
        raise ValueError(f"{pattern!r} is no pattern of classes")
    return found


def _branches(pattern: str, at: int, common: frozenset[str]) -> tuple[Needle, int]:
    """One of several branches matches: any of their needles."""
    found, at = _sequence(pattern, at, common)
    while at < len(pattern) and pattern[at] == "|":
        other, at = _sequence(pattern, at + 1, common)
        found = None if found is None or other is None else found | other
    return found, at


def _sequence(pattern: str, at: int, common: frozenset[str]) -> tuple[Needle, int]:
    """All parts of a sequence match: the rarest of their needles, which is the smallest set."""
    best: Needle = None
    while at < len(pattern) and pattern[at] not in "|)":
        found, at = _part(pattern, at, common)
        if found is not None and (best is None or _rank(found, common) < _rank(best, common)):
            best = found
    return best, at


def _part(pattern: str, at: int, common: frozenset[str]) -> tuple[Needle, int]:
    found: Needle
    if pattern[at] != "(":
        found, at = frozenset(pattern[at]), at + 1
    else:
        looks = pattern.startswith("(?!", at)
        found, at = _branches(pattern, at + 3, common)
        at += 1
        found = None if looks else found
    if at < len(pattern) and pattern[at] in "?*":
        return None, at + 1
    if pattern.startswith("{0,", at):
        return None, pattern.index("}", at) + 1
    return found, at + 1 if at < len(pattern) and pattern[at] == "+" else at


def _rank(found: frozenset[str], common: frozenset[str]) -> tuple[bool, int]:
    return not common.isdisjoint(found), len(found)
