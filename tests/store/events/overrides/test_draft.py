"""Rows as decided become events."""

import pytest

from store.event_list import Listed
from store.events import link
from store.events.overrides import Base, EventDecision, replay
from store.events.overrides.model import Verb
from store.records import Document, Event, Telling
from tests.store.events.decided.made import key, own
from tests.store.events.made import collection, document, telling

A = document("a", "Vale opened the Quinby depot on 3 May 2021. Ost left Quinby on 5 May 2021.", "2021-05-06")
B = document("b", "The Quinby depot was opened by Vale on 3 May 2021, and Ost was there.", "2021-05-07")
ALL = collection([A, B])
ONE = telling(
    A, "Vale opened the Quinby depot on 3 May 2021.", "2021-05-03", "3 May 2021", entities=("vale", "quinby")
)
TWO = telling(
    A, "Ost left Quinby on 5 May 2021.", "2021-05-05", "5 May 2021", place=1, entities=("ost", "quinby")
)
SAME = telling(
    B,
    "The Quinby depot was opened by Vale on 3 May 2021, and Ost was there.",
    "2021-05-03",
    "3 May 2021",
    entities=("quinby", "vale", "ost"),
)
NAMES = {"vale": "Mara Vale", "quinby": "Quinby", "ost": "Karl Ost"}


def built(
    events: tuple[Event, ...], verb: Verb, passages: list[Telling], others: list[Telling], **more: str
) -> list[Event]:
    ruling = EventDecision(verb, tuple(map(key, passages)), tuple(map(key, others)), key="k", **more)  # type: ignore[arg-type]
    outcome = replay(Base(Listed(events)), [ruling], own)
    return [draft.event(ALL, lambda name: NAMES.get(name, "")) for draft in outcome.drafts]


LINKED = link({"a": (ONE, TWO), "b": (SAME,)}, ALL)


def test_the_rows_are_linked_as_these_tests_want_them() -> None:
    assert {frozenset(map(key, e.tellings)) for e in LINKED} == {
        frozenset({key(ONE), key(SAME)}),
        frozenset({key(TWO)}),
    }


def test_a_row_put_together_is_as_if_it_had_been_linked() -> None:
    (joined,) = built(link({"a": (ONE,)}, ALL) + link({"b": (SAME,)}, ALL), "event same", [ONE], [SAME])
    linked = next(e for e in LINKED if len(e.tellings) == 2)
    assert (joined.id, joined.date, joined.said, joined.tellings) == (
        linked.id,
        linked.date,
        linked.said,
        linked.tellings,
    )
    assert (joined.entities, joined.headline, joined.conflict) == (
        linked.entities,
        linked.headline,
        linked.conflict,
    )
    assert set(joined.linked) >= {"Mara Vale", "Quinby"}


def test_dates_that_clash_are_a_conflict_also_under_the_reader_s_date() -> None:
    (joined,) = built(LINKED, "event same", [ONE], [TWO])
    assert (joined.conflict, joined.date) == (True, "2021-05-03")
    dated = EventDecision("event date", (key(ONE),), date="2021-05", made="2", key="d")
    join = EventDecision("event same", (key(ONE),), (key(TWO),), made="1", key="j")
    (draft,) = replay(Base(Listed(LINKED)), [dated, join], own).drafts
    event = draft.event(ALL, lambda _: "")
    assert (event.conflict, event.date, event.said, event.deeds) == (True, "2021-05", "", ("dated", "joined"))


@pytest.mark.parametrize("verb", ["event confirmed", "event hidden", "event title", "event tags"])
def test_a_row_that_keeps_its_tellings_keeps_its_words_and_asks_for_no_text(verb: Verb) -> None:
    row = next(e for e in LINKED if len(e.tellings) == 2)
    ruling = EventDecision(verb, (key(ONE),), headline="", tags=("x",), key="k")
    (draft,) = replay(Base(Listed(LINKED)), [ruling], own).drafts
    event = draft.event({}, lambda _: "")
    assert (event.headline, event.linked, event.tellings, event.id) == (
        row.headline,
        row.linked,
        row.tellings,
        row.id,
    )
    assert draft.articles == ("a", "b")


def test_texts_are_asked_for_only_when_the_event_is_looked_at() -> None:
    asked: list[str] = []

    class Watched(dict[str, Document]):
        def __getitem__(self, article: str) -> Document:
            asked.append(article)
            return ALL[article]

    ruling = EventDecision("event split", (key(ONE),), (key(SAME),), key="k")
    drafts = replay(Base(Listed(LINKED)), [ruling], own).drafts
    assert sorted(draft.outline.date or "" for draft in drafts) == ["2021-05-03", "2021-05-03"]
    assert asked == []
    events = [draft.event(Watched(), lambda _: "") for draft in drafts]
    assert {event.headline for event in events} == {ONE.headline, SAME.headline}
    assert sorted(asked) == ["a", "b"]


def test_numbers_that_clash_are_a_conflict_of_a_joined_row() -> None:
    one = document("a", "A bomb killed 12 people in Quinby on 3 May 2021.", "2021-05-04")
    other = document("b", "In Quinby 18 people were killed by a bomb on 3 May 2021.", "2021-05-04")
    told = [telling(d, d.text, "2021-05-03", "3 May 2021") for d in (one, other)]
    events = link({"a": told[:1]}, collection([one])) + link({"b": told[1:]}, collection([other]))
    join = EventDecision("event same", (key(told[0]),), (key(told[1]),), key="j")
    (draft,) = replay(Base(Listed(events)), [join], own).drafts
    event = draft.event(collection([one, other]), lambda _: "")
    assert (event.conflict, event.clash) == (True, ("killed",))
