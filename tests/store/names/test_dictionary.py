"""Words of the dictionary at the head of a sentence or heading are no names; surnames that are such words stay."""

import pytest

from store.names import Text, link, spot
from store.names.gazetteer import is_dictionary_word


def names(*texts: str) -> list[str]:
    return [m.text for m in link([spot(Text(str(i), text)) for i, text in enumerate(texts)]).mentions["0"]]


@pytest.mark.parametrize("word", ["fuel", "cards", "copied", "planning", "tactics"])
def test_regular_forms_are_words(word: str) -> None:
    assert is_dictionary_word(word)


@pytest.mark.parametrize("word", ["queiroz", "kalnins", "zorvex", "baker"])
def test_names_are_not(word: str) -> None:
    assert not is_dictionary_word(word)


@pytest.mark.parametrize(
    "text",
    [
        "They spoke.\n\nDestiny of pensions unclear\n\nOn Monday it rained.",
        "They spoke.\n\nElectoral Gambit\n\nOn Monday it rained.",
    ],
)
def test_a_heading_of_plain_words_names_nobody(text: str) -> None:
    assert names(text) == []


def test_a_surname_that_is_a_word_stays_where_somebody_bears_it() -> None:
    assert names("Cotton said no.", "They asked Marta Cotton about it.") == ["Cotton"]
