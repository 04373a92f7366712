"""What the text itself says a name is, and what names beside it tell."""

import pytest

from store.names import Text, link, spot
from store.names.entity_types.coordination import told_by_neighbours


def kinds(text: str) -> dict[str, str]:
    return {m.text: m.kind for m in link([spot(Text("0", text))]).mentions["0"]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On Monday Zorvex, a maker of pumps, fell.", "organisation"),
        ("On Monday Zorvex, a small German software company, fell.", "organisation"),
        ("They know that Zorvex is a weekly newspaper.", "organisation"),
        ("On Monday Zorvex, a village in the north, burned.", "place"),
        ("On Monday Zorvex, a teacher from the north, came.", "person"),
    ],
)
def test_a_name_is_what_it_is_said_to_be(text: str, kind: str) -> None:
    assert kinds(text)["Zorvex"] == kind


@pytest.mark.parametrize(
    "text",
    ["On Monday Zorvex, the company founder, came.", "On Monday Zorvex, a friend of the company, came."],
)
def test_who_has_to_do_with_a_company_is_none(text: str) -> None:
    assert kinds(text)["Zorvex"] == "person"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They came to see Mosul, Zorvex and Tikrit again.", "place"),
        ("They spoke of Reuters, Zorvex and Bloomberg again.", "organisation"),
        ("They spoke of Marta Queiroz, Zorvex and Maria Lind again.", "person"),
    ],
)
def test_names_in_one_breath_are_of_one_kind(text: str, kind: str) -> None:
    assert kinds(text)["Zorvex"] == kind


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of Mosul, Zorvex and Reuters again.",
        "They came from Mosul, where Zorvex and Halberd lived.",
    ],
)
def test_mixed_or_distant_company_tells_nothing(text: str) -> None:
    found = spot(Text("0", text)).candidates
    assert told_by_neighbours(found) == list(found)
