"""Tags on passages and on events together."""

from pathlib import Path

import pytest

from store.library import Library
from tests.store.decided import find, key, written
from tests.store.libraries import filled, opened


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = opened(written(tmp_path))
    library.annotate(library.articles()[0].id, 0, 9, ["rail", "rail/depot"])
    library.event_decisions.tag(key(library, "depot"), ["rail/depot", "new"])
    return library


def test_they_are_counted_together(library: Library) -> None:
    assert list(library.tags().items()) == [("new", 1), ("rail", 1), ("rail/depot", 2)]
    library.event_decisions.tag(key(library, "depot"), [])
    assert list(library.tags().items()) == [("rail", 1), ("rail/depot", 1)]


def test_they_are_renamed_in_one_step(library: Library) -> None:
    assert library.tagging.rename("rail", "train") == 2
    assert list(library.tags()) == ["new", "train", "train/depot"]
    assert find(library, "depot").tags == ("train/depot", "new")
    assert library.tagging.rename("train/depot", "new") == 2
    assert find(library, "depot").tags == ("new",)
    library.undo()
    library.undo()
    assert find(library, "depot").tags == ("rail/depot", "new")


def test_a_deleted_tag_leaves_no_empty_decision(library: Library) -> None:
    assert library.tagging.delete("new") == 1
    assert find(library, "depot").tags == ("rail/depot",)
    assert library.tagging.delete("rail") == 2
    assert (library.decisions(), dict(library.tags())) == ([], {})
    assert library.undo() == "delete tag “rail”"
    assert find(library, "depot").tags == ("rail/depot",)
    assert library.tagging.rename("nothing", "x") == 0


@pytest.mark.parametrize(
    "value", [None, "rail", {}, {"tags": "rail"}, {"tags": 3}, {"tags": [["rail"]]}, {"marks": ["rail"]}]
)
def test_what_a_later_version_wrote_is_left_alone(library: Library, value: object) -> None:
    library.decide("event tags", "later", value, "decide something else")
    before = library.decisions()
    assert list(library.tags()) == ["new", "rail", "rail/depot"]
    assert library.tagging.rename("rail", "train") == 2
    assert library.tagging.delete("train") == 2
    assert [d for d in library.decisions() if d.target == "later"] == [
        d for d in before if d.target == "later"
    ]


def test_tags_of_a_codebook_come_with_what_they_stand_for(tmp_path: Path) -> None:
    with filled(tmp_path) as library:
        library.annotate(library.articles()[0].id, 0, 4, ["used"])
        library.memos.write_tag("ours", "what we say")
        first = library.tagging.take(
            {" new / one": "what it is", "bare": "", "used": "", "ours": "what they say", "/": "none"}, "take"
        )
        assert (first.added, first.known) == (2, 1)
        assert first.refused == ("“ours” is described otherwise here", "a code without a name")
        assert library.memos.of_tag("new/one") == "what it is"
        assert library.memos.of_tag("ours") == "what we say"
        assert library.tags() == {"bare": 0, "new/one": 0, "ours": 0, "used": 1}
        again = library.tagging.take({"new/one": "what it is", "bare": "", "ours": ""}, "take")
        assert (again.added, again.known) == (0, 3)
        assert library.undo() == "take"
        assert library.tags() == {"ours": 0, "used": 1}


def test_a_bare_tag_is_described_later(tmp_path: Path) -> None:
    with filled(tmp_path) as library:
        library.tagging.take({"bare": ""}, "take")
        assert library.tagging.take({"bare": "what it is"}, "take").added == 1
        assert library.memos.of_tag("bare") == "what it is"


def test_many_passages_are_tagged_in_one_step(tmp_path: Path) -> None:
    with filled(tmp_path) as library:
        first, second = (row.id for row in library.articles())
        library.annotate(first, 0, 9, ["old"], "a remark")
        passages = [(first, (0, 9)), (first, (10, 13)), (second, (0, 7))]
        assert library.tagging.tag_all(passages, ["new / one", "x"], "tag 3 passages") == 3
        assert [(note.tags, note.comment) for note in library.annotations()] == [
            (("old", "new/one", "x"), "a remark"),
            (("new/one", "x"), ""),
            (("new/one", "x"), ""),
        ]
        assert library.tagging.tag_all(passages, ["x"], "tag 3 passages") == 0
        assert library.undo() == "tag 3 passages"
        assert [note.tags for note in library.annotations()] == [("old",)]
