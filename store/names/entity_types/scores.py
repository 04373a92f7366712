"""Evidence for kinds: weights that add up.

The weights are logits, rounded by hand; their order matters, not their exact size.
"""

from __future__ import annotations

from store.records import Kind

MentionFeatures = dict[Kind, float]
KINDS: tuple[Kind, ...] = ("person", "place", "organisation", "other")


def add(evidence: MentionFeatures, kind: Kind, weight: float) -> None:
    """Adds weight for a kind."""
    evidence[kind] = evidence.get(kind, 0.0) + weight


def best(evidence: MentionFeatures, default: Kind = "person") -> Kind:
    """The heaviest kind; ties in a fixed order."""
    if not evidence or max(evidence.values()) <= 0:
        return default
    return max(KINDS, key=lambda k: evidence.get(k, 0.0))


def as_kind(text: str, default: Kind) -> Kind:
    """A word as a kind, or the default if it names none."""
    return next((k for k in KINDS if k == text), default)
