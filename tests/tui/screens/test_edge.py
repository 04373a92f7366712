"""The keys in the lower edge of a dialog fit, and the way out is always among them."""

import pytest

from tui.screens.card import edge

HINTS = [("enter", "go"), ("a", "note"), ("t", "tags"), ("/", "filter"), ("E", "export"), ("esc", "close")]


def test_what_fits_stands_wide_apart() -> None:
    assert edge(HINTS[-2:], 40).plain == "E export   esc close"


def test_what_nearly_fits_stands_closer() -> None:
    assert edge(HINTS[-2:], 19).plain == "E export  esc close"


@pytest.mark.parametrize("width", [60, 50, 40, 30, 20, 10])
def test_the_way_out_is_never_cut(width: int) -> None:
    said = edge(HINTS, width)
    assert said.cell_length <= width
    assert said.plain.endswith("esc close")
