"""People of one surname: who is meant where it stands alone, and who is somebody else."""

import pytest

from store.names import Linked, Text, compare, link, spot


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def entities(of: Linked, *spellings: str) -> list[str]:
    return [m.entity for s in spellings for found in of.mentions.values() for m in found if m.text == s]


def test_a_surname_before_the_relative_is_named_is_the_one_named_before() -> None:
    of = linked("On Monday Marta Queiroz came. Queiroz spoke. Her brother, Otto Queiroz, left.")
    whole, short, brother = entities(of, "Marta Queiroz", "Queiroz", "Otto Queiroz")
    assert whole == short != brother


def test_a_surname_that_comes_first_does_as_well() -> None:
    of = linked("On Monday Kang Tae-min came. Kang spoke. His sister, Kang Su-bin, left.")
    whole, short, sister = entities(of, "Kang Tae-min", "Kang", "Kang Su-bin")
    assert whole == short != sister


def test_junior_is_not_his_father() -> None:
    of = linked("Otto Queiroz Jr. spoke on Monday. His father, Otto Queiroz, listened. Queiroz Jr. left.")
    son, father, short = entities(of, "Otto Queiroz Jr.", "Otto Queiroz", "Queiroz Jr.")
    assert son == short != father


def test_junior_stays_behind_a_surname_that_is_a_title() -> None:
    of = linked("On Monday Martin Halden King Jr. spoke.")
    assert [m.text for m in of.mentions["0"]] == ["Martin Halden King Jr."]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Otto B. Queiroz", "Otto C. B. Queiroz", False),
        ("Otto B. Queiroz", "Otto Queiroz", True),
        ("Otto Queiroz Sr.", "Otto Queiroz Jr.", False),
        ("Dmytro Kovalchuk", "Dmitry Kovalchuk", True),
        ("Mykola Kovalchuk", "Nikolai Kovalchuk", True),
        ("Mykola Kovalchuk", "Dmitry Kovalchuk", False),
    ],
)
def test_full_names_by_themselves(a: str, b: str, same: bool) -> None:
    assert (compare(a, b, "person")[0] >= 0.8) is same


def test_a_surname_in_capitals_is_the_person_of_its_article() -> None:
    of = linked(
        "MINISTER ANSWERS QUEIROZ IN RIGA\n\nOn Monday minister Ilze Kalnins answered Marta Queiroz in Riga."
    )
    short, whole = entities(of, "QUEIROZ", "Marta Queiroz")
    assert short == whole


@pytest.mark.parametrize("people", ["North Korean", "Sri Lankan", "South African", "Costa Rican"])
def test_the_adjective_of_a_land_of_two_words_is_no_name(people: str) -> None:
    assert not linked(f"On Monday {people} troops came.").mentions["0"]


def test_a_bare_surname_is_the_better_known_of_father_and_son() -> None:
    of = linked(
        "Otto Queiroz spoke on Monday. Otto Queiroz left.",
        "Otto Queiroz Jr. came on Monday. Queiroz was told of it.",
    )
    father, short = entities(of, "Otto Queiroz")[0], entities(of, "Queiroz")[0]
    assert father == short


def test_the_people_of_a_town_may_be_a_name() -> None:
    assert [m.text for m in linked("On Monday the New Yorker wrote of it.").mentions["0"]] == ["New Yorker"]


def test_a_first_word_that_may_be_a_surname_goes_to_the_only_bearer_before() -> None:
    of = linked("On Monday Kim Tae Min came. Kim spoke. His sister, Kim Su Bin, left.")
    whole, short, sister = entities(of, "Kim Tae Min", "Kim", "Kim Su Bin")
    assert whole == short != sister
