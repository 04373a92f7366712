"""Tables for spreadsheets, in which no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = frozenset("=+-@\t\r＝＋－＠")


def guarded(cell: str) -> str:
    """The cell as a spreadsheet may open it.

    One that begins with = + - @ (in any width), a tab or a carriage return gets an apostrophe before it (OWASP, "CSV
    Injection"): a spreadsheet would compute it.
    """
    return f"'{cell}" if cell[:1] in _FORMULA and cell else cell


def table(header: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """The whole table with its guarded cells, lines ended as RFC 4180 wants."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()
