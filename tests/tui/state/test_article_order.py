"""Orders of the list of articles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from store.library import Library
from store.records import Found
from tests.store.libraries import Text, dated, loaded, opened
from tui.state.session import Session


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = opened(tmp_path)
    library.add(dated("A long text about ships and their crews.", "/b.txt", "2021-05"))
    library.add(dated("Bees.", "/c.txt", "2019-01-02"))
    library.add(loaded("A text of no day at all.", "/a.txt"))
    library.annotate(library.articles()[0].id, 0, 6, ["x"])
    library.mark_read(library.articles()[1].id, True)
    return library


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("date", "c b a"),
        ("newest first", "b c a"),
        ("unread first", "b a c"),
        ("title", "a b c"),
        ("longest first", "b a c"),
        ("most notes first", "b c a"),
        ("as imported", "b c a"),
        ("of a later version", "c b a"),
    ],
)
def test_each_order(library: Library, order: str, expected: str) -> None:
    session = Session(library)
    session.sort(order)
    assert [row.path[1] for row in session.shown] == expected.split()
    assert [session.place_of(row.id) for row in session.shown] == [0, 1, 2]
    assert session.undated() == 1


def test_the_source_orders_those_without_one_last(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        for name, source in (("a", None), ("b", "Tidings"), ("c", "herald")):
            text = loaded(f"Text {name}.", f"/{name}.txt")
            found = Found(source, "front matter") if source else None
            library.add(Text(replace(text.article, source=found), text.text))
        session = Session(library)
        session.sort("source")
        assert [row.path[1] for row in session.shown] == ["c", "b", "a"]


def test_a_filter_keeps_the_order_and_next_unread_follows_it(library: Library) -> None:
    session = Session(library)
    session.sort("newest first")
    session.filter("title:.txt -c.txt")
    assert [row.path[1] for row in session.shown] == ["b", "a"]
    assert session.next_unread() == session.shown[0].id


def test_the_order_is_kept(library: Library) -> None:
    session = Session(library)
    session.sort("title")
    session.save()
    assert Session(library).state.articles_by == "title"


def test_all_shown_are_marked_as_read_in_one_step(library: Library) -> None:
    library.mark_all_read([row.id for row in library.articles()])
    assert all(row.read for row in library.articles())
    assert library.undo() == "mark 3 articles as read"
    assert [row.read for row in library.articles()] == [False, True, False]
