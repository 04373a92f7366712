from dataclasses import replace

from store.records import Anchor, Annotation
from store.services import step_labels

NOTE = Annotation("n", "a", Anchor(0, 5, "the\nlong  war", "", ""))


def test_new_annotations() -> None:
    assert step_labels.annotated(NOTE) == "mark “the long war”"
    assert step_labels.annotated(replace(NOTE, tags=("war", "a/b"))) == "tag “war”, “a/b” on “the long war”"
    assert step_labels.annotated(replace(NOTE, comment="hm")) == "note on “the long war”"


def test_changes() -> None:
    tagged = replace(NOTE, tags=("war",))
    noted = replace(NOTE, comment="hm")
    assert step_labels.changed(NOTE, tagged) == "tag “war” on “the long war”"
    assert step_labels.changed(tagged, NOTE) == "take tag “war” off “the long war”"
    assert step_labels.changed(NOTE, noted) == "write note on “the long war”"
    assert step_labels.changed(noted, replace(noted, comment="oh")) == "edit note on “the long war”"
    assert step_labels.changed(noted, NOTE) == "clear note on “the long war”"
    assert (
        step_labels.changed(NOTE, replace(NOTE, anchor=Anchor(9, 12, "war", "", "")))
        == "move annotation to “war”"
    )


def test_deletions() -> None:
    assert step_labels.deleted(NOTE) == "delete annotation “the long war”"
    assert step_labels.deleted(replace(NOTE, comment="hm")) == "delete note “hm”"


def test_long_words_are_cut() -> None:
    assert step_labels.quoted("word " * 20) == "“word word word word word word word word…”"


def test_decisions_about_events() -> None:
    passage = {"article": "a", "anchor": {"exact": "words of a passage that are many"}}
    value = {
        "called": "A headline that is long enough",
        "also": "Other",
        "others": [passage],
        "passages": [passage],
    }

    def told(kind: str, **more: object) -> str:
        return step_labels.event_decided(f"event {kind}", {**value, **more}, lambda article: f"“{article}”")

    assert told("same") == "“A headline that is long…” and “Other” are one event"
    assert told("made") == "event made of “words of a passage that…” in “a”"
    assert told("passage") == "“words of a passage that…” in “a” tells “A headline that is long…”"
    assert told("split", others=[passage, passage]) == "2 passages split off “A headline that is long…”"
    assert told("tags", tags=["a/b", "c"]) == "“A headline that is long enough” is tagged “a/b”, “c”"
    assert told("date", date="2021-04") == "“A headline that is long enough” is of Apr 2021"
