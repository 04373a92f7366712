"""The name that an entity is called by."""

from store.names import Text, link, spot


def test_nobody_is_called_in_capitals() -> None:
    of = link([spot(Text("0", "They asked MARTA B. QUEIROZ about it. Then Queiroz left."))])
    assert [e.name for e in of.entities] == ["Marta B. Queiroz"]


def test_a_land_stands_before_the_topics_of_its_office() -> None:
    of = link([spot(Text("0", "It was the U.S. Securities and Exchange Commission that came."))])
    assert [m.text for m in of.mentions["0"]] == ["U.S. Securities and Exchange Commission"]
