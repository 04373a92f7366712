"""Codes of shares behind a firm are no names and no part of one."""

import pytest

from store.names import Text, link, spot


def names(text: str) -> list[str]:
    return [m.text for m in link([spot(Text("0", text))]).mentions["0"]]


@pytest.mark.parametrize("code", ["ZVX.L", "( ZVX.AX )", "(ZVX7.SA)", "( Z.N )", "ZVXGn.DE"])
def test_codes_of_shares(code: str) -> None:
    assert names(f"On Monday Zorvex {code} fell in Riga.") == ["Zorvex", "Riga"]


def test_initials_with_full_stops_stay() -> None:
    assert names("They left the U.S. and met E.ON and the U.N. in Washington, D.C. today.")[0] == "U.S."


def test_two_sentences_without_a_blank_stay_two_names() -> None:
    assert names("He joined NATO.Ruritania did not.")[:1] == ["NATO"]


def test_who_has_a_share_is_a_firm() -> None:
    of = link([spot(Text("0", "On Monday Kalvino ( KLV.AX ) spoke. Later Kalvino left."))])
    assert {m.kind for m in of.mentions["0"]} == {"organisation"}
