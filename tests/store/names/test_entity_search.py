"""Finding entities by a typed name."""

from store.names import entity_search
from store.records import Entity, Variant


def entity(key: str, *names: str) -> Entity:
    variants = tuple(Variant(name, 1, "same", "") for name in names)
    return Entity(key, names[0], "person", variants, len(names), ())


MARA = entity("mara", "Mara Valenko", "Valenko", "Валенко", "Valenkó")
TOBIN = entity("tobin", "Tobin Ostberg", "Ostberg")
BOTH = entity("land", "Ostberg Valley", "Ostberg")
ALL = (MARA, TOBIN, BOTH)


def test_any_variant_whatever_its_case_or_accents() -> None:
    for name in ("mara valenko", "VALENKO", "валенко", "valenkó ", "Mara-Valenko"):
        assert entity_search.called(name, ALL) == (MARA,)
    assert entity_search.called("ostberg", ALL) == (TOBIN, BOTH)


def test_a_part_of_a_name_if_it_is_of_one_alone() -> None:
    assert entity_search.called("Mara", ALL) == (MARA,)
    other = entity("other", "Mara Quist")
    assert entity_search.called("Mara", (*ALL, other)) == ()
    assert set(entity_search.suggest("Mara", (*ALL, other))) == {"Mara Valenko", "Mara Quist"}
    assert entity_search.called("  ", ALL) == ()
    assert entity_search.called("Valen", ALL) == ()


def test_near_misses_are_suggested_the_likest_first() -> None:
    assert entity_search.suggest("Valeko", ALL) == ("Mara Valenko",)
    assert set(entity_search.suggest("Ostbreg", ALL)) == {"Tobin Ostberg", "Ostberg Valley"}
    assert entity_search.suggest("Qwrtz", ALL) == ()
