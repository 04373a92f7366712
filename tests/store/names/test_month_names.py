"""People who bear the name of a month, and months that stand before a name."""

import pytest

from store.names import Text, link, spot


def names(*texts: str) -> list[str]:
    return [m.text for m in link([spot(Text(str(i), text)) for i, text in enumerate(texts)]).mentions["0"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("April Kalnins, a nurse, came home.", "April Kalnins"),
        ("April Ryan, a nurse, came home.", "April Ryan"),
        ("Then nurse June Anderson sang.", "June Anderson"),
        ("Later Mrs May left the house.", "May"),
    ],
)
def test_months_that_are_people(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In June Kalnins came home.", ["Kalnins"]),
        ("Since last April Kalnins has been at home.", ["Kalnins"]),
        ("They planned April Paris talks.", ["Paris"]),
        ("They met Marta Kalnins. June Kalnins numbers fell.", ["Marta Kalnins", "Kalnins"]),
        ("It was in May. May said nothing to them.", []),
    ],
)
def test_months_that_stand_before_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_surname_that_is_a_month_speaks() -> None:
    of = link([spot(Text("0", "On Monday Teresa May came. May said that she would stay until May 5."))])
    assert len({m.entity for m in of.mentions["0"]}) == 1
    assert [m.text for m in of.mentions["0"]] == ["Teresa May", "May"]
