"""Names: found in texts, their variants linked and explained. Pure: text in, records out.

spotted = [spot(text) for text in texts]     # each may be cached: Spotted.to_json()
linked = link(spotted)                       # mentions with entity ids, entities with explained variants
"""

from typing import TYPE_CHECKING

from store.names.model import Candidate, Spotted, Stated, Text
from store.names.resolution.result import Linked, Relinked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from store.names.resolution.linker_state import Memory

__all__ = [
    "Candidate",
    "Linked",
    "Relinked",
    "Spotted",
    "Stated",
    "Text",
    "compare",
    "link",
    "relink",
    "spot",
]


def spot(text: Text) -> Spotted:
    """What one article holds of names, free of context."""
    from store.names.detection.candidates import scan

    return scan(text)


def link(spotted: "Collection[Spotted]", *, remember: bool = False) -> Linked:
    """Names of a collection: settled, linked, explained; with `remember` it can be followed by `relink`."""
    from store.names.resolution.link import link as run

    return run(spotted, remember=remember)


def relink(
    memory: "Memory",
    before: "Iterable[Spotted]",
    after: "Iterable[Spotted]",
    order: "Sequence[str]",
    load: "Callable[[str], Spotted]",
) -> Relinked:
    """What `link` would give after some articles came, went or changed; see `store.names.resolution.delta_link`."""
    from store.names.resolution.delta_link import relink as run

    return run(memory, before, after, order, load)


def compare(a: str, b: str, kind: str = "") -> tuple[float, str, str]:
    """How sure it is that two spellings name one thing, without context: score 0 to 1, how, why."""
    from store.names.resolution.compare_names import compare as run

    score, how, why = run(a, b, kind)
    return score, how, why
