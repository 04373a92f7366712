"""Queries: anything can be typed, and what one part says does not depend on the others."""

from hypothesis import given
from hypothesis import strategies as st

from store.search.query import parse
from store.search.terms import FIELDS, FLAGS, Field, Term, quoted
from store.text.folding import for_search
from tests.properties.strategies import TEXT

TYPED = TEXT | st.lists(
    st.sampled_from([*(f"{field}:" for field in FIELDS), "-", '"', "“", "2020", "Nov", "is:read", "x:y", " ", "::"])
    | TEXT.map(lambda text: text[:6]),
    max_size=12,
).map("".join)  # fmt: skip
WORD = st.text("abcdefgh éñЖ", min_size=1, max_size=12).filter(str.strip)
PART = (
    st.text("bcdfgh", min_size=1, max_size=8)
    | WORD.map(lambda word: f'"{word}"')
    | WORD.map(lambda word: quoted("who", word.strip()))
    | WORD.map(lambda word: quoted("tag", word.strip()))
    | st.sampled_from(FLAGS).map(lambda flag: f"is:{flag}")
    | st.sampled_from(("from:2020-09", "to:2021", "kind:place"))
)
NAMED: tuple[Field, ...] = ("who", "tag", "source")


@given(TYPED)
def test_anything_can_be_typed(typed: str) -> None:
    found = parse(typed)
    assert all(term.value for term in found.terms)
    assert all(problem.strip() for problem in found.problems)


@given(st.sampled_from(NAMED), TEXT)
def test_a_part_as_one_would_type_it_is_read_as_that_part(field: Field, value: str) -> None:
    bare = "".join(c for c in value if c not in '"“”„«»').strip()
    if bare and for_search(bare).strip():
        read = bare if field == "who" else for_search(bare)
        assert parse(quoted(field, bare)).terms == (Term(field, read),)


@given(st.lists(PART, max_size=6))
def test_parts_are_read_one_by_one(parts: list[str]) -> None:
    together = parse(" ".join(parts))
    assert together.terms == tuple(term for part in parts for term in parse(part).terms)
    assert together.problems == ()


@given(PART)
def test_a_minus_turns_a_part_round(part: str) -> None:
    (term,) = parse(part).terms
    (turned,) = parse(f"-{part}").terms
    assert turned == Term(term.field, term.value, True)
