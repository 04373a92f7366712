"""Names: found in texts, their variants linked and explained. Pure: text in, records out.

spotted = [spot(text) for text in texts]     # each may be cached: Spotted.to_json()
linked = link(spotted)                       # mentions with entity ids, entities with explained variants
"""

from store.names.model import Candidate, Linked, Spotted, Stated, Text

__all__ = ["Candidate", "Linked", "Spotted", "Stated", "Text", "compare", "link", "spot"]


def spot(text: Text) -> Spotted:
    """What one article holds of names, free of context."""
    from store.names.spotting.scan import scan

    return scan(text)


def link(spotted: "list[Spotted] | tuple[Spotted, ...]") -> Linked:
    """Names of a collection: settled, linked, explained."""
    from store.names.linking.link import link as run

    return run(spotted)


def compare(a: str, b: str, kind: str = "") -> tuple[float, str, str]:
    """How sure it is that two spellings name one thing, without context: score 0 to 1, how, why."""
    from store.names.linking.compare import compare as run

    score, how, why = run(a, b, kind)
    return score, how, why
