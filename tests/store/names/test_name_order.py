"""Given names of many languages: people called like places, and surnames that stand first."""

import pytest

from store.names import Linked, Text, compare, link, spot


def linked(*texts: str) -> Linked:
    return link([spot(Text(str(i), text)) for i, text in enumerate(texts)])


@pytest.mark.parametrize("name", ["Savannah Kalnins", "Dallas Queiroz", "Geneva Anderson"])
def test_a_place_before_a_surname_is_a_person(name: str) -> None:
    assert [m.kind for m in linked(f"Later {name} cooked.").mentions["0"]] == ["person"]


@pytest.mark.parametrize("name", ["Denver Larks", "Dallas Chronicle", "Geneva Convention", "Memphis Zoo"])
def test_a_place_before_something_else_is_none(name: str) -> None:
    assert "person" not in [m.kind for m in linked(f"Later they saw the {name}.").mentions["0"]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zoltan Kalnins", "Kalnins Zoltán"),
        ("Haruto Queiroz", "QUEIROZ Haruto"),
        ("Dmitry Kalnins", "KALNINS Dmitry Ottovich"),
    ],
)
def test_surname_first_is_the_same_person(a: str, b: str) -> None:
    of = linked(f"On Monday {a} came.", f"The law was signed by {b}.")
    assert len(of.entities) == 1


def test_two_given_names_tell_no_order() -> None:
    assert compare("Hans Friedrich", "Friedrich Hans").score < 0.8
