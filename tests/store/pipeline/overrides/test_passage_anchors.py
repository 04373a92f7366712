"""Passages are kept by their words and found again in the texts of now."""

from dataclasses import replace

import pytest

from store.pipeline.overrides.passage_anchors import Passages, kept
from store.records import Document
from tests.store.analysis.shelves import MemoryShelf
from tests.store.events.made import document

TEXT = "Vale opened the depot in Quinby on a quiet Monday. Ost left Quinby in the same week, they say.\n"
WORDS = "Ost left Quinby in the same week"
PLACE = ("a", TEXT.index(WORDS), TEXT.index(WORDS) + len(WORDS))


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf([document("a", TEXT), document("b", "Nothing.")])


def change(shelf: MemoryShelf, text: str) -> None:
    shelf.documents["a"] = document("a", text)
    shelf.tell(["a"])


def test_an_unchanged_text_is_not_read(shelf: MemoryShelf) -> None:
    passage = kept(shelf.documents["a"], *PLACE[1:])
    assert Passages(shelf).place([passage, passage]) == [PLACE, PLACE]
    assert shelf.loaded == 0


def test_a_changed_text_is_read_once_for_all_its_passages(shelf: MemoryShelf) -> None:
    found = [kept(shelf.documents["a"], *PLACE[1:]), kept(shelf.documents["a"], 0, 50)]
    places = Passages(shelf)
    change(shelf, "A line above.\n" + TEXT)
    for _ in range(2):
        assert places.place(found) == [("a", PLACE[1] + 14, PLACE[2] + 14), ("a", 14, 64)]
    assert shelf.loaded == 1
    change(shelf, TEXT)
    assert places.place(found) == [PLACE, ("a", 0, 50)]


def test_edited_words_are_the_same_passage_and_others_are_not(shelf: MemoryShelf) -> None:
    passage, places = kept(shelf.documents["a"], *PLACE[1:]), Passages(shelf)
    change(shelf, TEXT.replace("the same week", "that same week"))
    ((_, start, end),) = [place or ("", 0, 0) for place in places.place([passage])]
    assert shelf.documents["a"].text[start:end].startswith("Ost left Quinby in that same")
    change(shelf, "Quite another text stands here now, about boats and harbours and the price of fish.\n")
    assert places.place([passage]) == [None]


def test_an_article_that_is_gone_or_damaged(shelf: MemoryShelf) -> None:
    passage = kept(shelf.documents["a"], *PLACE[1:])
    change(shelf, "A line above.\n" + TEXT)
    shelf.damaged.add("a")
    assert Passages(shelf).place([passage]) == [None]
    del shelf.documents["a"]
    shelf.tell(["a"])
    assert Passages(shelf).place([passage]) == [None]


def test_no_passage_can_be_kept_of_nothing(shelf: MemoryShelf) -> None:
    with pytest.raises(ValueError):
        kept(shelf.documents["a"], 5, 5)
    with pytest.raises(ValueError):
        kept(shelf.documents["a"], 5, 5000)


def test_the_state_of_the_article_does_not_matter_but_its_text(shelf: MemoryShelf) -> None:
    passage = kept(shelf.documents["a"], *PLACE[1:])
    other: Document = replace(
        shelf.documents["a"], article=replace(shelf.documents["a"].article, path="elsewhere")
    )
    shelf.documents["a"] = other
    assert Passages(shelf).place([passage]) == [PLACE]
