import pytest

from store.search.query import parse
from store.search.terms import Term

ROWS = ("fire in the mill", "flood in the port", "drill at the port", "quiet day")


def found(typed: str) -> list[str]:
    def keep(rows: object, term: Term) -> list[int]:
        return [row for row in rows if (term.value in ROWS[row]) is not term.exclude]  # type: ignore[attr-defined]

    return [ROWS[row].split()[0] for row in parse(typed).among(range(len(ROWS)), keep)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ["fire", "flood", "drill", "quiet"]),
        ("fire OR flood", ["fire", "flood"]),
        ("port fire OR flood", ["flood"]),
        ("port (fire OR flood)", ["flood"]),
        ("-(fire OR flood)", ["drill", "quiet"]),
        ("(flood OR drill) -at", ["flood"]),
        ("((port", ["flood", "drill"]),
        ("port)", ["flood", "drill"]),
        ("fire OR", ["fire"]),
        ("fire or flood", []),
        ("()", ["fire", "flood", "drill", "quiet"]),
        ('"in the" (mill)', ["fire"]),
    ],
)
def test_or_binds_less_than_parts_beside_each_other(typed: str, kept: list[str]) -> None:
    assert found(typed) == kept


def test_what_is_wrong_is_said_with_its_place() -> None:
    assert parse("port)").problems == ("At character 5: this bracket closes nothing",)
    assert parse("OR port").problems == ("At character 1: nothing stands before this OR",)
    assert "brackets within brackets" in parse("(" * 60 + "port").problems[0]


def test_words_are_looked_for_where_in_says_within_their_brackets() -> None:
    assert parse("(port in:titles) fire").terms == (Term("title", "port"), Term("words", "fire"))
    assert parse("in:notes (-port OR who:vask)").terms == (
        Term("notes", "port", True),
        Term("who", "vask"),
    )


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("when:2020-11", "2020-11"),
        ("when:2020..2021", "2020/2021"),
        ("when:fall 2020", "2020-23"),
        ("when:9 Nov 2020..fall 2021", "2020-11-09/2021-23"),
        ("published:2020..", "2020/.."),
        ("published:..2021", "../2021"),
    ],
)
def test_a_time_may_be_a_span(typed: str, value: str) -> None:
    assert [term.value for term in parse(typed).terms] == [value]


@pytest.mark.parametrize(
    "typed", ["when:2021..2020", "when:..", "when:soon", "from:2020..2021", "has:luck", "in:text"]
)
def test_what_is_no_time_and_no_place_is_said(typed: str) -> None:
    assert parse(typed).problems
    assert not parse(typed).terms
