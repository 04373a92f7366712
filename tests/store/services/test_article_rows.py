from dataclasses import replace
from pathlib import Path

import pytest

from store.errors import NotFoundError
from tests.store.libraries import dated, loaded, opened


def test_a_row_says_what_a_list_shows(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        made = loaded("One text.", "/news/b.txt", "A title")
        library.add(made)
        row = library.articles()[0]
        assert (row.title, row.path, row.source, row.date) == ("A title", "/news/b.txt", None, None)
        assert (row.read, row.starred, row.annotations) == (False, False, 0)
        assert row.article == replace(made.article, added="2024-02-29T12:00:00Z")
        assert row.published.value is None
        assert repr(row) == f"ArticleRow('{row.id}', 'A title')"


def test_without_a_title_the_file_stands_for_it(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        library.add(loaded("One text.", "/news/some report.txt"))
        assert library.articles()[0].title == "some report.txt"


def test_the_date_in_force(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        key = library.add(dated("One text.", "/a.txt", "2021")).article
        assert (library.row(key).date, library.row(key).published.value) == ("2021", "2021")
        library.set_published(key, "2022-09-07")
        assert (library.row(key).date, library.row(key).published.how) == ("2022-09-07", "set by you")
        library.set_published(key, None)
        assert library.row(key).published.value == "2021"


def test_the_order_is_that_of_import_also_after_undo(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        keys = [library.add(loaded(f"Text {n}.", f"/{n}.txt")).article for n in range(5)]
        library.remove(keys[2])
        assert [row.id for row in library.articles()] == [keys[0], keys[1], keys[3], keys[4]]
        library.undo()
        assert [row.id for row in library.articles()] == keys


def test_rows_stay_until_something_changes(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        keys = [library.add(loaded(f"Text {n}.", f"/{n}.txt")).article for n in range(3)]
        before = library.articles()
        assert library.articles() is before
        library.star(keys[1], True)
        after = library.articles()
        assert after[0] is before[0] and after[2] is before[2]
        assert after[1] != before[1] and after[1].starred
        assert {row: row.id for row in after}[after[1]] == keys[1]


def test_no_such_article(tmp_path: Path) -> None:
    with opened(tmp_path) as library, pytest.raises(NotFoundError, match="no such article"):
        library.row("nothing")
