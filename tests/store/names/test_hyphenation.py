"""Words joined by a hyphen: two names, one, or an adjective that is none."""

import pytest

from store.names import Text, link, spot


def names(text: str) -> list[str]:
    return [m.text for m in link([spot(Text("a", text))]).mentions["a"]]


def test_two_people_who_also_stand_alone_are_two() -> None:
    found = names("The Queiroz-Kalnins accord was signed. Queiroz wept. Kalnins left.")
    assert found == ["Queiroz", "Kalnins", "Queiroz", "Kalnins"]


def test_two_people_who_meet_are_two() -> None:
    assert names("On Monday the Queiroz-Kalnins talks began.") == ["Queiroz", "Kalnins"]


@pytest.mark.parametrize(
    "text",
    ["On Monday the Queiroz-Kalnins quartet played.", "On Monday Ada Queiroz-Kalnins talked to Ada."],
)
def test_a_double_name_is_one(text: str) -> None:
    assert any("Queiroz-Kalnins" in name for name in names(text))


@pytest.mark.parametrize("adjective", ["winning", "themed", "inspired", "nominated", "backed"])
def test_an_adjective_made_of_a_name_is_none(adjective: str) -> None:
    assert not any("-" in name for name in names(f"On Monday the Marta Queiroz-{adjective} film began."))


def test_the_first_of_two_may_have_a_given_name() -> None:
    found = names("On Monday the Ada Queiroz-Kalnins talks began. Queiroz wept. Kalnins left.")
    assert found[:2] == ["Ada Queiroz", "Kalnins"]


@pytest.mark.parametrize("seat", ["(R-Iowa)", "(D-N.Y.)", ", R-Utah,"])
def test_party_and_state_behind_a_member_are_no_name(seat: str) -> None:
    assert names(f"On Monday Marta Queiroz {seat} spoke.".replace(" ,", ",")) == ["Marta Queiroz"]


@pytest.mark.parametrize("end", [" to Oslo.", "."])
def test_a_letter_and_a_word_elsewhere_may_be_a_name(end: str) -> None:
    assert "D-Wave" in names(f"On Monday Oslo bought the firm D-Wave{end}")
