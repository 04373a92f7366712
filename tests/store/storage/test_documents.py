from dataclasses import fields

import pytest

from store.records import Anchor, Annotation, Article, Decision, Found, Locator, Published
from store.storage import documents

FULL = Article(
    "0123", "ab" * 32, "/a/b.txt", 100, 20,
    title=Found("A title", "first line", (0, 7)),
    source=Found("Agency", "front matter"),
    byline=Found("By me", "line", (8, 13)),
    dateline=Found("TIRANA, May 3", "head", (20, 33)),
    published=Published("2021-05", "category", ((1, 5), (7, 9)), True, ("2020-05",)),
    furniture=((0, 3), (90, 100)),
    tags=("war/east",),
    opening="The ferry stayed …",
    added="2024-02-29T12:00:00Z",
    locators=(Locator(0, "p. 1"), Locator(60, "p. 2")),
)  # fmt: skip


def test_every_field_of_an_article_survives() -> None:
    assert documents.article("0123", documents.article_document(FULL)) == FULL
    bare = Article("1", "cd" * 32, "b.md", 0, 0)
    assert documents.article_document(bare) == {"body": "cd" * 32, "path": "b.md", "length": 0, "words": 0}
    assert documents.article("1", documents.article_document(bare)) == bare


def test_the_example_fills_every_field() -> None:
    bare = Article("", "", "", 0, 0)
    assert all(getattr(FULL, field.name) != getattr(bare, field.name) for field in fields(Article))


def test_an_articles_date_is_read_alone() -> None:
    assert documents.published(documents.article_document(FULL)) == FULL.published


def test_an_annotation_with_an_anchor_within_its_anchor_survives() -> None:
    made = Anchor(3, 8, "words", "pre", "suf")
    note = Annotation(
        "n1", "0123", Anchor(5, 9, "word", "", "x", "fuzzy", made), ("a/b",), "why?", "t1", "t2"
    )
    document = documents.annotation_document(note)
    assert documents.annotation("n1", document) == note
    assert documents.anchor(document["anchor"]) == note.anchor
    assert documents.anchor(documents.anchor_document(made)) == made


@pytest.mark.parametrize("value", ["2021", None, {"a": [1, 2]}, ["x"], True])
def test_a_decision_keeps_any_plain_value(value: object) -> None:
    decision = Decision("d", "merge", "e1", value, "t")
    assert documents.decision("d", documents.decision_document(decision)) == decision


def test_fields_of_a_later_version_are_passed_over() -> None:
    document = {**documents.article_document(FULL), "mood": "gloomy", "given": []}
    assert documents.article("0123", document) == FULL
