"""What a library holds against: a full disk, a second window, damage, a newer version."""

import random
from pathlib import Path

import pytest

from store.errors import LibraryError, ReadOnlyError, SaveError
from store.library import Library
from store.pipeline import base_view
from tests.store.disks import FailingDisk
from tests.store.libraries import again, dated, everything, filled, loaded, opened


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return filled(tmp_path / "library")


@pytest.mark.parametrize("call", ["half", "write", "sync"])
def test_a_change_that_cannot_be_saved_did_not_happen(tmp_path: Path, call: str) -> None:
    disk = FailingDisk()
    library = opened(tmp_path, disk)
    first = library.add(loaded()).article
    note = library.annotate(first, 0, 9, tags=["war"])
    library.star(first, True)
    library.undo()
    before, history = everything(library), library.history()
    disk.failing = {call}
    for act in (
        lambda: library.annotate(first, 3, 9),
        lambda: library.change_annotation(note.id, comment="c"),
        lambda: library.delete_annotation(note.id),
        lambda: library.tagging.rename("war", "peace"),
        lambda: library.set_published(first, "2021"),
        lambda: library.star(first, True),
        lambda: library.mark_read(first, True, quiet=True),
        lambda: library.remove(first),
        library.undo,
        library.redo,
        library.compact,
    ):
        with pytest.raises(SaveError, match="no space is left on the disk"):
            act()
        assert (everything(library), library.history()) == (before, history)
    library.save_state({"a": 1})
    disk.failing.clear()
    assert library.redo() == "star “a.txt”"
    library = again(library)
    assert library.row(first).starred and library.annotations() == [note]
    assert library.notices == ()


def test_the_second_window_reads_only(library: Library) -> None:
    first = library.articles()[0].id
    note = library.annotate(first, 0, 9)
    with opened(library.folder) as second:
        assert second.read_only == "Another dateline has this library open: it is open here for reading only."
        assert everything(second) == everything(library)
        for act in (
            lambda: second.annotate(first, 3, 9),
            lambda: second.delete_annotation(note.id),
            lambda: second.star(first, True),
            lambda: second.mark_read(first, True, quiet=True),
            lambda: second.set_published(first, "2021"),
            second.undo,
            second.compact,
        ):
            with pytest.raises(ReadOnlyError, match="Another dateline"):
                act()
        second.save_state({"a": 1})
        assert second.state() == {}
    library.annotate(first, 3, 9)
    assert library.check() == []


def test_damage_is_told_and_the_rest_kept(library: Library) -> None:
    first = library.articles()[0].id
    for start in range(5):
        library.annotate(first, start, start + 9, tags=[f"t{start}"])
    library.close()
    path = library.folder / "reader.journal"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], lines[3].replace(b"t2", b"t7"), *lines[4:]]))
    library = opened(library.folder)
    assert list(library.tags()) == ["t0", "t1", "t3", "t4"]
    assert "it seems to have been: tag “t7” on “nisters m”" in library.notices[0]
    assert "reader.journal.damaged-1" in library.notices[1]
    assert [library.undo() for _ in range(5)][-1] is None
    assert again(library).notices == ()


def test_a_newer_library(library: Library) -> None:
    library.close()
    path = library.folder / "reader.journal"
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":9'))
    with pytest.raises(LibraryError, match="newer dateline"):
        opened(library.folder)


def test_compaction_keeps_everything(library: Library) -> None:
    first = library.articles()[0].id
    for start in range(20):
        library.annotate(first, start, start + 9, tags=[f"t{start}"])
    library.undo()
    before, history = everything(library), library.history()
    library.compact()
    assert (everything(library), library.history()) == (before, history)
    library = again(library)
    assert (everything(library), library.history()) == (before, history)
    assert library.check() == []


@pytest.mark.parametrize("seed", range(30))
def test_rubbish_anywhere_in_the_journals(library: Library, seed: int) -> None:
    first = library.articles()[0].id
    for start in range(8):
        library.annotate(first, start, start + 9, tags=[f"t{start}"])
        library.add(loaded(f"Text {start}.", f"/{start}.txt"))
    library.close()
    dice = random.Random(seed)
    for name in ("reader.journal", "articles.journal"):
        path = library.folder / name
        data = bytearray(path.read_bytes())
        for _ in range(dice.randint(1, 3)):
            start = dice.randrange(len(data))
            end = min(start + dice.choice([1, 1, 40, 300]), len(data))
            data[start:end] = dice.choice([b"", b"\n", bytes(end - start), dice.randbytes(end - start)])
        path.write_bytes(data)
    damaged = opened(library.folder)
    assert damaged.notices
    for _ in range(3):
        damaged.undo()
    for note in damaged.annotations():
        damaged.change_annotation(note.id, comment="still here")
    notes = {note.id: note for note in damaged.annotations()}
    mended = again(damaged)
    assert not mended.notices
    assert {note.id: note for note in mended.annotations()} == notes
    assert [finding.what for finding in mended.check() if finding.severity == "error"] == []


def _lose(library: Library, number: int, content: str | None) -> Library:
    """Another program takes the text of an article away, or changes it; the library is opened anew."""
    path = library.folder / "texts" / f"{library.articles()[number].body}.txt"
    path.unlink()
    if content is not None:
        path.write_text(content)
    return again(library)


@pytest.mark.parametrize("content", [None, "another"], ids=["missing", "changed"])
@pytest.mark.parametrize("analysed", [False, True])
@pytest.mark.parametrize("few", [240, 0], ids=["linked anew", "patched"])
def test_a_lost_text_costs_that_article_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None, analysed: bool, few: int
) -> None:
    monkeypatch.setattr(base_view, "_FEW", few)
    library = opened(tmp_path)
    days = ("On 3 May 2021 Marta Queiroz opened a depot.\n", "On 5 May 2021 Anton Rezek resigned.\n")
    for number, text in enumerate(days):
        library.add(dated(text, f"/{number}.txt", "2021-05-06"))
    if analysed:
        library.analysis().refresh(jobs=1)
        library.event_decisions.make(library.articles()[0].id, 0, 13)
    library = _lose(library, 0, content)
    lost, other = (row.id for row in library.articles())
    with pytest.raises(LibraryError, match="import the article again"):
        library.text(lost)
    found = library.analysis()
    if not analysed:
        found.refresh(jobs=1)
    assert found.tellings(other)
    for article in (other, lost):
        library.set_published(article, "2021-06-06")
        assert [event.date for event in found.events()].count("2021-05-05") == 1
        assert isinstance(found.dates(article), tuple)
    for entity in list(found.entities())[1:2]:
        library.entity_decisions.merge(entity.id, found.entities()[0].id)
    assert [event.date for event in found.events()].count("2021-05-05") == 1
    library.remove(lost)
    assert [event.date for event in found.events()] == ["2021-05-05"]
    library.undo()
    assert found.events()
    found.refresh(jobs=1)
    assert [event.date for event in found.events()].count("2021-05-05") == 1
    library.add(dated(days[0], "/0.txt", "2021-05-06"))
    library.close()
    library = opened(tmp_path)
    assert library.is_stale()
    library.analysis().refresh(jobs=1)
    assert "2021-05-03" in [event.date for event in library.analysis().events()]
