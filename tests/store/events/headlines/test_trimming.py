"""Long sentences end where one of their clauses ends, or stay whole."""

from __future__ import annotations

import pytest

from store.events.headlines.trimming import LONG, balanced, is_whole, trimmed


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "The council of Lund closed the northern bridge after two lorries had broken through its railing, "
            "which had been repaired only a year before by a firm from Metsa.",
            "The council of Lund closed the northern bridge after two lorries had broken through its railing",
        ),
        (
            "Ana Reyes resigned as head of the harbour authority, saying that the new pumps had never been tested, "
            "while the mayor and both of his deputies remained silent on the matter.",
            "Ana Reyes resigned as head of the harbour authority, saying that the new pumps had never been tested",
        ),
        (
            "Miners at the Oro Velho pit walked out over unpaid wages; the owners of the pit, who live abroad, "
            "have asked the court of Lund to forbid the strike.",
            "Miners at the Oro Velho pit walked out over unpaid wages",
        ),
    ],
)
def test_a_long_sentence_ends_with_a_clause(sentence: str, kept: str) -> None:
    assert trimmed(sentence) == kept


def test_a_sentence_of_one_long_clause_stays_whole() -> None:
    sentence = (
        "The president of the northern republic met the leaders of the miners of the eastern and the western valley in the "
        "old town hall of the capital of the province"
    )
    assert len(sentence) > LONG
    assert trimmed(sentence + ".") == sentence


def test_a_clause_is_never_left_without_what_was_said() -> None:
    sentence = (
        "Officials of the harbour authority said on the radio that, as the divers had feared, the ferry which sank near the "
        "island had carried twice as many passengers as it was allowed to."
    )
    kept = trimmed(sentence)
    assert "ferry" in kept


@pytest.mark.parametrize(
    ("head", "whole"),
    [
        ("Police seized two hundred stolen cars", True),
        ("Police in the northern province said", False),
        ("Police in the northern province said that", False),
        ("The mayor of the northern town", False),
        ("When the northern dam had broken", False),
        ("When the northern dam had broken, the town was flooded", True),
        ("The mayor called it “a crime against", False),
        ("Miners left", False),
    ],
)
def test_what_a_cut_may_leave(head: str, whole: bool) -> None:
    assert is_whole(head) is whole


def test_marks_that_lost_their_partner_go() -> None:
    assert balanced("The “old mill burned (again") == "The old mill burned again"
    assert balanced('The "old" mill "burned') == "The old mill burned"


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        (
            "Ana Reyes, a member of the council of Lund, said that she had sent a letter about the pumps to the police of Metsa, "
            "a day before the article in the Courier appeared",
            "Ana Reyes, a member of the council of Lund, said that she had sent a letter about the pumps to the police of Metsa",
        ),
        (
            "The mine of Oro Velho was closed for nearly two weeks",
            "The mine of Oro Velho was closed for nearly two weeks",
        ),
        (
            "The head of the harbour authority of Lund was quoted as saying that all of the new pumps would be tested by a firm from Oro",
            "The head of the harbour authority of Lund was quoted as saying that all of the new pumps would be tested by a firm from Oro",
        ),
        (
            "Ana Reyes was in the old hall at the harbour of Lund while Sweden, Norway, the old kingdom, and Finland signed the treaty of peace",
            "Ana Reyes was in the old hall at the harbour of Lund",
        ),
    ],
)
def test_no_cut_leaves_a_half(sentence: str, kept: str) -> None:
    assert trimmed(sentence) == kept
