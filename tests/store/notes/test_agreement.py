"""Two coders compared: the counts, and coefficients whose values were worked out by hand."""

import pytest

from store.notes import agreement, anchoring
from store.records import Annotation

pytest.importorskip("nltk")

FIFTY = " ".join(f"Line {number} is here." for number in range(10, 60))
STARTS = [FIFTY.index(f"Line {number}") for number in range(10, 60)]


def note(text: str, start: int, end: int, *tags: str, state: str = "exact") -> Annotation:
    anchor = anchoring.make(text, start, end)
    made = Annotation("n", "a", anchor, tags=tags)
    return made if state == "exact" else _lost(made)


def _lost(made: Annotation) -> Annotation:
    from dataclasses import replace

    return replace(made, anchor=replace(made.anchor, state="lost"))


def on(places: range | list[int], tag: str = "x") -> list[Annotation]:
    return [note(FIFTY, STARTS[place], STARTS[place] + 4, tag) for place in places]


def compared(ours: list[Annotation], theirs: list[Annotation]) -> dict[str, agreement.TagAgreement]:
    rows = agreement.compare({"a": FIFTY}, {"a": ours}, {"a": theirs}, "sentence")
    return {row.tag: row for row in rows}


def test_the_coefficients_are_those_of_the_textbook() -> None:
    # 20 both, 5 and 10 alone, 15 neither: observed .70, by chance .50. For alpha 55 of 100 judgements are "yes",
    # so that 55 * 45 * 2 / (100 * 99) = .50 disagree by chance and .30 in fact.
    row = compared(on(range(25)), on([*range(20), *range(25, 35)]))["x"]
    assert (row.both, row.ours, row.theirs, row.neither) == (20, 5, 10, 15)
    assert row.observed == pytest.approx(0.7)
    assert row.kappa == pytest.approx(0.4)
    assert row.alpha == pytest.approx(0.4)


def test_the_same_tags_agree_wholly_and_opposite_ones_less_than_chance() -> None:
    assert compared(on(range(10)), on(range(10)))["x"].kappa == 1.0
    opposite = compared(on(range(25)), on(range(25, 50)))["x"]
    assert opposite.kappa == pytest.approx(-1.0)


def test_a_passage_counts_for_every_sentence_that_it_touches() -> None:
    long = [note(FIFTY, STARTS[3] + 2, STARTS[6] + 1, "x")]
    row = compared(long, on([3, 4, 5]))["x"]
    assert (row.both, row.ours, row.theirs) == (3, 1, 0)


def test_a_tag_below_another_counts_for_it_too() -> None:
    rows = compared(on([1], "war/drones"), on([1], "war/ships"))
    assert [rows[tag].both for tag in ("war", "war/drones", "war/ships")] == [1, 0, 0]


def test_where_nothing_varies_there_is_no_coefficient() -> None:
    row = compared(on(range(50)), on(range(50)))["x"]
    assert (row.kappa, row.alpha, row.observed) == (None, None, 1.0)


def test_a_note_without_a_place_says_nothing() -> None:
    lost = note(FIFTY, 0, 4, "x", state="lost")
    assert compared([lost], []) == {}


def test_paragraphs_are_larger_units() -> None:
    text = "One is here. Two is here.\n\nThree is here.\n"
    ours, theirs = [note(text, 0, 3, "x")], [note(text, 13, 16, "x")]
    (row,) = agreement.compare({"a": text}, {"a": ours}, {"a": theirs}, "paragraph")
    assert (row.both, row.neither) == (1, 1)


def test_no_texts_no_rows() -> None:
    assert agreement.compare({}, {}, {}, "sentence") == []
