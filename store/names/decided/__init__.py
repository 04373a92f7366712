"""The reader's decisions about names, on top of what was linked. Pure: linked names and decisions in, linked names out.

Decisions are about spellings, never about ids, so they hold after more articles, another analysis and another import.
"""

from store.names.decided.model import Contradiction, Decisions, Ref, Ruling, Verb

__all__ = ["Contradiction", "Decisions", "Ref", "Ruling", "Verb", "apply"]


def apply(entities, rulings, names_of, order=None):  # type: ignore[no-untyped-def]
    """Placeholder."""
