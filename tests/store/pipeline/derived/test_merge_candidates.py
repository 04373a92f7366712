"""Which near links still wait."""

from store.names.merge_candidates import Suggestion
from store.names.overrides import Decided
from store.names.overrides.pieces import Part
from store.pipeline.derived.merge_candidates import waiting

NEAR = [
    Suggestion("vask", "ilse", 0.7, "short form", "surname"),
    Suggestion("vask", "joren", 0.7, "short form", "surname"),
    Suggestion("menu", "joren", 0.6, "typo", "letters"),
]
NAMES = {"vask": "Vask", "ilse": "Ilse Vask", "joren": "Joren Vask", "menu": "Menu", "far": "Anton Rezek"}


def left(decided: Decided) -> list[tuple[str, str]]:
    return [(found.one, found.other) for found in waiting(NEAR, decided, NAMES.__getitem__)]


def test_nothing_decided_leaves_all() -> None:
    assert left(Decided(())) == [("vask", "ilse"), ("vask", "joren"), ("menu", "joren")]


def test_a_surname_that_found_its_owner_suggests_nobody_else() -> None:
    assert left(Decided((), ids={Part("vask"): "ilse", Part("ilse"): "ilse"})) == [("menu", "joren")]


def test_what_is_no_name_or_not_the_same_waits_no_more() -> None:
    decided = Decided((), ids={Part("menu"): ""}, apart=frozenset({frozenset(("vask", "joren"))}))
    assert left(decided) == [("vask", "ilse")]
