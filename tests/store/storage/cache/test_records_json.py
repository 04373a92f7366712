"""Records survive the cache's short JSON; what does not fit them is refused."""

from dataclasses import dataclass

import pytest

from store.records import (
    Article,
    Entity,
    Event,
    Found,
    Mention,
    Published,
    Reading,
    Telling,
    TimeExpression,
    Variant,
)
from store.storage.cache.records_json import dumps, loads, loads_many

RECORDS = [
    TimeExpression(
        3,
        9,
        "the 9th",
        "DATE",
        "XXXX-XX-09",
        None,
        "day 9 of a month",
        readings=(Reading("2020-11-09", "2020-11-09", "the month before"),),
    ),
    Mention(0, 4, "Анна", "person", "e1", "poet"),
    Entity("e1", "Anna", "person", (Variant("Anna", 2, "same", "the same letters", 1.0),), 2, ("a", "b")),
    Event(
        "v1",
        "2020-11-09",
        "They signed",
        (Telling("a", 1, 5, "2020-11-09", "on the 9th", "They signed", entities=("e1",)),),
        ("e1",),
        linked=("Anna",),
    ),
    Article(
        "a",
        "00",
        "x.txt",
        10,
        2,
        title=Found("A title", "first line", (0, 7)),
        published=Published("2020", "front matter", ((1, 2), (3, 4)), candidates=("2021",)),
        furniture=((0, 3),),
    ),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_comes_back_equal(record: object) -> None:
    assert loads(type(record), dumps(record)) == record
    assert loads_many(type(record), dumps([record, record])) == (record, record)


def test_spans_come_back_as_tuples() -> None:
    article = loads(Article, dumps(RECORDS[-1]))
    assert article.furniture == ((0, 3),)
    assert isinstance(article.furniture[0], tuple)


def test_another_number_of_fields_is_refused() -> None:
    with pytest.raises(ValueError, match="fields"):
        loads(Mention, "[1, 2]")


def test_what_is_no_record_is_refused() -> None:
    @dataclass
    class Odd:
        thing: object

    with pytest.raises(TypeError):
        dumps(Odd({1}))


@dataclass(frozen=True)
class Single:
    words: tuple[str, ...]


def test_a_record_of_one_field_is_a_list_of_one() -> None:
    single = Single(("a", "b"))
    assert dumps(single) == '[["a","b"]]'
    assert loads(Single, dumps(single)) == single


def test_what_is_no_record_has_no_short_form() -> None:
    with pytest.raises(TypeError, match="set has no JSON"):
        dumps({1, 2})
