"""Tags on passages and on events together."""

from pathlib import Path

import pytest

from store.library import Library
from tests.store.decided import find, key, written
from tests.store.libraries import opened


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
    assert library.rename_tag("rail", "train") == 2
    assert list(library.tags()) == ["new", "train", "train/depot"]
    assert find(library, "depot").tags == ("train/depot", "new")
    assert library.rename_tag("train/depot", "new") == 2
    assert find(library, "depot").tags == ("new",)
    library.undo()
    library.undo()
    assert find(library, "depot").tags == ("rail/depot", "new")


def test_a_deleted_tag_leaves_no_empty_decision(library: Library) -> None:
    assert library.delete_tag("new") == 1
    assert find(library, "depot").tags == ("rail/depot",)
    assert library.delete_tag("rail") == 2
    assert (library.decisions(), dict(library.tags())) == ([], {})
    assert library.undo() == "delete tag “rail”"
    assert find(library, "depot").tags == ("rail/depot",)
    assert library.rename_tag("nothing", "x") == 0


@pytest.mark.parametrize(
    "value", [None, "rail", {}, {"tags": "rail"}, {"tags": 3}, {"tags": [["rail"]]}, {"marks": ["rail"]}]
)
def test_what_a_later_version_wrote_is_left_alone(library: Library, value: object) -> None:
    library.decide("event tags", "later", value, "decide something else")
    before = library.decisions()
    assert list(library.tags()) == ["new", "rail", "rail/depot"]
    assert library.rename_tag("rail", "train") == 2
    assert library.delete_tag("train") == 2
    assert [d for d in library.decisions() if d.target == "later"] == [
        d for d in before if d.target == "later"
    ]
