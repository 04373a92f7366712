"""Notes out of W3C Web Annotation and of Hypothes.is."""

import json
from typing import Any

import pytest

from store.errors import ImportFailure
from store.exchange.foreign import ForeignFile, read


def read_json(document: object) -> ForeignFile:
    return read(json.dumps(document).encode())


def w3c(**changes: Any) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": "the pier", "prefix": "at ", "suffix": " fell"}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "http://example.org/anno7",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "which one?"},
        "target": {"source": "http://example.org/page", "selector": quote},
        "created": "2031-06-01T10:00:00+02:00",
    } | changes


def test_quotation_comment_source_and_time() -> None:
    (note,) = read_json(w3c()).notes
    assert (note.exact, note.prefix, note.suffix) == ("the pier", "at ", " fell")
    assert (note.comment, note.source.iri, note.made) == (
        "which one?",
        "http://example.org/page",
        "2031-06-01T08:00:00Z",
    )


@pytest.mark.parametrize(
    ("body", "tags", "comment"),
    [
        ({"type": "TextualBody", "purpose": "tagging", "value": "harm"}, ("harm",), ""),
        (
            [{"purpose": "tagging", "value": "harm"}, {"purpose": "commenting", "value": "so"}],
            ("harm",),
            "so",
        ),
        ([{"value": "one"}, {"value": "two"}], (), "one\n\ntwo"),
        ("http://example.org/review", (), "http://example.org/review"),
        (None, (), ""),
    ],
)
def test_bodies_are_tags_by_their_purpose_else_comments(
    body: object, tags: tuple[str, ...], comment: str
) -> None:
    (note,) = read_json(w3c(body=body)).notes
    assert (note.tags, note.comment) == (tags, comment)


def test_body_value_is_a_comment() -> None:
    record = w3c(bodyValue="short form")
    del record["body"]
    assert read_json(record).notes[0].comment == "short form"


def test_a_selector_that_refines_another_counts() -> None:
    inner = {"type": "TextQuoteSelector", "exact": "pier"}
    outer = {"type": "FragmentSelector", "value": "p2", "refinedBy": inner}
    assert read_json(w3c(target={"source": "x", "selector": outer})).notes[0].exact == "pier"


def test_pages_of_a_collection_are_read() -> None:
    page = {"type": "AnnotationPage", "items": [w3c(id="a"), w3c(id="b")]}
    assert len(read_json({"type": "AnnotationCollection", "first": page}).notes) == 2
    assert len(read_json([w3c(id="a"), w3c(id="b")]).notes) == 2


@pytest.mark.parametrize(
    "target", ["http://example.org/page", {"source": "x"}, 7, {"selector": [{"start": 3}]}]
)
def test_what_quotes_no_words_is_named(target: object) -> None:
    found = read_json(w3c(target=target))
    assert not found.notes
    assert "http://example.org/anno7" in found.unread[0]


def hypothesis(**changes: Any) -> dict[str, Any]:
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 3},
        {"type": "TextPositionSelector", "start": 3, "end": 11},
        {"type": "TextQuoteSelector", "exact": "the pier"},
    ]
    return {
        "id": "kLd93",
        "uri": "https://example.org/a",
        "document": {"title": ["A page"]},
        "tags": ["harm", "harm"],
        "text": "see *this*",
        "target": [{"source": "https://example.org/a", "selector": selectors}],
    } | changes


def test_hypothesis_has_tags_text_title_and_position() -> None:
    (note,) = read_json({"export_date": "", "annotations": [hypothesis()]}).notes
    assert (note.tags, note.comment, note.source.title, note.span) == (
        ("harm",),
        "see *this*",
        "A page",
        (3, 11),
    )


def test_an_answer_and_a_note_on_a_whole_page_are_named() -> None:
    whole = hypothesis(id="page", target=[{"source": "https://example.org/a"}])
    found = read_json({"annotations": [hypothesis(references=["x"]), whole]})
    assert not found.notes
    assert ["kLd93" in found.unread[0], "page" in found.unread[1]] == [True, True]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[1, 2]", b"\xff\xfe", b"[" * 100_000, b'{"annotations": 7}', b"PK\x03\x04rubbish"]
)
def test_what_is_of_no_known_kind_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(ImportFailure) as caught:
        read(data)
    assert str(caught.value)
