"""A copy of an article stands in the rows of the first, and makes none of them another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from store.events import linked, relink
from store.records import Event
from tests.store.events.articles import Told, entities

DAM = (
    "The council of [Vesterby] closed the dam at [Halse] {on Monday|2021-06-07} after a crack was found. "
    "Engineers had warned of the crack {in May 2019|2019-05}, and [Ida Roen] had ordered a study. "
    "About 40 families left their farms below the wall. "
    "[Ida Roen] promised them rooms in the school of [Vesterby] before the weekend."
)
MARKET = (
    "Farmers of [Vesterby] opened a market in the old mill {on Tuesday|2021-06-08}. "
    "[Ida Roen] cut the ribbon. Bread was sold out by noon, and the mill stays open until autumn."
)
ARTICLES = [Told("dam", DAM, "2021-06-08"), Told("market", MARKET, "2021-06-09")]
NAMES = entities("Vesterby", "Halse", "Ida Roen")


def rows(told: Sequence[Told], added: Mapping[str, str] | None = None) -> tuple[Event, ...]:
    documents = {t.document.article.id: t.document for t in told}
    for key, day in (added or {}).items():
        documents[key] = replace(documents[key], article=replace(documents[key].article, added=day))
    return linked({t.document.article.id: t.tellings for t in told}, documents, NAMES).events


def told_by(events: Sequence[Event], *articles: str) -> set[tuple[object, ...]]:
    """Each row as the reader sees it, with the passages that some articles tell of it."""
    seen: set[tuple[object, ...]] = set()
    for event in events:
        places = tuple((t.article, t.start) for t in event.tellings if t.article in articles)
        if places:
            seen.add((places, event.date, event.headline, event.weight, event.why, event.aside))
    return seen


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(DAM, id="the same words"),
        pytest.param("From our own correspondent. " + DAM, id="a line more"),
        pytest.param(DAM.replace("About 40", "About 60"), id="another figure"),
        pytest.param(DAM.rsplit(" About", 1)[0], id="cut short"),
        pytest.param(DAM + " The road to [Halse] was closed as well.", id="a sentence more"),
    ],
)
def test_a_copy_leaves_every_row_of_the_first_as_it_is(copy: str) -> None:
    before = rows(ARTICLES)
    after = rows([*ARTICLES, Told("a reprint", copy, "2021-06-09")])
    assert told_by(after, "dam", "market") == told_by(before, "dam", "market")


def test_the_copy_stands_in_the_rows_of_the_first() -> None:
    after = rows([*ARTICLES, Told("a reprint", DAM, "2021-06-09")])
    carried = [event for event in after if any(t.article == "a reprint" for t in event.tellings)]
    assert len(after) == len(rows(ARTICLES))
    assert all(any(t.article == "dam" for t in event.tellings) for event in carried)


def test_a_figure_that_the_copy_changed_is_a_conflict() -> None:
    changed = DAM.replace("About 40", "About 60")
    after = rows([*ARTICLES, Told("a reprint", changed, "2021-06-09")])
    assert any("families" in about for event in after for about in event.clash)
    assert not any(event.conflict for event in rows(ARTICLES))


def test_what_is_new_in_a_copy_is_told_too() -> None:
    more = DAM + " {On Wednesday|2021-06-09} [Ida Roen] left office and named no heir to the post."
    after = rows([*ARTICLES, Told("a reprint", more, "2021-06-10")])
    assert any(event.date == "2021-06-09" and len(event.tellings) == 1 for event in after)


def test_what_two_copies_add_is_one_row() -> None:
    more = DAM + " {On Wednesday|2021-06-09} [Ida Roen] left office and named no heir to the post."
    after = rows([*ARTICLES, Told("one", more, "2021-06-10"), Told("two", more, "2021-06-10")])
    added = [event for event in after if event.date == "2021-06-09"]
    assert [sorted(t.article for t in event.tellings) for event in added] == [["one", "two"]]


def test_the_first_is_what_the_library_had_first_and_else_what_was_printed_first() -> None:
    longer = Told("a", "From our own correspondent. " + DAM, "2021-06-09")
    before = rows(ARTICLES)
    assert told_by(rows([*ARTICLES, longer]), "dam") == told_by(before, "dam")
    earlier = Told("a", "From our own correspondent. " + DAM, "2021-06-07")
    arrived = {"dam": "2021-06-11T08:00", "market": "2021-06-11T08:00", "a": "2021-06-12T08:00"}
    assert told_by(rows([*ARTICLES, earlier], arrived), "dam") == told_by(before, "dam")


def test_the_same_words_months_apart_are_two_reports() -> None:
    every_month = "[Corbel Bank] has named another auditor for its branch in [Vesterby]."
    after = rows([Told("a", every_month, "2021-03-04"), Told("b", every_month, "2021-09-02")])
    assert [len(event.tellings) for event in after] == [1, 1]


def test_a_copy_that_comes_later_is_laid_beside_the_first_too() -> None:
    copy = Told("a reprint", DAM.replace("About 40", "About 60"), "2021-06-09")
    told = [*ARTICLES, copy]
    documents = {t.document.article.id: t.document for t in told}
    before, weights = linked({t.document.article.id: t.tellings for t in ARTICLES}, documents, NAMES)
    after = relink(before, {"a reprint": copy.tellings}, documents, NAMES, weights)
    assert told_by(after, "dam", "market") == told_by(before, "dam", "market")
    assert len(after) == len(before)
