"""Decisions about names as they are kept, and what cannot be followed."""

import pytest

from store.names.overrides import Ref
from store.pipeline.overrides.name_decisions import NameOverrides, ref_document, target
from store.records import Decision
from tests.store.analysis.shelves import MemoryShelf, made_up


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf(made_up(1))


def test_spellings_are_kept_with_what_says_where_they_are(shelf: MemoryShelf) -> None:
    (article,) = shelf.documents
    text = shelf.documents[article].text
    word = text.split()[3]
    refs = [Ref("Oberthal", "place"), Ref(word, "", article), Ref(word, "", article, text.index(word))]
    for number, ref in enumerate(refs):
        value = {"one": ref_document(ref, text), "other": ref_document(Ref("B"))}
        shelf.decided.append(Decision(str(number), "same", str(number), value, "2024"))
    assert [ruling.one for ruling in NameOverrides(shelf).all()] == refs


def test_a_mention_is_kept_to_its_end_though_lines_break_it() -> None:
    document = ref_document(Ref("Marta Queiroz", "", "a", 5), "Then Marta\n  Queiroz came.")
    assert document["anchor"]["exact"] == "Marta\n  Queiroz"


@pytest.mark.parametrize(
    "value",
    [
        None,
        "text",
        {},
        {"one": 3},
        {"one": {"kind": "x"}},
        {"one": {"text": "A", "article": "gone", "anchor": {}}},
    ],
)
def test_what_cannot_be_followed_is_passed_over(shelf: MemoryShelf, value: object) -> None:
    shelf.decided.append(Decision("1", "not a name", "A", value))
    shelf.decided.append(Decision("2", "rename", "B", {"one": {"text": "B"}, "value": "C"}))
    shelf.decided.append(Decision("3", "of a later version", "D", {"one": {"text": "D"}}))
    assert [ruling.key for ruling in NameOverrides(shelf).all()] == ["2"]


def test_the_target_of_a_pair_has_no_order() -> None:
    assert target([Ref("A"), Ref("B")]) == target([Ref("B"), Ref("A")])
