"""Pairs that nearly link, for the reader to decide."""

from store.names import Linked, Text, link, spot
from store.names.merge_candidates import MOST, suggest
from store.names.suggestion import Suggestion
from store.records import Entity, Variant


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def called(of: Linked) -> list[frozenset[str]]:
    names = {entity.id: entity.name for entity in of.entities}
    return [frozenset((names[s.one], names[s.other])) for s in suggest(of.entities)]


def entity(name: str, number: int = 1, kind: str = "person", **counts: int) -> Entity:
    variants = (
        Variant(name, number, "same", ""),
        *(Variant(v, n, "short form", "") for v, n in counts.items()),
    )
    return Entity(f"{kind}/{name}", name, kind, variants, number, ("a",))  # type: ignore[arg-type]


def test_a_lone_surname_beside_two_full_names_waits_for_the_reader() -> None:
    of = linked("On Monday Marta Queiroz met Otto Queiroz. Later Queiroz left.")
    assert frozenset(("Queiroz", "Marta Queiroz")) in called(of)
    assert frozenset(("Queiroz", "Otto Queiroz")) in called(of)
    assert frozenset(("Marta Queiroz", "Otto Queiroz")) not in called(of)


def test_one_reading_comes_before_several() -> None:
    found = suggest(
        [entity("Rezek"), entity("Anton Rezek"), entity("Vask"), entity("Joren Vask"), entity("Ilse Vask")]
    )
    assert {found[0].one, found[0].other} == {"person/Rezek", "person/Anton Rezek"}
    assert len(found) == 3
    assert "“Rezek” is the last word of “Anton Rezek”" in found[0].why


def test_short_forms_of_full_names_suggest_nothing() -> None:
    assert suggest([entity("Marta Queiroz", Queiroz=3), entity("Otto Queiroz", Queiroz=2)]) == []


def test_what_nothing_likens_is_not_suggested() -> None:
    assert suggest([entity("Marta Queiroz"), entity("Anton Rezek"), entity("Oberthal", kind="place")]) == []


def test_the_order_of_entities_does_not_matter() -> None:
    many = [
        entity("Rezek"),
        entity("Anton Rezek"),
        entity("Antonio Resek"),
        entity("Vask"),
        entity("Joren Vask"),
    ]
    assert suggest(many) == suggest(many[::-1])
    assert all(isinstance(found, Suggestion) for found in suggest(many))


def test_ten_thousand_names_give_a_list_one_can_read() -> None:
    syllables = ["ba", "ko", "ri", "ta", "me", "lu", "so", "vi", "na", "de"]
    names = [
        f"{a}{b}{c}".title() + f" {d}{a}{b}{c}ov".title()
        for a in syllables
        for b in syllables
        for c in syllables
        for d in syllables
    ]
    found = suggest([entity(name) for name in names])
    assert len(names) == 10_000
    assert len(found) <= MOST
