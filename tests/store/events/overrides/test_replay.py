"""Decisions done again on what is linked now."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from store.events.overrides import Draft, Outcome
from store.events.overrides.model import Verb
from tests.store.events.decided.made import drawn, event, follow, key, keys, listed, rows, ruling, told

A, B, C, D = told("a", 0), told("b", 0), told("c", 0, "2021-05-09"), told("d", 0, None)
ROW, THIRD, FOURTH = event(A, B), event(C), event(D)
ALL = [ROW, THIRD, FOURTH]


def of(outcome: Outcome, passage: object) -> Draft:
    return outcome.home[key(passage)]  # type: ignore[arg-type]


def test_nothing_decided_changes_nothing() -> None:
    assert follow(ALL) == Outcome()


def test_a_label_lies_on_the_row_that_holds_most_of_its_passages() -> None:
    titled = ruling("event title", 1, [A, B, C], headline="Here")
    outcome = follow(ALL, titled)
    assert [draft.headline for draft in outcome.drafts] == ["Here"]
    assert of(outcome, A).linked == ROW
    assert of(outcome, A).outline.deeds == ("titled",)
    moved = [event(A), event(B, C), FOURTH]
    assert of(follow(moved, titled), B).headline == "Here"
    assert key(A) not in follow(moved, titled).home


def test_the_later_of_two_dates_holds_also_in_the_same_second() -> None:
    first = replace(ruling("event date", 1, [A], date="2020"), number=1)
    second = replace(ruling("event date", 1, [A], date="2019"), number=2, key="a")
    assert of(follow(ALL, second, first), A).outline.date == "2019"
    assert of(follow(ALL, first, second), A).outline.date == "2019"


def test_a_join_overrides_dates_that_clash_and_shows_the_conflict() -> None:
    joined = of(follow(ALL, ruling("event same", 1, [A, B], [C])), C)
    assert rows(ALL, follow(ALL, ruling("event same", 1, [A, B], [C]))) == {
        frozenset(keys(A, B, C)),
        frozenset(keys(D)),
    }
    assert (joined.outline.conflict, joined.outline.deeds, joined.linked) == (True, ("joined",), None)
    assert joined.outline.date == "2021-05-03"


def test_a_later_split_holds_against_a_join_and_a_later_join_against_a_split() -> None:
    join, split = ruling("event same", 1, [A, B], [C]), ruling("event split", 2, [A, B], [C])
    apart = follow(ALL, join, split)
    assert rows(ALL, apart) == {frozenset(keys(A, B)), frozenset(keys(C)), frozenset(keys(D))}
    assert (apart.overruled, apart.waiting) == ((join.key,), ())
    again = follow(ALL, join, split, ruling("event same", 3, [A], [C]))
    assert rows(ALL, again) == {frozenset(keys(A, B, C)), frozenset(keys(D))}
    assert again.overruled == (split.key,)


def test_what_was_split_off_stays_off_and_together() -> None:
    split = ruling("event split", 1, [A], [B, D])
    assert rows([event(A, B, C, D)], follow([event(A, B, C, D)], split)) == {
        frozenset(keys(A, C)),
        frozenset(keys(B, D)),
    }
    elsewhere = [event(A, D), event(B, C)]
    assert rows(elsewhere, follow(elsewhere, split)) == {
        frozenset(keys(A)),
        frozenset(keys(B, C)),
        frozenset(keys(D)),
    }


def test_a_confirmed_row_is_put_together_again() -> None:
    confirmed = ruling("event confirmed", 1, [A, B, D])
    split_up = [event(A, B), event(D)]
    assert rows(split_up, follow(split_up, confirmed)) == {frozenset(keys(A, B, D))}
    grown = [event(A, B), event(D, C)]
    assert rows(grown, follow(grown, confirmed)) == {frozenset(keys(A, B, D)), frozenset(keys(C))}
    one, two = told("d", 1), told("d", 2)
    newcomer = [event(A, B), event(one, two, C)]
    brought = ruling("event confirmed", 1, [A, B, told("a", 2), one, two])
    assert rows(newcomer, follow(newcomer, brought)) == {frozenset(keys(A, B, C, one, two))}


def test_hidden_is_what_was_hidden_in_both() -> None:
    hide, join = ruling("event hidden", 1, [A, B]), ruling("event same", 2, [A], [C])
    assert of(follow(ALL, hide), A).hidden
    shown = of(follow(ALL, hide, join), A)
    assert (shown.hidden, shown.outline.deeds) == (False, ("joined",))
    both = of(follow(ALL, hide, ruling("event hidden", 1, [C]), join), A)
    assert (both.hidden, both.outline.deeds) == (True, ("hidden", "joined"))


def test_joined_rows_keep_what_was_said_of_both() -> None:
    said = [
        ruling("event title", 1, [A], headline="Old"),
        ruling("event title", 2, [C], headline="New"),
        ruling("event date", 3, [A], date="2020"),
        ruling("event tags", 4, [A], tags=("x", "y")),
        ruling("event tags", 5, [C], tags=("y", "z")),
        ruling("event same", 6, [A], [C]),
    ]
    joined = of(follow(ALL, *said), A)
    assert (joined.headline, joined.outline.date, joined.outline.tags) == ("New", "2020", ("x", "y", "z"))
    assert set(joined.by) == {r.key for r in said}


def test_what_was_said_of_a_row_stays_with_what_stays() -> None:
    said = [ruling("event title", 1, [A, B], headline="Here"), ruling("event split", 2, [A], [B])]
    outcome = follow(ALL, *said)
    assert (of(outcome, A).headline, of(outcome, B).headline) == ("Here", "")
    assert of(outcome, A).outline.deeds == ("titled", "split")
    assert of(outcome, B).outline.deeds == ("split",)


def test_a_passage_becomes_an_event_and_takes_along_what_it_tells() -> None:
    nowhere = ("e", 5, 25)
    outcome = follow(ALL, ruling("event made", 1, [nowhere], date="2018", headline="Mine"))
    (draft,) = outcome.drafts
    assert (draft.outline.date, draft.headline, draft.outline.deeds) == (
        "2018",
        "Mine",
        ("dated", "titled", "made"),
    )
    assert [(t.headline, t.by_reader) for t in draft.outline.tellings] == [("own", True)]
    taken = follow(ALL, ruling("event made", 1, [(A.article, A.start, A.end + 5)], [B]))
    assert rows(ALL, taken) == {
        frozenset(keys(A)),
        frozenset(keys(B)),
        frozenset(keys(C)),
        frozenset(keys(D)),
    }
    assert of(taken, A).outline.tellings == (replace(A, by_reader=True),)


def test_an_event_made_of_a_telling_takes_what_has_come_to_it_since() -> None:
    made = ruling("event made", 1, [A], [B])
    assert rows(ALL, follow(ALL, made)) == {
        frozenset(keys(A)),
        frozenset(keys(B)),
        frozenset(keys(C)),
        frozenset(keys(D)),
    }
    grown = [event(A, C), event(B), FOURTH]
    assert rows(grown, follow(grown, made)) == {frozenset(keys(A, C)), frozenset(keys(B)), frozenset(keys(D))}
    assert of(follow(grown, made), C).outline.deeds == ("made",)
    assert [t.by_reader for t in of(follow(grown, made), C).outline.tellings] == [True, False]
    mixed = [event(A, B, C), FOURTH]
    assert rows(mixed, follow(mixed, made)) == {frozenset(keys(A)), frozenset(keys(B, C)), frozenset(keys(D))}


def test_a_small_part_of_a_telling_is_an_event_beside_it() -> None:
    part = (A.article, A.start + 2, A.start + 8)
    outcome = follow(ALL, ruling("event made", 1, [part]))
    assert rows(ALL, outcome) == {
        frozenset([part]),
        frozenset(keys(A, B)),
        frozenset(keys(C)),
        frozenset(keys(D)),
    }


def test_an_attached_passage_moves_what_it_is_part_of() -> None:
    part = (D.article, D.start + 2, D.start + 8)
    outcome = follow(ALL, ruling("event passage", 1, [A, B], [part]))
    assert rows(ALL, outcome) == {frozenset(keys(A, B, D)), frozenset(keys(C))}
    assert [t.by_reader for t in of(outcome, A).outline.tellings] == [False, False, True]
    assert of(outcome, A).outline.deeds == ("attached",)
    free = follow(ALL, ruling("event passage", 1, [A, B], [("d", 300, 320)]))
    assert frozenset([*keys(A, B), ("d", 300, 320)]) in rows(ALL, free)


def test_an_attached_passage_follows_the_event_that_was_split_off() -> None:
    split, attach = ruling("event split", 1, [A], [B]), ruling("event passage", 2, [B], [C])
    assert rows(ALL, follow(ALL, attach, split)) == {
        frozenset(keys(A)),
        frozenset(keys(B, C)),
        frozenset(keys(D)),
    }


def test_a_passage_made_an_event_twice_is_told_once() -> None:
    place = ("e", 5, 25)
    outcome = follow(ALL, ruling("event made", 1, [place]), ruling("event passage", 2, [A], [place]))
    assert frozenset([*keys(A, B), place]) in rows(ALL, outcome)
    assert len(rows(ALL, outcome)) == 3


@pytest.mark.parametrize("verb", ["event hidden", "event same", "event split", "event passage", "event made"])
def test_what_is_nowhere_waits(verb: Verb) -> None:
    about = ruling(verb, 1, [] if verb == "event made" else [told("gone", 0)], [told("gone", 1)])
    assert follow(ALL, about) == Outcome(waiting=(about.key,))


def test_one_side_of_two_that_is_gone_waits() -> None:
    for verb in ("event same", "event split", "event passage"):
        about = ruling(verb, 1, [A], [] if verb == "event passage" else [told("gone", 1)])
        assert follow(ALL, about).waiting == (about.key,)


@pytest.mark.parametrize("seed", range(60))
def test_no_telling_is_lost_or_doubled_and_only_time_counts(seed: int) -> None:
    random = Random(seed)
    events, rulings = drawn(random)
    outcome = follow(events, *rulings)
    kept = [e for n, e in enumerate(listed(*events)) if n not in outcome.gone]
    every = [t for e in kept for t in e.tellings] + [t for d in outcome.drafts for t in d.outline.tellings]
    counted = Counter(map(key, every))
    assert set(counted.values()) == {1}
    linked = {key(t) for e in events for t in e.tellings}
    assert linked <= counted.keys()
    assert all(t.by_reader and t.headline == "own" for t in every if key(t) not in linked)
    assert {key(t) for d in outcome.drafts for t in d.outline.tellings} == outcome.home.keys()
    assert follow(events, *random.sample(rulings, len(rulings))) == outcome
