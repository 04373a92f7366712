import pytest

from store.notes.anchor_score import UNKNOWN, alike, beside, score
from store.notes.anchoring import make
from tests.store.libraries import TEXT, span


def test_likeness() -> None:
    assert alike("the war", "the war") == 1
    assert alike("The “war”", 'the "war"') == 1
    assert alike("the war", "a railway fare") < 0.6
    assert alike("", "x") == 0


def test_the_best_place_scores_one() -> None:
    made = make(TEXT, *span(TEXT, "protocol"))
    sides = beside(made, TEXT, made.start, made.end)
    assert sides == (1, 1)
    assert score(1, sides, made, made.start, len(TEXT)) == 1


@pytest.mark.parametrize("quote, expected", [(1.0, 1.0), (0.0, 42 / 92)])
def test_weights(quote: float, expected: float) -> None:
    made = make(TEXT, 10, 20)
    assert score(quote, (1, 1), made, 10, len(TEXT)) == pytest.approx(expected)


def test_the_edge_of_a_text() -> None:
    made = make("word", 0, 4)
    assert beside(made, "word", 0, 4) == (1, 1)
    assert beside(made, "a word or two", 2, 6) == (UNKNOWN, UNKNOWN)
