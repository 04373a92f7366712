from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.events.extraction import verbs


@pytest.mark.parametrize(
    "passage", ["The dam broke", "He was seen at the gate", "Two men have been arrested", "They met"]
)
def test_past(passage: str) -> None:
    assert verbs.read(passage).past


@pytest.mark.parametrize(
    "passage", ["The phone has two cameras", "The dam is old", "the Armed forces of the north"]
)
def test_no_past(passage: str) -> None:
    assert not verbs.read(passage).past


def test_the_first_verb_may_state_how_something_is() -> None:
    assert verbs.read("The phone has a screen that was made in the north").states
    assert not verbs.read("The phone has been sold since May").states


def test_speech_is_told_apart() -> None:
    assert verbs.read("“We will win,” she said").saying
    assert not verbs.read("She won, he said").saying


def test_quoted_verbs_count_only_without_others() -> None:
    assert not verbs.read("The mayor is sure that “we won”").past
    assert verbs.read("“We won”").past


@given(
    st.lists(
        st.sampled_from(
            "The dam was May may if will to be seen “He said” not am I going is planned 's have done united".split()
        ),
        max_size=12,
    ).map(" ".join)
)
def test_whether_a_passage_has_a_verb_is_what_its_tense_says(passage: str) -> None:
    assert verbs.has_finite(passage) == verbs.read(passage).finite
