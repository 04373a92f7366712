from store.records import Entity, Kind, Variant
from store.search.entity_lookup import Called
from store.text.folding import name_words


def entity(name: str, *variants: str, kind: Kind = "person") -> Entity:
    spelled = tuple(Variant(text, 1, "same", "") for text in variants)
    return Entity(name.lower(), name, kind, spelled, 1, ())


CALLED = Called(
    [
        entity("Vladimir Putin", "Putin", "Путин"),
        entity("Lyudmila Putina"),
        entity("Nikol Pashinyan", "Pashinyan", "pashnian"),
        entity("Côte d'Ivoire", kind="place"),
        entity("Kremlin", kind="organisation"),
        entity("Kremlin Wall", kind="place"),
    ]
)


def names(typed: str) -> list[str]:
    return [found.name for found in CALLED.meant(typed).entities]


def test_an_exact_spelling_is_not_taken_for_a_longer_one() -> None:
    assert names("putin") == ["Vladimir Putin"]
    assert names("KREMLIN") == ["Kremlin"]


def test_accents_apostrophes_and_scripts_do_not_matter() -> None:
    assert names("cote divoire") == ["Côte d'Ivoire"]
    assert names("путин") == ["Vladimir Putin"]
    assert name_words("Пашинян") == ("pashinian",) or name_words("Пашинян") == ("pashinyan",)


def test_words_then_beginnings() -> None:
    assert names("vladimir") == ["Vladimir Putin"]
    assert names("put") == ["Vladimir Putin", "Lyudmila Putina"]
    assert names("kremlin wa") == ["Kremlin Wall"]


def test_near_misses_are_found_and_said_to_be_near() -> None:
    meant = CALLED.meant("pashinian")
    assert [found.name for found in meant.entities] == ["Nikol Pashinyan"]
    assert meant.near
    assert not CALLED.meant("putin").near


def test_nobody_is_meant_by_nothing_or_by_noise() -> None:
    assert names("") == names("—") == names("xyz") == names("qqqqqqq") == []
    assert Called([]).meant("putin").ids == frozenset()
