"""W3C Web Annotation and the JSON of Hypothes.is."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from store.exchange.notes import NoteEntry, NoteReport, write
from store.notes.anchoring import make
from store.records import Annotation
from tests.properties.strategies import TEXT
from tests.store.events.made import document
from tests.store.exchange.notes.sample import fallen, hurt, lost, remark, report


def items(*entries: NoteEntry, **words: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(write(report(*entries, **words), "w3c"))["first"]["items"]
    return found


def test_tags_and_comment_are_bodies_with_their_purpose() -> None:
    (found,) = items(hurt())
    assert found["motivation"] == ["tagging", "commenting"]
    assert [(body["purpose"], body["value"]) for body in found["body"]] == [
        ("tagging", "people"),
        ("tagging", "harbour"),
        ("commenting", "Ask her.\nTwice."),
    ]


def test_the_quotation_and_the_position_are_two_selectors_of_one_target() -> None:
    (found,) = items(fallen())
    quote, position = found["target"]["selector"]
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", "The pier at Quinby fell")
    assert (quote["prefix"], quote["suffix"]) == ("Pier falls\n\n", " on 7 May.\n\nTwelve people were h")
    assert (position["start"], position["end"], position["dateline:unit"]) == (12, 35, "code point")


def test_a_lost_note_keeps_its_quotation_and_claims_no_position() -> None:
    (found,) = items(lost())
    assert [selector["type"] for selector in found["target"]["selector"]] == ["TextQuoteSelector"]
    assert found["target"]["dateline:anchor"] == "lost"


def test_who_made_it_is_told_only_if_given() -> None:
    assert "creator" not in items(remark())[0]
    assert items(remark(), creator="R. Eader")[0]["creator"] == {"type": "Person", "name": "R. Eader"}


def test_required_fields_stand_in_every_annotation() -> None:
    for found in items():
        assert found["id"].startswith("urn:uuid:")
        assert found["type"] == "Annotation"
        assert found["target"]["source"]["id"].startswith("urn:dateline:article:")


def test_hypothesis_gets_flat_tags_text_and_selectors() -> None:
    found = json.loads(write(report(hurt()), "hypothesis"))
    (one,) = found["annotations"]
    assert (one["tags"], one["text"], one["document"]) == (
        ["people", "harbour"],
        "Ask her.\nTwice.",
        {"title": ["Pier falls"]},
    )
    assert one["target"][0]["source"] == one["uri"]


@given(TEXT.filter(bool), st.data())
def test_selectors_find_the_passage_in_any_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    note = Annotation("a" * 32, "x", make(text, start, end), ("t",))
    written = write(NoteReport((NoteEntry(note, document("x", text)),)), "w3c")
    quote, position = json.loads(written)["first"]["items"][0]["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == text[start:end]
