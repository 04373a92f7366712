"""What is a name in a text, where it ends, and what is none."""

import pytest

from store.names import Linked, Text, link, spot
from store.records import GivenName


def found(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


def names(*texts: str) -> list[str]:
    return [m.text for m in found(*texts).mentions["0"]]


def test_names_inside_sentences() -> None:
    text = "Yesterday the mayor of Lisbon, Marta Queiroz, met Otto van Dyke of the Baltic Shipping Union in Riga."
    assert names(text) == ["Lisbon", "Marta Queiroz", "Otto van Dyke", "Baltic Shipping Union", "Riga"]


def test_offsets_count_code_points() -> None:
    text = "🌍 Later Marta Queiroz left Zürich."
    for mention in found(text).mentions["0"]:
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        "However, nothing was said. Talks will continue on Monday in the morning.",
        "I’ve seen it, and I think the CEO will not come before January.",
        "The Ministry did not answer. Neither did Parliamentary aides.",
        "The Brazilian and Armenian-Russian teams met.",
    ],
)
def test_capitals_that_name_nobody(text: str) -> None:
    assert names(text) == []


def test_the_word_that_opens_a_sentence_is_judged_by_the_bundle() -> None:
    assert names("Harvesting began late. Ortega said so.", "They asked Ortega about harvesting.") == [
        "Ortega"
    ]


def test_possessives_stay_outside() -> None:
    assert names("They praised Queiroz's plan and Riga’s harbour, and ate at McDonald's.") == [
        "Queiroz",
        "Riga",
        "McDonald's",
    ]


def test_titles_are_roles_not_names() -> None:
    mentions = found(
        "In May the Latvian Prime Minister Ilze Kalnins met Foreign Ministry spokesperson Marta Queiroz."
    ).mentions["0"]
    roles = {m.text: m.role for m in mentions}
    assert roles["Ilze Kalnins"] == "Latvian Prime Minister"
    assert roles["Marta Queiroz"] == "Foreign Ministry spokesperson"


def test_a_role_behind_the_name() -> None:
    (mention, _) = found("They heard Marta Queiroz, the president of Portugal, on the radio.").mentions["0"]
    assert mention.role == "president of Portugal"


def test_an_organisation_before_a_title_is_a_name_of_its_own() -> None:
    assert names("Then Volvo CEO Otto Lindqvist spoke.") == ["Volvo", "Otto Lindqvist"]


def test_bridges_over_of_for_and_and() -> None:
    text = "Members of the Ministry of Fisheries and Forests, the Centre for Coastal Research and the Bank of Riga met Anna and Otto."
    assert names(text) == [
        "Ministry of Fisheries and Forests",
        "Centre for Coastal Research",
        "Bank of Riga",
        "Anna",
        "Otto",
    ]


def test_joined_names_are_two() -> None:
    text = "The Queiroz-Kalnins talks and a Lisbon-Riga line were planned by a Latvia-led group."
    others = "Later Queiroz met Kalnins, and Kalnins thanked Queiroz."
    assert names(text, others)[:5] == ["Queiroz", "Kalnins", "Lisbon", "Riga", "Latvia"]


def test_a_headline_shows_names_known_from_running_text() -> None:
    headline = "QUEIROZ MEETS MINISTERS ON FISHING QUOTAS\n\nOn Monday Marta Queiroz met three ministers."
    assert names(headline) == ["QUEIROZ", "Marta Queiroz"]
    title = "Queiroz Says New Talks Will Not Help Fishing\n\nOn Monday Marta Queiroz met three ministers."
    assert names(title)[0] == "Queiroz"


def test_a_name_written_small_behind_its_title() -> None:
    text = "The Latvian Prime Minister kalninsh came late. Everybody waited for kalninsh."
    assert names(text) == ["kalninsh", "kalninsh"]


def test_a_long_form_written_small() -> None:
    text = "They left the baltic shipping union in May."
    assert "baltic shipping union" in names(text, "On Friday the Baltic Shipping Union met.")


def test_furniture_is_left_alone() -> None:
    text = "Home News Riga\nOn Monday Marta Queiroz came to Lisbon."
    linked = link([spot(Text("0", text, furniture=((0, 14),)))])
    assert [m.text for m in linked.mentions["0"]] == ["Marta Queiroz", "Lisbon"]


def test_given_spans_replace_our_own() -> None:
    text = "marta queiroz met Otto in Riga"
    linked = link([spot(Text("0", text, given=(GivenName(0, 13, "person"),)))])
    assert [(m.text, m.kind) for m in linked.mentions["0"]] == [("marta queiroz", "person")]


def test_a_corridor_is_not_its_town() -> None:
    linked = found("Lorries waited in the Narva corridor. In Narva nothing moved.")
    assert len({m.entity for m in linked.mentions["0"]}) == 2


def test_nothing_in_nothing_out() -> None:
    assert found("").mentions == {"0": ()}
    assert link([]).entities == ()
