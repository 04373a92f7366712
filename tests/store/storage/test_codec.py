"""Records survive plain JSON in both of its forms; what does not fit them is refused."""

import json
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
from store.storage.codec import codec, dumps, loads, loads_many, loads_whole, packed, unpacked

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


@dataclass(frozen=True)
class Nested:
    name: str
    inner: Single | None = None
    several: tuple[Single, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    one: tuple[int, int] | None = None
    last: str = ""


FULL = Nested("n", Single(("a",)), (Single(()), Single(("b", "c"))), ((1, 2), (3, 4)), (5, 6), "z")


@pytest.mark.parametrize(
    ("record", "row"),
    [
        (FULL, ["n", [["a"]], [[[]], [["b", "c"]]], [1, 2, 3, 4], [5, 6], "z"]),
        (Nested("n"), ["n"]),
        (Nested("n", last="z"), ["n", None, [], [], None, "z"]),
        (Nested("n", spans=((1, 2),)), ["n", None, [], [1, 2]]),
    ],
)
def test_a_row_ends_with_the_last_field_that_is_no_default(record: Nested, row: list[object]) -> None:
    assert codec(Nested).row(record) == row == json.loads(dumps(record))
    assert codec(Nested).from_row(row) == record == loads(Nested, dumps(record))


def test_what_is_read_leaves_its_json_as_it_was() -> None:
    row, document = codec(Nested).row(FULL), codec(Nested).document(FULL)
    kept = json.dumps([row, document])
    assert codec(Nested).from_row(row) == codec(Nested).from_document(document) == FULL
    assert json.dumps([row, document]) == kept


def test_a_document_names_what_is_no_default() -> None:
    assert codec(Nested).document(Nested("n", last="z")) == {"name": "n", "last": "z"}
    assert codec(Nested).from_document({"name": "n", "last": "z", "later": 1}) == Nested("n", last="z")


def test_a_row_of_a_later_version_loses_what_is_new_and_a_short_one_is_refused() -> None:
    row = codec(Nested).row(FULL)
    assert codec(Nested).from_row([*row, "new"]) == FULL
    for wrong in ([*row, "new"], []):
        with pytest.raises(ValueError, match="Nested has 6 fields, not"):
            codec(Nested).from_whole_row(wrong)
        assert loads_whole(Nested, json.dumps(wrong)) is None


def test_words_that_no_encoding_has_survive_packing() -> None:
    record = Single(("half \ud83d", "Գավառ"))
    assert loads(Single, unpacked(packed(dumps(record)))) == record


def test_what_an_article_repeats_is_held_once() -> None:
    told = [
        Telling("4f1d", at, at + 5, "2021-04-07", "", "It sank", entities=("place/odland",)) for at in (0, 9)
    ]
    one, two = loads_many(Telling, dumps(told))
    assert one.article is two.article
    assert one.entities[0] is two.entities[0]
