"""Queries of the texts, read into a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.expression import (
    Both,
    Either,
    Expression,
    Field,
    Matching,
    Not,
    QueryError,
    Words,
    parse_expression,
)
from store.search.terms import Term


def word(*words: str, wild: bool = False) -> Words:
    return Words(words, words, wild)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Truce", word("truce")),
        ("cease-fire", word("cease", "fire")),
        ("“joint statement”", word("joint", "statement")),
        ("rail*", word("rail", wild=True)),
        ("rail bus", Both((word("rail"), word("bus")))),
        ("rail OR bus", Either((word("rail"), word("bus")))),
        ("a b OR c", Either((Both((word("a"), word("b"))), word("c")))),
        ("a (b OR c)", Both((word("a"), Either((word("b"), word("c")))))),
        ("rail~", Words(("rail",), ("rail",), fuzzy=True)),
        ('"a b"~5 c', Both((Words(("a", "b"), ("a", "b"), near=5), word("c")))),
        ('"a b" ~5', Both((word("a", "b"), word("5")))),
        ('="Two  Words"', Words(("two", "words"), ("two", "words"), exact="Two Words")),
        ("=Rail", Words(("rail",), ("rail",), exact="Rail")),
        ("/a b/ c", Both((Matching("a b"), word("c")))),
        (r"/a\/b/", Matching(r"a\/b")),
        ("and/or", word("and", "or")),
        ("/unclosed", word("unclosed")),
        ("a -b", Both((word("a"), Not(word("b"))))),
        ('-"a b"', Not(word("a", "b"))),
        ("-(a b)", Not(Both((word("a"), word("b"))))),
        ("Order or", Both((word("order"), word("or")))),
        ("(who:ann)", Field(Term("who", "ann"))),
        ("from:9 Nov 2020 rail", Both((Field(Term("from", "2020-11-09")), word("rail")))),
        ("-is:read", Not(Field(Term("is", "read")))),
    ],
)
def test_what_is_typed_becomes_a_tree(typed: str, expected: Expression) -> None:
    assert parse_expression(typed) == expected


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("  ", "At character 3: nothing to search for"),
        ("rail (bus", "At character 6: this bracket is never closed"),
        ("rail)", "At character 5: this bracket closes nothing"),
        (")", "At character 1: this bracket closes nothing"),
        ("a ()", "At character 4: these brackets are empty"),
        ('rail "bus', "At character 6: this quotation mark is never closed"),
        ("OR a", "At character 1: nothing stands before this OR"),
        ("a OR", "At character 3: nothing stands after this OR"),
        ("(a OR )", "At character 4: nothing stands after this OR"),
        ("a OR OR b", "At character 6: nothing stands before this OR"),
        ("a - b", "At character 3: nothing stands behind this minus"),
        ("a ***", "At character 3: “***” has no letter or digit"),
        ("a b-c~", "At character 3: “b-c~” is not one word"),
        ("a =(", "At character 3: = wants a word"),
        ("a kind:boat", "At character 3: “kind:boat” is none"),
        ("a what:boat", "At character 3: “what:” is no filter"),
        ("a tag:", "At character 3: tag: wants a tag"),
        ("(" * 41 + "a" + ")" * 41, "At character 41: more than 40 brackets"),
    ],
)
def test_a_wrong_query_says_what_is_wrong_and_where(typed: str, says: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_expression(typed)
    assert str(caught.value).startswith(says)


@given(st.text(st.sampled_from('ab停 ()"-*OR:who'), max_size=30))
def test_any_query_is_read_or_refused_at_a_place_in_it(typed: str) -> None:
    try:
        parse_expression(typed)
    except QueryError as error:
        assert 0 <= error.start <= len(typed)


def test_words_beside_in_are_looked_for_there() -> None:
    assert parse_expression("(port in:title) fire") == Both(
        (Field(Term("title", "port")), Words(("fire",), ("fire",)))
    )
    with pytest.raises(QueryError, match="in:title wants words beside it"):
        parse_expression("in:title who:vask")
