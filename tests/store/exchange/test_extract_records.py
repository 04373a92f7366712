"""The machine door's records, field by field."""

import json

from store.exchange import extract_records
from store.records import (
    Article,
    ArticleAnalysis,
    Document,
    Entity,
    Event,
    Found,
    Genre,
    Mention,
    Published,
    Telling,
    TimeExpression,
    Variant,
)

TEXT = "Anna came in 2020."
DOCUMENT = Document(
    Article("a", "00", "x/a.txt", 18, 4, title=Found("Anna", "first line"), furniture=((0, 2),)),
    TEXT,
    Published("2020-11", "a date line of its own", ((13, 17),)),
)
FOUND = ArticleAnalysis(
    "a",
    (TimeExpression(13, 17, "2020", "DATE", "2020", "2020", "a year", rule="year"),),
    (Mention(0, 4, "Anna", "person", "e1", "poet"),),
    genre=Genre("opinion", ("it argues",)),
)


def test_an_article_has_the_fields_asked_for() -> None:
    record = extract_records.article_record(DOCUMENT, FOUND, {"dates", "names"})
    assert record == {
        "record": "article",
        "id": "a",
        "path": "x/a.txt",
        "title": "Anna",
        "text": TEXT,
        "published": {"value": "2020-11", "how": "a date line of its own", "evidence": [[13, 17]]},
        "genre": "opinion",
        "furniture": [[0, 2]],
        "dates": [
            {
                "start": 13,
                "end": 17,
                "text": "2020",
                "type": "DATE",
                "value": "2020",
                "edtf": "2020",
                "how": "a year",
            }
        ],
        "names": [{"start": 0, "end": 4, "text": "Anna", "kind": "person", "entity": "e1"}],
    }
    assert "names" not in extract_records.article_record(DOCUMENT, FOUND, {"dates"})
    assert "genre" not in extract_records.article_record(DOCUMENT, FOUND, {"names"})
    assert not {"names", "dates"} & extract_records.article_record(DOCUMENT, FOUND, {"events"}).keys()


def test_an_article_without_title_or_date_says_null() -> None:
    bare = Document(Article("a", "00", "a.txt", 1, 1), "a", Published(None, "nothing states it"))
    record = extract_records.article_record(bare, ArticleAnalysis("a"), ())
    assert record["title"] is None
    assert record["published"] == {"value": None, "how": "nothing states it", "evidence": []}


def test_an_entity_says_how_each_variant_was_linked() -> None:
    entity = Entity("e1", "Anna", "person", (Variant("Ana", 2, "typo", "one letter"),), 2, ("a",))
    assert extract_records.entity_record(entity) == {
        "record": "entity",
        "id": "e1",
        "name": "Anna",
        "kind": "person",
        "variants": [{"text": "Ana", "count": 2, "how": "typo"}],
    }


def test_an_event_lists_its_tellings() -> None:
    telling = Telling("a", 0, 18, "2020", "in 2020", "Anna came")
    event = Event(
        "v1",
        "2020",
        "Anna came",
        (telling,),
        ("e1",),
        conflict=True,
        clash=("date", "killed"),
        weight=1.5,
        why="2 articles",
    )
    assert extract_records.event_record(event, "more") == {
        "record": "event",
        "id": "v1",
        "date": "2020",
        "headline": "Anna came",
        "tellings": [{"article": "a", "start": 0, "end": 18, "date": "2020"}],
        "entities": ["e1"],
        "conflict": True,
        "weight": 1.5,
        "why": "2 articles",
        "level": "more",
    }


def test_a_passage_that_is_no_row_says_why() -> None:
    event = Event("v1", "2020", "Anna came", (), (), why="1 article", aside="an opinion")
    record = extract_records.event_record(event, "passages")
    assert (record["level"], record["why"]) == ("passages", "an opinion")


def test_an_article_names_the_row_of_its_news() -> None:
    bare = Document(Article("a", "00", "a.txt", 1, 1), "a", Published(None, "nothing states it"))
    assert extract_records.article_record(bare, ArticleAnalysis("a"), ("events",), "v1")["news"] == "v1"
    assert extract_records.article_record(bare, ArticleAnalysis("a"), ("events",))["news"] is None


def test_a_line_is_one_line_of_utf8() -> None:
    line = extract_records.line({"text": "a\nb\u2028c\x85 Ա \x1b[0m"})
    assert len(line.splitlines()) == 1
    assert "Ա" in line
    assert json.loads(line) == {"text": "a\nb\u2028c\x85 Ա \x1b[0m"}


def test_what_utf8_cannot_hold_is_escaped() -> None:
    path = "odd\udcff.txt"
    line = extract_records.line({"path": path})
    assert line.isascii()
    assert json.loads(line) == {"path": path}


def test_a_conflict_is_one_of_dates() -> None:
    event = Event("v1", None, "Anna came", (), (), conflict=True, clash=("killed",))
    assert extract_records.event_record(event, "told")["conflict"] is False
