"""Surnames as their nations are romanised, and places in Azerbaijani letters."""

import pytest

from store.names import Text, compare, link, spot


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karen Petrosyan", "Karen Bedrosian"),
        ("Arpine Karapetyan", "Arpine Garabedian"),
        ("Cavid Quliyev", "Javid Guliyev"),
        ("Rashad Haciyev", "Rashad Gadzhiyev"),
        ("Aliaksandr Lukashenka", "Alexander Lukashenko"),
    ],
)
def test_romanisations_of_one_surname(a: str, b: str) -> None:
    of = link([spot(Text("0", f"On Monday {a} came.")), spot(Text("1", f"On Monday {b} left."))])
    assert len(of.entities) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karen Petrosyan", "Tigran Bedrosian"),
        ("Rashad Hasanov", "Rashada Gasanova"),
        ("Anar Hasanov", "Anar Hajiyev"),
        ("Otto Gardner", "Otto Hardner"),
        ("Anar James Hasanov", "Anar Jay Hasanov"),
    ],
)
def test_other_people(a: str, b: str) -> None:
    assert compare(a, b).score < 0.8


@pytest.mark.parametrize(("a", "b"), [("Füzuli Düzü", "Fuzuli Duzu"), ("Laçınğar", "Lachinghar")])
def test_places_in_azerbaijani_letters(a: str, b: str) -> None:
    of = link(
        [spot(Text("0", f"Talks were held in {a} on Monday.")), spot(Text("1", f"He was born in {b}."))]
    )
    assert len(of.entities) == 1
