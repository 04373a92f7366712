from __future__ import annotations

from store import text as texts
from store.events.referents import Referent
from store.records import Kind, Mention


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
