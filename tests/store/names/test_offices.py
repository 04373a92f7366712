"""Offices that every land has are told apart by their land, said or understood."""

import pytest

from store.names import Linked, Text, link, spot
from store.names.overrides.model import Ref
from store.names.overrides.spellings import Spellings
from store.names.spelling.lands import land, written
from store.names.spelling.offices import Office, office, owner


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def entities(of: Linked, article: str, spelling: str) -> list[str]:
    return [m.entity for m in of.mentions[article] if m.text == spelling]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("norwegian defense ministry", Office("defense ministry", "norway")),
        ("ministry of internal affairs of the republic of latvia", Office("interior ministry", "latvia")),
        ("air force of the united states", Office("air force", "united states")),
        ("peru's central bank", Office("central bank", "peru")),
        ("south korean national assembly", Office("national assembly", "south korea")),
        ("foreign affairs ministry", Office("foreign ministry", "")),
        ("bank of halden", None),
        ("labor party", None),
        ("ministry", None),
    ],
)
def test_what_a_name_says_of_office_and_land(key: str, expected: Office | None) -> None:
    assert office(key) == expected


def test_the_words_beside_a_name_tell_its_land() -> None:
    assert owner("defense ministry", "said norway's", "") == "norway"
    assert owner("defense ministry", "new zealand’s", "") == "new zealand"
    assert owner("defense ministry", "", "of chile") == "chile"
    assert owner("defense ministry", "lima's", "") == ""
    assert owner("police", "lima's", "") == "lima"
    assert owner("defense ministry", "the minister's", "of monday") == ""


def test_a_land_by_its_name_or_its_people() -> None:
    assert land(["sri", "lankan"]) == "sri lanka"
    assert land(["north", "korean"]) == "north korea"
    assert land(["north", "halden"]) == ""
    assert written(land(["dutch"])) == "the Netherlands"


def test_the_ministries_of_two_lands_never_meet() -> None:
    of = linked(
        "Norway's Defence Ministry agreed on Monday. Chile's Defence Ministry refused.",
        "In Oslo the Norwegian Ministry of Defence agreed again.",
    )
    norway, chile = entities(of, "0", "Defence Ministry")
    assert norway != chile
    assert entities(of, "1", "Norwegian Ministry of Defence") == [norway]


def test_an_office_without_its_land_is_the_one_told_before_it() -> None:
    of = linked(
        "Norway's Defence Ministry agreed on Monday. Later the Defence Ministry wavered. Chile's Defence Ministry refused. "
        "The Defence Ministry explained why."
    )
    first, second, third, fourth = entities(of, "0", "Defence Ministry")
    assert first == second
    assert third == fourth
    assert first != third


def test_an_office_is_shown_with_its_land_and_found_by_what_is_shown() -> None:
    of = linked("On Monday Norway's Defence Ministry agreed.")
    (found,) = [e for e in of.entities if e.kind == "organisation"]
    assert found.name == "Defence Ministry of Norway"
    assert [v.text for v in found.variants] == ["Defence Ministry"]
    spellings = Spellings(of.entities, lambda key: of.mentions[key])
    assert spellings.find(Ref(found.name, found.kind)) == found.id


def test_a_full_name_that_stands_in_the_text_is_shown() -> None:
    of = linked(
        "On Monday Norway's Defence Ministry agreed. It is the Norwegian Defence Ministry that pays. Norway's Defence Ministry slept."
    )
    (found,) = {e.name for e in of.entities if e.kind == "organisation"}
    assert found == "Norwegian Defence Ministry"
