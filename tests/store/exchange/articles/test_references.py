"""Articles as references: RIS, BibTeX, a table."""

import csv
import io
from dataclasses import replace

import pytest

from store.exchange.articles import Reference, write
from store.records import Published
from tests.store.exchange.notes.sample import GAZETTE, NASTY, fallen, hurt

PIER = Reference(GAZETTE, (fallen().note, hurt().note))


def dated(value: str | None) -> Reference:
    return Reference(replace(GAZETTE, published=Published(value, "given")))


def ris(*references: Reference) -> list[str]:
    return write(references, "ris").decode().split("\r\n")


def test_ris_has_what_a_reference_manager_asks_for() -> None:
    found = ris(PIER)
    assert found[0] == "TY  - NEWS"
    for line in (
        "TI  - Pier falls",
        "T2  - Gazette",
        "PY  - 2031",
        "DA  - 2031/05/08/",
        "KW  - harbour/pier",
    ):
        assert line in found
    assert "N1  - “Twelve” — #people #harbour — Ask her. Twice." in found
    assert found[-2:] == ["ER  - ", ""]


@pytest.mark.parametrize(
    ("value", "told"),
    [("2031", "DA  - 2031///"), ("2031-05", "DA  - 2031/05//"), ("2031-05-08", "DA  - 2031/05/08/")],
)
def test_a_date_says_no_more_than_is_known(value: str, told: str) -> None:
    assert told in ris(dated(value))


@pytest.mark.parametrize("value", [None, "2030-12/2031-01", "199X"])
def test_an_undated_article_has_no_year(value: str | None) -> None:
    assert not [line for line in ris(dated(value)) if line.startswith(("PY", "DA"))]


def test_a_line_of_ris_is_no_line_of_an_article() -> None:
    found = ris(Reference(NASTY))
    assert "TI  - <script> # x" in found
    assert [line[:6] for line in found if line] == ["TY  - ", "ID  - ", "TI  - ", "ER  - "]


def test_bibtex_escapes_what_tex_obeys() -> None:
    article = replace(GAZETTE.article, title=replace(GAZETTE.article.title, value="50 % & {more}_\\x"))  # type: ignore[type-var]
    written = write([Reference(replace(GAZETTE, article=article))], "bibtex").decode()
    assert r"title = {{50 \% \& \{more\}\_\textbackslash{}x}}" in written
    assert written.startswith("@article{dateline-g,")


def test_bibtex_has_date_source_and_notes() -> None:
    written = write([PIER], "bibtex").decode()
    assert "journal = {Gazette}" in written
    assert "date = {2031-05-08}" in written
    assert r"annote = {“The pier at Quinby fell” — \#harbour/pier / “Twelve”" in written


def test_the_table_counts_notes() -> None:
    (row,) = csv.DictReader(io.StringIO(write([PIER], "csv").decode()))
    assert (row["title"], row["notes"], row["tags"]) == ("Pier falls", "2", "harbour/pier; people; harbour")
