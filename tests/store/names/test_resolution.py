"""Which spellings are one name, which are not, and what the reader is told."""

import itertools

import pytest

from store.names import Linked, Spotted, Text, link, spot
from store.records import Entity


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def entity(of: Linked, spelling: str) -> Entity:
    (found,) = [e for e in of.entities if any(v.text == spelling for v in e.variants)]
    return found


def variant(of: Linked, spelling: str) -> tuple[str, str]:
    (found,) = [v for e in of.entities for v in e.variants if v.text == spelling]
    return found.how, found.why


def one(of: Linked, *spellings: str) -> bool:
    return len({entity(of, s).id for s in spellings}) == 1


def test_a_surname_goes_to_the_full_name_of_its_article() -> None:
    of = linked(
        "On Monday Marta Queiroz came. Later Queiroz left.", "Otto Queiroz stayed. Then Queiroz spoke."
    )
    assert entity(of, "Marta Queiroz").id != entity(of, "Otto Queiroz").id
    first, second = of.mentions["0"][1], of.mentions["1"][1]
    assert (first.entity, second.entity) == (entity(of, "Marta Queiroz").id, entity(of, "Otto Queiroz").id)


def test_a_surname_that_could_be_two_goes_to_none() -> None:
    of = linked("On Monday Marta Queiroz met Otto Queiroz. Later Queiroz left.")
    assert len({m.entity for m in of.mentions["0"]}) == 3


def test_a_surname_without_its_full_name_looks_into_the_bundle() -> None:
    of = linked("On Monday Marta Queiroz came.", "Nobody knew why Queiroz had come.")
    assert one(of, "Marta Queiroz", "Queiroz")
    how, why = variant(of, "Queiroz")
    assert how == "short form"
    assert "surname of “Marta Queiroz”" in why


@pytest.mark.parametrize("wrong", ["Queirzo", "Quieroz", "Queirroz"])
def test_misspelt_surnames(wrong: str) -> None:
    of = linked(
        "On Monday Marta Queiroz came. Queiroz spoke, and Queiroz left.", f"Nobody knew why {wrong} had come."
    )
    assert one(of, "Marta Queiroz", wrong)


def test_romanisations() -> None:
    of = linked(
        "In May Yuri Zhukovskiy came.",
        "In June Iouri Zhukovski left.",
        "They met Moammar Qadhafi.",
        "They met Muammar Gaddafi.",
    )
    assert one(of, "Yuri Zhukovskiy", "Iouri Zhukovski")


def test_an_acronym_with_its_definition() -> None:
    of = linked("The Baltic Shipping Union (BSU) met.", "Nobody joined the BSU in May.")
    assert one(of, "Baltic Shipping Union", "BSU")
    how, why = variant(of, "BSU")
    assert how == "acronym"
    assert "Baltic Shipping Union" in why


def test_an_acronym_explained_later_in_the_sentence() -> None:
    of = linked("“We trust the BSU,” said the Latvian president, referring to the Baltic Shipping Union.")
    assert one(of, "Baltic Shipping Union", "BSU")


def test_an_acronym_with_two_long_forms_proves_nothing() -> None:
    of = linked(
        "The Baltic Shipping Union met.", "The Bavarian Skating Union met.", "Nobody joined the BSU in May."
    )
    assert len({entity(of, s).id for s in ("Baltic Shipping Union", "Bavarian Skating Union", "BSU")}) == 3


def test_what_the_text_says_is_one() -> None:
    of = linked("The valley of Oberthal, also known as Silver Valley, is quiet. Snow fell in Silver Valley.")
    assert one(of, "Oberthal", "Silver Valley")
    assert "alias" in (variant(of, "Silver Valley")[0], variant(of, "Oberthal")[0])


def test_states_by_other_names() -> None:
    of = linked(
        "In May the Russian Federation, the U.S. and the Republic of Kenya signed.",
        "Russia, the United States and Kenya signed.",
    )
    assert one(of, "Russian Federation", "Russia")
    assert one(of, "U.S.", "United States")
    assert one(of, "Republic of Kenya", "Kenya")


def test_other_scripts() -> None:
    of = linked(
        "On Monday Levon Kalinyan came to Russia. Later Kalinyan left.",
        "Вчера Калинян приехал в Россию. Россия рада.",
    )
    assert one(of, "Kalinyan", "Калинян")
    assert one(of, "Russia", "Россия")
    assert variant(of, "Калинян")[0] == "transliteration"


def test_the_order_of_import_changes_nothing() -> None:
    texts = [
        "On Monday Marta Queiroz met the Baltic Shipping Union (BSU) in Riga.",
        "Nobody knew why Queirzo had come to RIGA. The BSU was silent.",
        "Otto Queiroz and Otto Lindqvist drank tea in Tartu.",
        "Lindqvist spoke of Queiroz.",
    ]
    spotted = [spot(Text(str(i), text)) for i, text in enumerate(texts)]
    wanted = link(spotted)
    for order in itertools.permutations(spotted):
        got = link(order)
        assert got.mentions == wanted.mentions
        assert [(e.id, e.name, e.kind, e.variants) for e in got.entities] == [
            (e.id, e.name, e.kind, e.variants) for e in wanted.entities
        ]


def test_spotted_survives_the_cache() -> None:
    spotted = spot(Text("0", "On Monday Marta Queiroz met the Baltic Shipping Union (BSU) in Riga."))
    assert Spotted.from_json(spotted.to_json()) == spotted


def test_kinds_are_voted_for_the_whole_name() -> None:
    of = linked("In Tallinn the Baltic Shipping Union met Marta Queiroz. Then Queiroz left Tallinn.")
    assert {e.name: e.kind for e in of.entities} == {
        "Tallinn": "place",
        "Baltic Shipping Union": "organisation",
        "Marta Queiroz": "person",
    }


def test_ids_are_made_of_kind_and_name() -> None:
    assert entity(linked("In May they met Marta Queiroz."), "Marta Queiroz").id == "person/marta-queiroz"


def test_a_club_without_its_city_in_one_article() -> None:
    of = linked("On Monday Spartak Leeds won. Later Spartak lost to the Derby Larks. The Larks left.")
    assert one(of, "Spartak Leeds", "Spartak")
    assert one(of, "Derby Larks", "Larks")


def test_a_plain_word_stands_for_an_organisation_in_its_own_article_only() -> None:
    of = linked(
        "On Monday the Quinby Academy of Arts met. The Assembly of Lake Fishers came. The Assembly voted.",
        "On Monday the Assembly met.",
    )
    assert of.mentions["0"][1].entity == of.mentions["0"][-1].entity
    assert all(m.entity != of.mentions["0"][1].entity for m in of.mentions["1"])


def test_a_council_without_its_owner() -> None:
    of = linked("On Monday the U.N. Security Council met. The Security Council voted.")
    assert one(of, "U.N. Security Council", "Security Council")
