import pytest

from tests.tui.reading.texts import ACCENTED, DEVANAGARI, FAMILY, FLAG, TEXTS
from tui.reading.graphemes import cells, fit, graphemes, is_simple, width


@pytest.mark.parametrize("cluster", [FAMILY, FLAG, DEVANAGARI, ACCENTED, "\u0561", "港"])
def test_what_a_reader_takes_for_one_character_is_one(cluster: str) -> None:
    assert graphemes(f"a{cluster}b") == ["a", cluster, "b"]
    assert list(cells(f"a{cluster}b", 0, len(cluster) + 2).starts) == [
        0,
        1,
        len(cluster) + 1,
        len(cluster) + 2,
    ]


@pytest.mark.parametrize(
    ("cluster", "wide"),
    [("a", 1), ("\u0561", 1), ("\u10d0", 1), ("港", 2), (ACCENTED, 1), (FAMILY, 2), (FLAG, 2), ("\t", 4)],
)
def test_cells(cluster: str, wide: int) -> None:
    assert width(cluster) == wide


@pytest.mark.parametrize("name", [name for name in TEXTS if "\n" not in TEXTS[name]])
def test_the_quick_way_cuts_as_the_thorough_one(name: str) -> None:
    text = TEXTS[name]
    run = cells(text, 0, len(text))
    assert list(run.starts) == [
        0,
        *(sum(map(len, graphemes(text)[: n + 1])) for n in range(len(graphemes(text)))),
    ]


def test_plain_prose_is_simple_and_combining_marks_are_not() -> None:
    assert is_simple("Порт, “Hull” – Ծով", 0, 18)
    assert not is_simple(f"caf{ACCENTED}", 0, 5)


def test_a_line_is_fitted_by_cells_and_never_cuts_a_cluster() -> None:
    assert fit("港口关闭", 5) == "港口…"
    assert fit("short", 5) == "short"
    assert fit(f"ab{FAMILY}cd", 4) == "ab…"
    assert fit("abc", 0) == ""
