"""Decisions about events hold: over a restart, other texts, articles that come and go, another analysis; or are taken back."""

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from store.library import Library
from tests.store.decided import TEXTS, decide_all, events, everything, find, key, place, told_by, written
from tests.store.libraries import dated, opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_every_decision_can_be_undone_and_taken_back(folder: Path) -> None:
    with opened(folder) as library:
        before, chronology = everything(library), library.event_decisions
        depot, left = key(library, "depot"), key(library, "resigned")
        passage = told_by(find(library, "depot"))[0]
        steps: list[Callable[[], object]] = [
            lambda: chronology.confirm(depot),
            lambda: chronology.hide(depot),
            lambda: chronology.set_date(depot, "2020"),
            lambda: chronology.retitle(depot, "New"),
            lambda: chronology.tag(depot, ["a"]),
            lambda: chronology.join(depot, left),
            lambda: chronology.split(depot, [passage]),
            lambda: chronology.make(*place(library, 0, "Is the weather still fine")),
            lambda: chronology.attach(depot, *place(library, 0, "Is the weather still fine")),
        ]
        for step in steps:
            step()
            after = everything(library)
            assert after != before
            assert library.undo()
            assert everything(library) == before
            library.redo()
            assert everything(library) == after
            (decision,) = library.decisions()
            chronology.take_back(decision)
            assert everything(library) == before


def test_a_restart_and_another_analysis_change_nothing(folder: Path) -> None:
    with opened(folder) as library:
        decide_all(library)
        before = everything(library)
        assert before[1] and len(library.decisions()) == 8
    with opened(folder) as library:
        assert everything(library) == before
    for kept in (folder / "cache").iterdir():
        kept.unlink()
    with opened(folder) as library:
        library.analysis().refresh(jobs=1)
        assert everything(library) == before


def test_a_changed_text_keeps_every_decision(folder: Path) -> None:
    with opened(folder) as library:
        decide_all(library)
        chronology = library.event_decisions
        chronology.attach(key(library, "resigned"), *place(library, 1, "Nobody had expected it."))
        before = [
            (e.headline, e.date, e.deeds, e.tags) for e in (*events(library), *library.analysis().hidden())
        ]
        for path, (text, day) in TEXTS.items():
            assert library.add(dated("By Ana Vell\n\n" + text, path, day)).what == "changed"
        library.analysis().refresh(jobs=1)
        now = [
            (e.headline, e.date, e.deeds, e.tags) for e in (*events(library), *library.analysis().hidden())
        ]
        assert [row for row in now if row[2]] == [row for row in before if row[2]]
        assert library.analysis().chronicle().waiting == ()


def test_a_sentence_that_was_edited_is_still_the_one_that_was_hidden(folder: Path) -> None:
    path, (text, day) = next(iter(TEXTS.items()))
    with opened(folder) as library:
        library.event_decisions.hide(key(library, "resigned"))
        library.add(dated(text.replace("resigned as mayor of", "resigned as the mayor of"), path, day))
        library.analysis().refresh(jobs=1)
        assert "the mayor" in library.text(library.articles()[0].id)
        assert [e.deeds for e in library.analysis().hidden()] == [("hidden",)]


def test_passages_that_are_gone_wait_and_come_back(folder: Path) -> None:
    path, (text, day) = next(iter(TEXTS.items()))
    with opened(folder) as library:
        library.event_decisions.hide(key(library, "resigned"))
        library.event_decisions.make(*place(library, 0, "Is the weather still fine in the hills?"))
        before = everything(library)
        kept = {decision.id for decision in library.decisions()}
        shorter = text.split("\n\n")[0] + "\n\nThe whole town council spoke of nothing else for a month.\n"
        library.add(dated(shorter, path, day))
        library.analysis().refresh(jobs=1)
        assert set(library.analysis().chronicle().waiting) == kept
        assert set(library.decision_index.facts()) == kept
        assert not library.analysis().hidden()
        library.add(dated(text, path, day))
        library.analysis().refresh(jobs=1)
        assert everything(library) == before
        assert library.decision_index.facts() == {}


def test_an_article_that_is_removed_and_brought_back(folder: Path) -> None:
    with opened(folder) as library:
        library.event_decisions.retitle(key(library, "depot"), "The depot")
        library.event_decisions.hide(key(library, "by train"))
        before = everything(library)
        library.remove(library.articles()[2].id)
        assert len(library.analysis().chronicle().waiting) == 1
        assert not library.analysis().hidden()
        library.remove(library.articles()[0].id)
        assert find(library, "the depot in Oberthal").headline == "The depot"
        library.undo()
        library.undo()
        assert everything(library) == before


def test_a_new_article_lets_a_row_grow_and_changes_nothing_else(folder: Path) -> None:
    more = "Marta Queiroz opened the Oberthal depot on 3 May 2021, the depot's owners said.\n"
    with opened(folder) as library:
        library.event_decisions.retitle(key(library, "depot"), "The depot")
        library.event_decisions.hide(key(library, "depot"))
        library.add(dated(more, "/news/d.txt", "2021-05-08"))
        library.analysis().refresh(jobs=1)
        (hidden,) = library.analysis().hidden()
        assert (hidden.headline, hidden.deeds, len(hidden.tellings)) == ("The depot", ("hidden", "titled"), 3)
        library.event_decisions.hide(hidden.id, False)
        assert find(library, "depot’s" if "’" in more else "depot's").headline == "The depot"


def test_an_event_made_of_a_told_passage_grows_too(folder: Path) -> None:
    more = "Anton Rezek resigned as mayor of Oberthal on 5 May 2021, his office said.\n"
    with opened(folder) as library:
        where = place(library, 0, "On 5 May 2021 Anton Rezek resigned as mayor of Oberthal.")
        library.event_decisions.make(*where, "Rezek is gone")
        library.add(dated(more, "/news/d.txt", "2021-05-07"))
        library.analysis().refresh(jobs=1)
        grown = find(library, "his office")
        assert (grown.headline, grown.deeds) == ("Rezek is gone", ("titled", "made"))
        assert [told.by_reader for told in grown.tellings] == [t.article == where[0] for t in grown.tellings]
        assert len(grown.tellings) == 2


def test_a_confirmed_row_stays_together_whatever_is_linked(folder: Path) -> None:
    with opened(folder) as library:
        joined = library.event_decisions.join(key(library, "depot"), key(library, "resigned"))
        library.event_decisions.confirm(joined)
        (join,) = (decision for decision in library.decisions() if decision.kind == "event same")
        library.event_decisions.take_back(join)
        assert find(library, "depot").id == joined
        assert find(library, "resigned").deeds == ("confirmed",)
        library.event_decisions.confirm(joined, False)
        assert find(library, "depot") != find(library, "resigned")


def test_names_as_decided_lie_below(folder: Path) -> None:
    with opened(folder) as library:
        joined = library.event_decisions.join(key(library, "resigned"), key(library, "by train"))
        called = {e.name: e.id for e in library.analysis().entities()}
        library.entity_decisions.merge(called["Silbertal"], called["Oberthal"])
        valley = next(
            e
            for e in library.analysis().entities()
            if {"Silbertal", "Oberthal"} <= {v.text for v in e.variants}
        )
        event = find(library, "resigned")
        assert event.id == joined
        assert event.entities.count(valley.id) == 1
        assert all(valley.id in told.entities for told in event.tellings if told.entities[1:])
        assert events(library).index_of(joined) in events(library).indices_of_entity(valley.id)


def test_a_date_of_the_article_moves_a_passage_that_has_none(folder: Path) -> None:
    with opened(folder) as library:
        library.event_decisions.make(*place(library, 0, "Is the weather still fine in the hills?"))
        library.set_published(library.articles()[0].id, "2021-05-08")
        assert find(library, "weather").date == "2021-05-08"


def test_the_later_decision_holds_though_the_clock_was_set_back(folder: Path) -> None:
    with opened(folder) as library:
        passages = told_by(find(library, "resigned"))
        joined = library.event_decisions.join(key(library, "depot"), key(library, "resigned"))
    with Library.open(folder, now=lambda: datetime(1999, 1, 1, tzinfo=UTC)) as library:
        left = library.event_decisions.split(joined, passages)
        assert left == key(library, "resigned")
        assert key(library, "depot") != key(library, "resigned")
        (overruled,) = library.decision_index.facts()
        assert [d.kind for d in library.decisions() if d.id == overruled] == ["event same"]


def _put(value: object, path: tuple[Any, ...], said: object) -> Any:
    """A plain value with something else at one place in it."""
    if not path:
        return said
    changed: Any = deepcopy(value)
    changed[path[0]] = _put(changed[path[0]], path[1:], said)
    return changed


@pytest.mark.parametrize("said", [None, "x", 1.5, [], {}, [[1]], True])
@pytest.mark.parametrize(
    "path",
    [(), ("passages",), ("passages", 0), ("passages", 0, "anchor"), ("passages", 0, "anchor", "start"),
     ("passages", 0, "anchor", "end"), ("passages", 0, "article"), ("passages", 0, "body"), ("number",), ("tags",)],
)  # fmt: skip
def test_what_a_later_version_wrote_stops_nothing(folder: Path, path: tuple[Any, ...], said: object) -> None:
    with opened(folder) as library:
        library.event_decisions.tag(key(library, "resigned"), ["rail"])
        (decision,) = library.decisions()
        library.decide(decision.kind, decision.target, _put(decision.value, path, said), "decide otherwise")
        library.event_decisions.tag(key(library, "depot"), ["train"])
        assert find(library, "depot").tags == ("train",)
        assert find(library, "resigned").tags in ((), ("rail",))
        assert all(library.decision_index.describe(decision) for decision in library.decisions())
        (mine,) = (other for other in library.decisions() if other.target != decision.target)
        assert mine.id not in library.decision_index.facts()
