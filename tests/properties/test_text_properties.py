"""Folding and cutting: what is made alike stays alike, and every character keeps its place."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from store.text.aligned_folding import Folded, fold
from store.text.folding import for_search, lower, name_words
from store.text.segmentation import paragraphs, sentence_at, sentences, words
from tests.properties.strategies import PROSE, TEXT

ANY = TEXT | PROSE


@given(ANY)
@example("Quadrant™ № 5 ᴬ ﬁ ℡ İzmir ẞ")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert for_search(for_search(text)) == for_search(text)
    assert fold(fold(text)) == fold(text)
    assert name_words(" ".join(name_words(text))) == name_words(text)


@given(ANY)
@example("Quadrant™ № 5")
def test_names_fold_to_small_latin_words(text: str) -> None:
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in name_words(text))


@given(st.text("abcdefgh éñüЖжդ", max_size=40))
def test_case_and_accents_make_no_difference(text: str) -> None:
    assert for_search(text.upper()) == for_search(text) == for_search(text.title())


@given(ANY, st.data())
def test_a_span_of_the_folded_text_is_a_span_of_the_text(text: str, data: st.DataObject) -> None:
    made = Folded(text)
    if not made.text:
        return
    start = data.draw(st.integers(0, len(made.text) - 1))
    end = data.draw(st.integers(start + 1, len(made.text)))
    first, last = made.span(start, end)
    assert 0 <= first < last <= len(text)
    assert made.text[start:end] in Folded(f"x{text[first:last]}").text


@given(ANY)
def test_small_letters_take_the_same_room(text: str) -> None:
    assert len(lower(text)) == len(text)


@given(ANY)
def test_every_visible_character_belongs_to_one_sentence(text: str) -> None:
    covered = [index for start, end in sentences(text) for index in range(start, end)]
    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)
    assert all(text[index].isspace() for index in set(range(len(text))) - set(covered))
    assert all("\n" not in text[start:end] and text[start:end].strip() for start, end in sentences(text))


@given(ANY, st.integers(0, 220))
def test_the_sentence_at_a_place_is_one_of_the_sentences(text: str, offset: int) -> None:
    found = sentence_at(text, min(offset, len(text)))
    assert found in sentences(text) or (found == (0, 0) and not text.strip())


@given(ANY)
def test_words_and_paragraphs_are_in_order(text: str) -> None:
    for spans in (list(words(text)), paragraphs(text)):
        assert spans == sorted(spans)
        assert all(start < end for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
