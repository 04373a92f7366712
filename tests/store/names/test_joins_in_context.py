"""What is joined only where a context tells that it is one."""

from store.names import Linked, Text, link, spot


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def entity(of: Linked, spelling: str) -> str:
    (found,) = {m.entity for names in of.mentions.values() for m in names if m.text == spelling}
    return found


def test_initials_in_another_story_prove_nothing() -> None:
    of = linked("On Monday QHF won again in Lima.", "On Monday the Quinby Halden Foundation paid in Oslo.")
    assert entity(of, "QHF") != entity(of, "Quinby Halden Foundation")


def test_initials_in_the_same_story_do() -> None:
    of = linked(
        "On Monday QHF paid Ilze Kalnins.", "On Monday the Quinby Halden Foundation paid Ilze Kalnins."
    )
    assert entity(of, "QHF") == entity(of, "Quinby Halden Foundation")


def test_who_calls_somebody_something_states_no_other_name() -> None:
    of = linked("On Monday Kalnins also called Quinby a liar. Kalnins dubbed Halden a town of thieves.")
    assert len({entity(of, name) for name in ("Kalnins", "Quinby", "Halden")}) == 3


def test_who_is_called_something_has_another_name() -> None:
    of = linked("On Monday Kalnins, also called Quinby, left.")
    assert entity(of, "Kalnins") == entity(of, "Quinby")


def test_honours_before_a_name_are_none_of_it() -> None:
    of = linked("On Monday His Holiness Vazgen IV spoke. Later His Beatitude Vazgen IV left.")
    assert {m.text for m in of.mentions["0"]} == {"Vazgen IV"}


def test_a_surname_and_two_syllables_are_a_person() -> None:
    of = linked("On Monday Bo Tae-min spoke in Oslo.")
    assert {m.text: m.kind for m in of.mentions["0"]}["Bo Tae-min"] == "person"


def test_sums_of_money_are_no_names() -> None:
    of = linked("On Monday Halden paid R70bn, Dh5 million and NOK3.5m for Quinby.")
    assert [m.text for m in of.mentions["0"]] == ["Halden", "Quinby"]
