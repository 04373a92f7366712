from __future__ import annotations

from store.events.extraction.pronouns import Referent
from store.records import Kind, Mention
from store.text import segmentation as texts


def named(text: str, *people: str, kind: Kind = "person") -> list[str]:
    """Whom each sentence's pronoun stands for."""
    names = sorted(
        (Mention(text.index(p), text.index(p) + len(p), p, kind, p.lower()) for p in people),
        key=lambda m: m.start,
    )
    referent = Referent(text, names)
    return [referent.enter(span) for span in texts.sentences(text)]


def test_he_is_the_only_person_of_the_sentence_before() -> None:
    assert named("Hans Blix went to Lund. He gave a report. He left.", "Hans Blix") == [
        "",
        "Hans Blix",
        "Hans Blix",
    ]


def test_of_two_people_none_is_meant() -> None:
    assert named("Reyes met Li in Lund. He gave a report.", "Reyes", "Li") == ["", ""]


def test_who_is_not_the_subject_is_not_meant() -> None:
    assert named("The court freed Reyes. He gave a report.", "Reyes") == ["", ""]


def test_a_place_is_no_person() -> None:
    assert named("Lund was flooded. He gave a report.", "Lund", kind="place") == ["", ""]


def test_another_person_ends_it() -> None:
    assert named("Reyes went to Lund. He met Li. He left.", "Reyes", "Li") == ["", "Reyes", ""]


def test_it_is_the_only_body_that_the_sentence_before_is_about() -> None:
    assert named(
        "The Harbour Bank closed its doors. It fired two clerks.", "Harbour Bank", kind="organisation"
    ) == [
        "",
        "Harbour Bank",
    ]


def test_it_stands_for_nothing_before_a_plain_is() -> None:
    assert named("Peru sells silver. It is feared that prices fall.", "Peru", kind="place") == ["", ""]


def test_of_two_bodies_none_is_meant() -> None:
    assert named(
        "Harbour sold Lund Steel. It fired two clerks.", "Harbour", "Lund Steel", kind="organisation"
    ) == [
        "",
        "",
    ]


def test_a_pronoun_behind_an_introduction() -> None:
    assert named("Reyes went to Lund. Speaking at the mine, she promised pumps.", "Reyes") == ["", "Reyes"]


def test_a_name_within_the_introduction_makes_it_unclear() -> None:
    assert named("Reyes went to Lund. Speaking to Li, she promised pumps.", "Reyes", "Li") == ["", ""]
