"""Spans of a recogniser of the user's get the same edges as ours."""

import pytest

from store.names import Linked, Text, link, spot
from store.records import GivenName, Kind

Names = tuple[tuple[str, Kind], ...]


def linked(*articles: tuple[str, Names]) -> Linked:
    """Each span at its next place in the text."""
    spotted = []
    for number, (text, names) in enumerate(articles):
        found, at = [], 0
        for words, kind in names:
            at = text.index(words, at)
            found.append(GivenName(at, at + len(words), kind))
            at += len(words)
        spotted.append(spot(Text(str(number), text, found=tuple(found))))
    return link(spotted)


def cleaned(words: str, kind: Kind) -> list[str]:
    """What becomes of one span inside a sentence."""
    text = f"Later they met {words} in town."
    result = linked((text, ((words, kind),)))
    for mention in result.mentions["0"]:
        assert text[mention.start : mention.end] == mention.text
    return [mention.text for mention in result.mentions["0"]]


@pytest.mark.parametrize(
    ("words", "kind", "names"),
    [
        ("Prime Minister Marta Queiroz", "person", ["Marta Queiroz"]),
        ("the Latvian president Ilze Kalnins", "person", ["Ilze Kalnins"]),
        ("former president Kalnins", "person", ["Kalnins"]),
        ("President of Latvia Ilze Kalnins", "person", ["Ilze Kalnins"]),
        ("Mr. Kalnins’s", "person", ["Kalnins"]),
        ("“Kalnins,”", "person", ["Kalnins"]),
        ("bin Saleh's", "person", ["bin Saleh"]),
        ("Presidents Ilze Kalnins and Marta Queiroz", "person", ["Ilze Kalnins", "Marta Queiroz"]),
        ("Kalnins, Queiroz and Ortega", "person", ["Kalnins", "Queiroz", "Ortega"]),
        ("Otto Kalnins, Jr.", "person", ["Otto Kalnins, Jr"]),
        ("the Kremlin", "organisation", ["Kremlin"]),
        ("The Hague", "place", ["The Hague"]),
        ("Riga and Vilnius", "place", ["Riga", "Vilnius"]),
        ("Riga and Vilnius", "organisation", ["Riga", "Vilnius"]),
        ("Trinidad and Tobago", "place", ["Trinidad and Tobago"]),
        ("Kalnins and Sons", "organisation", ["Kalnins and Sons"]),
        ("the Ministry of Foreign Affairs", "organisation", ["Ministry of Foreign Affairs"]),
        ("the Justice Department's", "organisation", ["Justice Department"]),
        ("Gone With the Wind", "other", ["Gone With the Wind"]),
        ("Пашинян", "person", ["Пашинян"]),
        ("帕希尼扬", "person", ["帕希尼扬"]),
        ("kalnins", "person", ["kalnins"]),
    ],
)
def test_edges(words: str, kind: Kind, names: list[str]) -> None:
    assert cleaned(words, kind) == names


@pytest.mark.parametrize(
    "words", ["Armenian", "Armenian-Russian", "President", "Prime Minister", "Monday", "2020", "— ", "the"]
)
def test_what_is_no_name_by_its_words(words: str) -> None:
    assert cleaned(words, "other") == []


def test_names_joined_by_a_hyphen_are_split_when_the_bundle_knows_them() -> None:
    talks = "On the Kalnins-Queiroz talks Kalnins said little. Queiroz agreed. Kalnins and Queiroz left."
    people = ("Kalnins-Queiroz", "Kalnins", "Queiroz", "Kalnins", "Queiroz")
    result = linked((talks, tuple((word, "person") for word in people)))
    assert [m.text for m in result.mentions["0"]][:2] == ["Kalnins", "Queiroz"]


def test_roles_are_kept() -> None:
    text = "Later Prime Minister Marta Queiroz met Ilze Kalnins, the president of Latvia."
    result = linked((text, (("Prime Minister Marta Queiroz", "person"), ("Ilze Kalnins", "person"))))
    assert [m.role for m in result.mentions["0"]] == ["Prime Minister", "president of Latvia"]


def test_a_span_ends_with_its_line_and_overlapping_ones_are_left_out() -> None:
    text = "Ilze Kalnins\nRiga fell silent."
    spans = (GivenName(0, 17, "person"), GivenName(5, 12, "place"), GivenName(90, 99, "place"))
    result = link([spot(Text("0", text, found=spans))])
    assert [m.text for m in result.mentions["0"]] == ["Ilze Kalnins", "Riga"]


def test_nothing_is_found_in_furniture() -> None:
    text = "Menu Riga Home\nIlze Kalnins left."
    spans = (GivenName(5, 9, "place"), GivenName(15, 27, "person"))
    result = link([spot(Text("0", text, ((0, 14),), found=spans))])
    assert [m.text for m in result.mentions["0"]] == ["Ilze Kalnins"]


def test_a_wrong_kind_neither_splits_nor_stays() -> None:
    one: tuple[str, Names] = ("Later Ilze Kalnins left.", (("Ilze Kalnins", "person"),))
    wrong: tuple[str, Names] = ("Later Ilze Kalnins left.", (("Ilze Kalnins", "organisation"),))
    result = linked(one, one, wrong)
    assert [(e.name, e.kind, e.mentions) for e in result.entities] == [("Ilze Kalnins", "person", 3)]


def test_they_are_linked_with_names_of_other_articles() -> None:
    full: tuple[str, Names] = ("Later Ilze Kalnins left.", (("Ilze Kalnins", "person"),))
    short: tuple[str, Names] = ("Then Kalnins’s car came.", (("Kalnins’s", "person"),))
    assert len(linked(full, short).entities) == 1
