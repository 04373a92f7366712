"""Every decision about an event: what it makes of the timeline, and how it is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import NotFoundError, ReadOnlyError
from store.records import Decision
from tests.store.decided import decide_all, events, everything, find, key, place, told_by, written
from tests.store.libraries import opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_the_collection_is_as_these_tests_want_it(folder: Path) -> None:
    with opened(folder) as library:
        assert find(library, "Oberthal depot") == find(library, "the depot in Oberthal")
        assert len({find(library, w).id for w in ("depot", "resigned", "by train")}) == 3


def test_confirm(folder: Path) -> None:
    with opened(folder) as library:
        event = find(library, "resigned")
        assert library.event_decisions.confirm(event.id) == event.id
        assert find(library, "resigned").deeds == ("confirmed",)
        steps = library.history()
        library.event_decisions.confirm(event.id)
        assert library.history() == steps
        library.event_decisions.confirm(event.id, False)
        assert (find(library, "resigned"), library.decisions()) == (event, [])


def test_hide_and_bring_back(folder: Path) -> None:
    with opened(folder) as library:
        before, event = everything(library), find(library, "resigned")
        assert library.event_decisions.hide(event.id) == event.id
        assert events(library).index_of(event.id) is None
        assert [e.id for e in library.analysis().hidden()] == [event.id]
        assert event.id not in {e.id for e in events(library)}
        library.event_decisions.hide(event.id, False)
        assert everything(library) == before
        assert library.undo() == "bring back “Anton Rezek resigned as mayor of Oberth…”"
        assert [e.deeds for e in library.analysis().hidden()] == [("hidden",)]


def test_set_date(folder: Path) -> None:
    with opened(folder) as library:
        event = find(library, "depot")
        library.event_decisions.set_date(event.id, "2021-06~")
        now = find(library, "depot")
        assert (now.date, now.said, now.inferred, now.mod, now.deeds) == (
            "2021-06~",
            "",
            False,
            None,
            ("dated",),
        )
        dates = [e.date for e in events(library)]
        assert dates.index("2021-06~") > dates.index("2021-05-09")
        assert list(events(library).dates()) == dates
        library.event_decisions.set_date(event.id, "2020")
        assert [d.kind for d in library.decisions()] == ["event date"]
        with pytest.raises(ValueError):
            library.event_decisions.set_date(event.id, "yesterday")
        library.event_decisions.set_date(event.id, None)
        assert find(library, "depot") == event


def test_retitle(folder: Path) -> None:
    with opened(folder) as library:
        event = find(library, "depot")
        library.event_decisions.retitle(event.id, "  A depot\nopens ")
        assert (find(library, "depot").headline, find(library, "depot").deeds) == (
            "A depot opens",
            ("titled",),
        )
        library.event_decisions.retitle(event.id, "")
        assert find(library, "depot") == event


def test_tag(folder: Path) -> None:
    with opened(folder) as library:
        event = find(library, "depot")
        library.event_decisions.tag(event.id, ["rail / depot", "rail/depot", "new"])
        assert find(library, "depot").tags == ("rail/depot", "new")
        library.event_decisions.tag(event.id, ["old"])
        assert find(library, "depot").tags == ("old",)
        with pytest.raises(ValueError):
            library.event_decisions.tag(event.id, [" / "])
        library.event_decisions.tag(event.id, [])
        assert find(library, "depot") == event


def test_join_two_days(folder: Path) -> None:
    with opened(folder) as library:
        one, other = find(library, "resigned"), find(library, "by train")
        now = library.event_decisions.join(one.id, other.id)
        joined = find(library, "resigned")
        assert (joined.id, joined.deeds, joined.conflict) == (now, ("joined",), True)
        assert told_by(joined) == sorted(told_by(one) + told_by(other))
        assert "Anton Rezek" in joined.linked
        assert joined.headline in (one.headline, other.headline)
        assert len(events(library)) == len({e.id for e in events(library)})
        with pytest.raises(ValueError):
            library.event_decisions.join(now, now)


def test_split_and_join_again(folder: Path) -> None:
    with opened(folder) as library:
        event = find(library, "depot")
        leaving = [p for p in told_by(event) if p[0] == library.articles()[1].id]
        now = library.event_decisions.split(event.id, leaving)
        alone = find(library, "the depot in Oberthal")
        assert (alone.id, told_by(alone), alone.deeds) == (now, leaving, ("split",))
        assert find(library, "Oberthal depot").linked == ()
        again = library.event_decisions.join(find(library, "Oberthal depot").id, alone.id)
        assert told_by(find(library, "Oberthal depot")) == told_by(event)
        library.event_decisions.split(again, leaving)
        assert told_by(find(library, "the depot in Oberthal")) == leaving


def test_what_cannot_be_split(folder: Path) -> None:
    with opened(folder) as library:
        event = find(library, "depot")
        for passages in ([], told_by(event)):
            with pytest.raises(ValueError):
                library.event_decisions.split(event.id, passages)
        with pytest.raises(NotFoundError):
            library.event_decisions.split(event.id, told_by(find(library, "resigned")))
        assert library.decisions() == []


def test_a_passage_that_tells_nothing_becomes_an_event(folder: Path) -> None:
    with opened(folder) as library:
        before = everything(library)
        where = place(library, 0, "Is the weather still fine in the hills?")
        assert events(library).at(*where) is None
        made = library.event_decisions.make(*where)
        event = find(library, "weather")
        assert (event.id, told_by(event), event.deeds) == (made, [where], ("made",))
        (telling,) = event.tellings
        assert (telling.by_reader, telling.date, telling.inferred, telling.said) == (
            True,
            "2021-05-06",
            True,
            "",
        )
        assert (event.headline, event.date) == ("Is the weather still fine in the hills?", "2021-05-06")
        library.undo()
        assert everything(library) == before


def test_a_passage_with_a_date_and_names(folder: Path) -> None:
    with opened(folder) as library:
        where = place(library, 2, "the treaty of 11 May 2021")
        event = find(library, library.text(where[0])[where[1] : where[2]])
        made = library.event_decisions.make(*where)
        now = next(e for e in events(library) if e.id == made)
        assert now.date == "2021-05-11"
        assert now.tellings[0].said == "11 May 2021"
        assert event.date


def test_a_passage_with_headline_and_date_by_the_reader(folder: Path) -> None:
    with opened(folder) as library:
        made = library.event_decisions.make(
            *place(library, 0, "Is the weather still fine"), "Fine weather", "2021-04"
        )
        event = find(library, "weather")
        assert (event.headline, event.date, event.inferred) == ("Fine weather", "2021-04", False)
        assert event.deeds == ("dated", "titled", "made")
        assert len(library.decisions()) == 1
        library.event_decisions.set_date(made, None)
        library.event_decisions.retitle(made, "")
        event = find(library, "weather")
        assert (event.headline, event.date, event.deeds) == (
            "Is the weather still fine",
            "2021-05-06",
            ("made",),
        )
        library.undo()
        library.undo()
        assert find(library, "weather").headline == "Fine weather"
        with pytest.raises(ValueError):
            library.event_decisions.make(*place(library, 0, "\n"))
        with pytest.raises(ValueError):
            library.event_decisions.make(*place(library, 0, "weather"), "", "soon")


def test_a_passage_told_already_moves_into_an_event_of_its_own(folder: Path) -> None:
    with opened(folder) as library:
        event, where = (
            find(library, "depot"),
            place(library, 1, "Marta Queiroz opened the depot in Oberthal on 3 May 2021."),
        )
        library.event_decisions.make(*where)
        taken = find(library, "the depot in Oberthal")
        assert [t.by_reader for t in taken.tellings] == [True]
        assert sorted(told_by(taken) + told_by(find(library, "Oberthal depot"))) == told_by(event)


def test_attach_what_is_told_and_what_is_not(folder: Path) -> None:
    with opened(folder) as library:
        count = sum(len(e.tellings) for e in events(library))
        event = find(library, "depot")
        now = library.event_decisions.attach(event.id, *place(library, 2, "Anton Rezek went to Silbertal"))
        grown = find(library, "depot")
        assert (grown.id, grown.deeds, len(grown.tellings)) == (now, ("attached",), len(event.tellings) + 1)
        assert [t.by_reader for t in grown.tellings].count(True) == 1
        assert find(library, "by train") == grown
        assert sum(len(e.tellings) for e in events(library)) == count
        library.event_decisions.attach(now, *place(library, 0, "Is the weather still fine in the hills?"))
        assert len(find(library, "weather").tellings) == len(event.tellings) + 2
        assert sum(len(e.tellings) for e in events(library)) == count + 1


def test_reading_only(folder: Path) -> None:
    with opened(folder) as library:
        decide_all(library)
        before = everything(library)
        with opened(folder) as second:
            assert second.read_only
            assert everything(second) == before
            event = events(second)[0].id
            changes: tuple[Callable[[], object], ...] = (
                lambda: second.event_decisions.hide(event),
                lambda: second.event_decisions.confirm(event, False),
                lambda: second.event_decisions.make(*place(second, 0, "Is the weather")),
            )
            for change in changes:
                with pytest.raises(ReadOnlyError):
                    change()
            assert everything(second) == before


def test_what_is_not_there(folder: Path) -> None:
    with opened(folder) as library:
        with pytest.raises(NotFoundError):
            library.event_decisions.hide("e0")
        with pytest.raises(NotFoundError):
            library.event_decisions.make("nowhere", 0, 5)


def test_the_same_list_until_something_changes(folder: Path) -> None:
    with opened(folder) as library:
        decide_all(library)
        one = events(library)
        library.star(library.articles()[0].id, True)
        assert events(library) is one
        library.event_decisions.hide(key(library, "weather"))
        assert events(library) is not one


def test_decisions_are_told(folder: Path) -> None:
    with opened(folder) as library:
        decide_all(library)
        chronology = library.event_decisions
        chronology.attach(key(library, "weather"), *place(library, 1, "Nobody had expected it."))
        train, depot = (
            "“Anton Rezek went to Silbertal by train”",
            "“Marta Queiroz opened the depot in Obert…”",
        )
        assert {chronology.describe(decision) for decision in library.decisions()} == {
            "“Anton Rezek resigned as…” and “Anton Rezek went to Sil…” are one event",
            f"{train} is confirmed",
            f"{train} is tagged “trip”",
            "“Anton Rezek went to Sil…” is headed “Rezek goes”",
            "“Marta Queiroz opened th…” split off “Marta Queiroz opened th…”",
            f"{depot} is hidden",
            "event made of “Is the weather still fi…” in “a.txt”",
            "“Is the weather still fine in the hills?” is of 2 May 2021",
            "“Nobody had expected it.” in “b.txt” tells “Is the weather still fi…”",
        }
        assert chronology.describe(Decision("x", "event later", "y", 3)) == "event later: y"
        odd = Decision("x", "event tags", "y", {"passages": [], "tags": 5})
        assert chronology.describe(odd) == "event tags: y"
        odd = Decision("x", "event split", "y", {"others": [3]})
        assert chronology.describe(odd) == "event split: y"
