from __future__ import annotations

import pytest

from store.events.headlines import subjects
from store.events.headlines.headline import headline


def cut_at(text: str, words: str) -> str:
    """The headline of what begins with these words within a sentence."""
    return headline(text, (text.index(words), len(text)), (), (0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The plant at Metsa, which was opened by monks.",
            "which",
            "The plant at Metsa, which was opened by monks",
        ),
        (
            "Its only station is the Metsa plant, which was opened by monks.",
            "which",
            "The Metsa plant was opened by monks",
        ),
        (
            "Mr Chun was appointed in May and later moved to the port.",
            "later",
            "Mr Chun later moved to the port",
        ),
        (
            "The new virus, which spread at sea, reached the northern port.",
            "reached",
            "The new virus reached the northern port",
        ),
        ("The mayor wept because the dam broke in the night.", "because", "The dam broke in the night"),
    ],
)
def test_a_clause_takes_its_subject_along(text: str, words: str, expected: str) -> None:
    assert cut_at(text, words) == expected


def test_a_fellow_of_an_institute_is_not_the_institute() -> None:
    text = "So says Dan Gour, a fellow at the Lund Institute, who met Li."
    assert subjects.subject(text, (0, len(text)), text.index("who")) == ""


def test_what_begins_with_its_verb_has_no_subject() -> None:
    assert subjects.missing("was opened by monks")
    assert subjects.missing("later moved to the port")
    assert not subjects.missing("the dam broke")


def test_which_behind_to_may_be_about_what_stands_before() -> None:
    text = "Metsa had made an offer to Reyes, which caused a statement by the mayor."
    assert subjects.subject(text, (0, len(text)), text.index("which")) == ""
    person = "Metsa had made an offer to Reyes, who left the room."
    assert subjects.subject(person, (0, len(person)), person.index("who")) == "Reyes"
