import sys

import pytest

from store.search.query import Query, parse
from store.search.terms import FIELDS, FLAGS, HELP, Term, quoted


def test_words_and_phrases_are_folded() -> None:
    assert parse('Cease  “Trilateral  Statement” "Été"').terms == (
        Term("words", "cease"),
        Term("words", "trilateral statement"),
        Term("words", "ete"),
    )


def test_fields_take_a_word_or_a_phrase() -> None:
    assert parse('who:Putin Who:"Nikol Pashinyan" tag:War source:TASS').terms == (
        Term("who", "Putin"),
        Term("who", "Nikol Pashinyan"),
        Term("tag", "war"),
        Term("source", "tass"),
    )


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("op", "opinion"), ("News", "news"), ("documents", "document"), ("live", "live"), ("mark", "market")],
)
def test_a_kind_of_article_is_known_by_its_beginning(typed: str, kind: str) -> None:
    assert parse(f"-genre:{typed}") == Query((Term("genre", kind, True),))


def test_an_unknown_kind_of_article_is_told_with_those_that_exist() -> None:
    found = parse("genre:poem fire")
    assert found.terms == (Term("words", "fire"),)
    assert "news, live, market, opinion, interview, listing, document" in found.problems[0]


def test_a_minus_excludes_and_one_within_a_word_does_not() -> None:
    assert parse('-draft -who:putin -"two words" 44-day').terms == (
        Term("words", "draft", True),
        Term("who", "putin", True),
        Term("words", "two words", True),
        Term("words", "44-day"),
    )


@pytest.mark.parametrize(
    "date", ["2020", "2020-09", "2020-23", "2020-09-27", "2020/2021", "199X", "2021-W13"]
)
def test_dates_of_any_precision(date: str) -> None:
    assert parse(f"from:{date} to:{date}") == Query((Term("from", date), Term("to", date)))


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("from:Nov 2020 storm", (Term("from", "2020-11"), Term("words", "storm"))),
        ("-to:9 November 2020", (Term("to", "2020-11-09", True),)),
        ('from:"9 Nov 2020" 44', (Term("from", "2020-11-09"), Term("words", "44"))),
        ("from:2020 nov", (Term("from", "2020-11"),)),
        ("from:2020 storm", (Term("from", "2020"), Term("words", "storm"))),
        ("who:nov 2020", (Term("who", "nov"), Term("words", "2020"))),
    ],
)
def test_dates_in_words_need_no_quotation_marks(typed: str, terms: tuple[Term, ...]) -> None:
    assert parse(typed) == Query(terms)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("person", "person"), ("People", "person"), ("orgs", "organisation"), ("organization", "organisation")],
)
def test_kinds_may_be_shortened_and_be_many(typed: str, kind: str) -> None:
    assert parse(f"kind:{typed}").terms == (Term("kind", kind),)


def test_every_flag_is_known() -> None:
    assert [term.value for term in parse(" ".join(f"is:{flag}" for flag in FLAGS)).terms] == list(FLAGS)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("from:20", "from: “20” is no date: 2020, 2020-09, Sep 2020, 27 Sep 2020"),
        ("kind:dog", "“kind:dog” is none: kind: wants person, place, organisation or other"),
        ("kind:", "kind: wants person, place, organisation or other"),
        ("to:XXXX-08", "to: “XXXX-08” names no year"),
        ("is:odd", "“is:odd” says nothing: is: wants one of " + ", ".join(FLAGS)),
        ("who:", "who: wants a name: who:putin"),
        ('who:"', "who: wants a name: who:putin"),
    ],
)
def test_what_cannot_be_read_is_said_and_left_out(typed: str, said: str) -> None:
    found = parse(f"storm {typed}")
    assert found.terms == (Term("words", "storm"),)
    assert found.problems == (said,)


def test_an_unknown_field_is_sought_as_words() -> None:
    found = parse("whom:putin 10:30")
    assert found.terms == (Term("words", "whom:putin"), Term("words", "10:30"))
    assert found.problems == (
        f"“whom:” is no filter ({', '.join(f'{f}:' for f in FIELDS)}): sought as words",
    )


@pytest.mark.parametrize(
    "typed", ["", "   ", "-", '"', '""', "-who:", ":", "::", "-:", "who:who:", "\x00", "é:ü"]
)
def test_nothing_that_is_typed_raises(typed: str) -> None:
    for end in range(len(typed) + 1):
        parse(typed[:end])
    assert len(parse(typed * 50).terms) <= 200


@pytest.mark.parametrize("part", ["- ", "a ", 'a" ', '"', "(a OR b) ", "a) ", "from:9 ", "x:y ", "OR "])
def test_the_work_grows_as_the_query_does(part: str) -> None:
    """Calls are counted, not time: a part looked for among all that follow would make them grow with the square."""

    def calls(times: int) -> int:
        found = 0

        def count(*_: object) -> None:
            nonlocal found
            found += 1

        sys.setprofile(count)
        try:
            parse(part * times)
        finally:
            sys.setprofile(None)
        return found

    assert calls(4_000) < 5 * calls(1_000)


@pytest.mark.parametrize(
    ("part", "terms"), [("- ", 0), ("a ", 20_000), ('"', 0), ("a) ", 20_000), ("(a ", 20_000)]
)
def test_long_input_is_read(part: str, terms: int) -> None:
    assert len(parse(part * 20_000).terms) == terms


@pytest.mark.parametrize(
    "typed", ["harbuor~", '"two words"~5', '="Exactly so"', "=Rail", "/rail(way)?/", "-truse~"]
)
def test_what_only_texts_are_searched_for_is_said(typed: str) -> None:
    assert any("is for the search of all texts" in problem for problem in parse(f"a {typed} b").problems)


@pytest.mark.parametrize("typed", ["~", "a/b", "1/2/2020", "rail", '"two words"', "a=b", "~5"])
def test_what_looks_like_it_is_not(typed: str) -> None:
    assert parse(typed).problems == ()


def test_a_name_is_quoted_as_one_would_type_it() -> None:
    assert quoted("who", "Putin") == "who:Putin"
    assert parse(quoted("who", "Nikol “N.” Pashinyan")).terms == (Term("who", "Nikol N. Pashinyan"),)


def test_the_help_shows_every_field() -> None:
    shown = " ".join(form for form, _ in HELP)
    assert all(f"{field}:" in shown for field in FIELDS)
