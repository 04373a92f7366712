"""Texts that no one wrote for reading: long, loud, broken. Work must stay near-linear and offsets right."""

from itertools import pairwise

import pytest

from store.names import Text, link, spot
from store.records import GivenName

LOUD = "RIGA SAYS NO AGAIN " * 3000
HARD = {
    "one endless line": "On Monday Marta Queiroz came to Riga. " * 3000,
    "capitals without end": LOUD,
    "initials without end": "A. B. C. " * 5000,
    "a name of a thousand words": "Baltic Union Of " * 1000,
    "hyphens without end": "Riga-" * 5000,
    "apostrophes without end": "O'" * 5000 + "Neill",
    "brackets": "Riga (" * 3000,
    "controls and surrogates": "\x00\x1b[31mRiga\u202e \ud800 Ri\u0301ga \U0001f30d",
    "blank": " \n\t\r\n ",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_spans_are_inside_and_in_order(text: str) -> None:
    mentions = link([spot(Text("0", text)), spot(Text("1", "Marta Queiroz lives in Riga."))]).mentions["0"]
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_given_spans_may_be_anything() -> None:
    text = LOUD + ", A. B. C. D. E. F. G. H. x"
    given = tuple(
        GivenName(a, b, "other") for a, b in ((0, len(text)), (0, 0), (5, 6), (len(LOUD), len(text)))
    )
    assert len(link([spot(Text("0", text, given=given))]).mentions["0"]) == 4
