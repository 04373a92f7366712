"""Every change takes one road: written, kept as a step, told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import NotFoundError, ReadOnlyError, SaveError
from store.library import Library
from store.services.change_log import ChangeLog
from store.storage.disk import Disk
from store.storage.journals import Journals
from tests.store.disks import FailingDisk
from tests.store.libraries import TEXT, loaded, now, opened, span


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path) as library:
        library.add(loaded(title="A title"))
    return tmp_path


def test_moments_are_utc_to_the_second(folder: Path) -> None:
    assert ChangeLog(Journals(folder, Disk()), now).at() == "2024-02-29T12:00:00Z"


def test_a_title_stands_in_quotation_marks(folder: Path) -> None:
    ledger = ChangeLog(Journals(folder, Disk()), now)
    assert ledger.title(ledger.rows.all()[0].id) == "“A title”"
    with pytest.raises(NotFoundError):
        ledger.title("nothing")


def test_marks_are_steps_unless_they_are_quiet(folder: Path) -> None:
    ledger = ChangeLog(Journals(folder, Disk()), now)
    key = ledger.rows.all()[0].id
    ledger.mark(key, "starred", True, "star {}")
    ledger.mark(key, "read", True, "read {}", quiet=True)
    ledger.mark(key, "read", True, "read {}")
    assert ledger.steps.labels() == (["star “A title”"], [])
    assert ledger.apply_history(ledger.steps.undo) == "star “A title”"
    assert (ledger.rows.get(key).starred, ledger.rows.get(key).read) == (False, True)
    assert ledger.apply_history(ledger.steps.redo) == "star “A title”"
    assert (ledger.rows.get(key).starred, ledger.rows.get(key).read) == (True, True)
    assert ledger.apply_history(ledger.steps.redo) is None


def test_every_change_is_told_once_it_can_be_seen(folder: Path) -> None:
    ledger, told = ChangeLog(Journals(folder, Disk()), now), []
    key = ledger.rows.all()[0].id
    ledger.subscribe(lambda change: told.append((change, ledger.rows.get(key).starred)))
    ledger.mark(key, "starred", True, "star {}")
    ledger.apply_history(ledger.steps.undo)
    assert [starred for _, starred in told] == [True, False]
    assert all(set(change.rows) == {key} and not change.articles for change, _ in told)
    ledger.mark(key, "starred", False, "star {}")
    assert len(told) == 2


@pytest.mark.parametrize(
    ("act", "changed"),
    [
        (lambda library, key: library.mark_read(key, True), ""),
        (lambda library, key: library.annotate(key, 0, 9, tags=["war"]), ""),
        (lambda library, key: library.set_published(key, "2021"), "dates"),
        (lambda library, key: library.read_date(key, 24, 30, "2021-05-03"), "dates"),
        (lambda library, key: library.decide("same", "a = b", {}, "join"), "names"),
        (lambda library, key: library.decide("event title", "t", {}, "head"), "events"),
        (lambda library, key: library.remove(key), "articles"),
        (lambda library, key: library.add(loaded("Update. " + TEXT)), "articles"),
        (lambda library, key: library.add(loaded("Another text.", "/news/b.txt")), "articles"),
    ],
)
def test_what_rests_on_a_change_is_told_apart(
    folder: Path, act: Callable[[Library, str], object], changed: str
) -> None:
    with opened(folder) as library:
        before = vars(library.revisions).copy()
        act(library, library.articles()[0].id)
        after = vars(library.revisions)
        other = {name for name in after if after[name] != before[name]}
        assert other == {"writes", changed} - {""}
        if library.history()[0]:
            library.undo()
            assert {name for name in other if vars(library.revisions)[name] > after[name]} == set()
            assert changed == "" or vars(library.revisions)[changed] > before[changed] + 1


def test_nothing_changes_where_nothing_may_be_written(folder: Path) -> None:
    first = Journals(folder, Disk())
    ledger = ChangeLog(Journals(folder, Disk()), now)
    key = ledger.rows.all()[0].id
    acts: tuple[Callable[[], object], ...] = (
        lambda: ledger.mark(key, "starred", True, "star {}"),
        lambda: ledger.mark(key, "read", True, "read {}", quiet=True),
        lambda: ledger.apply_history(ledger.steps.undo),
    )
    for act in acts:
        with pytest.raises(ReadOnlyError, match="Another dateline"):
            act()
    assert not ledger.rows.get(key).starred and not ledger.rows.get(key).read
    first.close()


def test_annotations_move_even_if_that_cannot_be_saved(tmp_path: Path) -> None:
    disk = FailingDisk()
    library = opened(tmp_path, disk)
    key = library.add(loaded()).article
    note = library.annotate(key, *span(TEXT, "twice a day"))
    journal = library._shelves.reader.journal
    assert journal._file is not None
    journal._file._disk = FailingDisk("write")
    with pytest.raises(SaveError):
        library.add(loaded("Update. " + TEXT))
    assert library.text(key).startswith("Update")
    assert library.annotation(note.id).anchor.start == note.anchor.start + 8
    library.close()
    with opened(tmp_path) as again:
        assert again.annotation(note.id).anchor.start == note.anchor.start + 8
        assert again.check() == []


def test_a_reader_without_the_lock_sees_annotations_where_they_belong(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        key = library.add(loaded()).article
        note = library.annotate(key, *span(TEXT, "twice a day"))
        stale = (tmp_path / "reader.journal").read_bytes()
        library.add(loaded("Update. " + TEXT))
    (tmp_path / "reader.journal").write_bytes(stale)
    first = Journals(tmp_path, Disk())
    with opened(tmp_path) as second:
        assert second.read_only
        assert second.annotation(note.id).anchor.start == note.anchor.start + 8
    assert (tmp_path / "reader.journal").read_bytes() == stale
    first.close()
