"""What runs into a name without a mark, and stays out of it."""

import pytest

from store.names import Linked, Text, link, spot


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def names(text: str) -> list[str]:
    return [m.text for m in linked(text).mentions["0"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. FALLING PRICES The board met Marta Queiroz.", ["Marta Queiroz"]),
        ("They rang OTTO KALNINS Kalnins was away.", ["Kalnins"]),
        ("It was late. WARNINGS Zorvex did not answer.", ["Zorvex"]),
        ("Later the UNESCO Council met.", ["UNESCO Council"]),
    ],
)
def test_a_heading_in_capitals_is_no_part_of_what_follows(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("word", ["Grain-rich", "Minister-turned-farmer", "Long-serving"])
def test_an_adjective_with_a_hyphen_is_no_part_of_a_name(word: str) -> None:
    assert names(f"{word} Marta Queiroz left Riga.") == ["Marta Queiroz", "Riga"]


def test_a_day_behind_a_name_is_left_out() -> None:
    assert names("Then Queiroz Thursday called Mr. Kalnins.") == ["Queiroz", "Kalnins"]


def test_a_day_that_is_part_of_a_name_stays() -> None:
    assert names("They wrote to the Halden Sunday Post about Marta.") == ["Halden Sunday Post", "Marta"]


def test_the_members_of_a_party_are_not_their_land() -> None:
    text = "Marta Queiroz, Ohio Democrat, and House Republicans disagreed. The Ruritania Democrats won."
    assert names(text) == ["Marta Queiroz", "Ohio", "Ruritania Democrats"]


def test_a_seat_in_brackets_is_no_name() -> None:
    assert names("Then Sen. Otto Kalnins (D-Tenn.) spoke.") == ["Otto Kalnins"]


@pytest.mark.parametrize("text", ["It was 4:10 PM ET when the vote began.", "At 9 a.m. EET it rained."])
def test_a_time_zone_is_no_name(text: str) -> None:
    assert names(text) == []


def test_a_numeral_with_a_full_stop_ends_the_sentence() -> None:
    text = "Gas came from Halden Field II and from Queiroz Block V. The Baltic Union agreed."
    assert names(text) == ["Halden Field II", "Queiroz Block V", "Baltic Union"]


def test_an_acronym_proves_a_name_over_its_small_words() -> None:
    of = linked("The Baltic Union Observers in Ruritania (BUOR) arrived. BUOR has ten cars.")
    assert len({m.entity for m in of.mentions["0"]}) == 1


def test_co_operation_is_cooperation() -> None:
    of = linked("The Baltic Co-operation Council met.", "The Baltic Cooperation Council met.")
    assert len(of.entities) == 1
