from dataclasses import replace

from store import labels
from store.records import Anchor, Annotation

NOTE = Annotation("n", "a", Anchor(0, 5, "the\nlong  war", "", ""))


def test_new_annotations() -> None:
    assert labels.annotated(NOTE) == "mark “the long war”"
    assert labels.annotated(replace(NOTE, tags=("war", "a/b"))) == "tag “war”, “a/b” on “the long war”"
    assert labels.annotated(replace(NOTE, comment="hm")) == "note on “the long war”"


def test_changes() -> None:
    tagged = replace(NOTE, tags=("war",))
    noted = replace(NOTE, comment="hm")
    assert labels.changed(NOTE, tagged) == "tag “war” on “the long war”"
    assert labels.changed(tagged, NOTE) == "take tag “war” off “the long war”"
    assert labels.changed(NOTE, noted) == "write note on “the long war”"
    assert labels.changed(noted, replace(noted, comment="oh")) == "edit note on “the long war”"
    assert labels.changed(noted, NOTE) == "clear note on “the long war”"
    assert (
        labels.changed(NOTE, replace(NOTE, anchor=Anchor(9, 12, "war", "", ""))) == "move annotation to “war”"
    )


def test_deletions() -> None:
    assert labels.deleted(NOTE) == "delete annotation “the long war”"
    assert labels.deleted(replace(NOTE, comment="hm")) == "delete note “hm”"


def test_long_words_are_cut() -> None:
    assert labels.quoted("word " * 20) == "“word word word word word word word word…”"
