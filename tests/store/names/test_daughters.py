"""A firm and what begins with its name: when the short name stands for the long one, and when it is another's."""

from store.names import Linked, Text, link, spot


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def entities(of: Linked, spelling: str) -> list[str]:
    return [m.entity for found in of.mentions.values() for m in found if m.text == spelling]


def test_a_listed_firm_is_not_its_daughter() -> None:
    of = linked("On Monday Toyota and Toyota Mobility Rentals met. Toyota paid.")
    assert len({*entities(of, "Toyota"), *entities(of, "Toyota Mobility Rentals")}) == 2


def test_a_legal_form_says_whose_the_bare_word_is() -> None:
    of = linked("On Monday Zorvex Inc. sued Zorvex Kitchens. Then Zorvex fell.")
    assert entities(of, "Zorvex") == entities(of, "Zorvex Inc.") != entities(of, "Zorvex Kitchens")


def test_the_bare_word_that_comes_first_is_a_firm_of_its_own() -> None:
    of = linked("Shares of Zorvex fell. They sold Zorvex Fuel Cards. Later Zorvex spoke.")
    assert len(set(entities(of, "Zorvex"))) == 1
    assert entities(of, "Zorvex")[0] not in entities(of, "Zorvex Fuel Cards")


def test_the_bare_word_behind_the_full_name_is_short_for_it() -> None:
    of = linked("Shares of Zorvex Fuel Cards fell. Later shares of Zorvex rose.")
    assert entities(of, "Zorvex") == entities(of, "Zorvex Fuel Cards")


def test_what_firms_make_or_are_makes_no_other_firm() -> None:
    of = linked("They praised Zorvex. Later Zorvex Motors and the workers of Zorvex spoke.")
    assert len({*entities(of, "Zorvex"), *entities(of, "Zorvex Motors")}) == 1


def test_a_rare_daughter_takes_no_mentions_of_other_articles() -> None:
    of = linked(
        "Shares of Zorvex Fuel Cards fell. Later shares of Zorvex rose.",
        *["Shares of Zorvex fell, and the men of Zorvex were at the gate of Zorvex."] * 3,
    )
    assert len(set(entities(of, "Zorvex"))) == 2


def test_a_senate_is_neither_its_committee_nor_that_of_a_state() -> None:
    of = linked("They asked the Senate. The Senate Fisheries Committee and the Ohio Senate wrote to it.")
    assert len({m.entity for m in of.mentions["0"]}) == 3


def test_two_firms_joined_by_a_hyphen_are_two() -> None:
    of = linked("They praised Zorvex. The Zorvex-Baltic Shipping deal failed. They asked Baltic Shipping.")
    assert [m.text for m in of.mentions["0"]] == ["Zorvex", "Zorvex", "Baltic Shipping", "Baltic Shipping"]


def test_a_legal_form_closes_a_firm_before_a_person() -> None:
    of = linked("They asked Zorvex LLC Otto Press about it.")
    assert [m.text for m in of.mentions["0"]] == ["Zorvex LLC", "Otto Press"]
