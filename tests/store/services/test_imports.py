from pathlib import Path

import pytest

from store.errors import ReadOnlyError, SaveError
from store.records import GivenName
from store.services.imports import BATCH
from store.storage.texts import name_of
from tests.store.disks import FailingDisk, PicturingDisk
from tests.store.libraries import TEXT, Text, loaded, opened, span


def test_new_known_and_changed(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        first = library.add(loaded())
        assert (first.what, first.article) == ("imported", name_of(TEXT)[:16])
        assert library.add(loaded()).what == "already there"
        assert library.add(loaded(path="/elsewhere/b.txt")).what == "already there"
        changed = library.add(loaded(TEXT + "More."))
        assert (changed.what, changed.article) == ("changed", first.article)
        assert library.text(first.article) == TEXT + "More."
        assert len(library.articles()) == 1
        back = library.add(loaded())
        assert (back.what, back.article) == ("changed", first.article)


def test_an_id_is_not_given_twice(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        first = library.add(loaded()).article
        library.add(loaded(TEXT + "More."))
        second = library.add(loaded(TEXT, "/elsewhere.txt"))
        assert (second.what, second.article) == ("imported", f"{first}-2")
        assert library.text(second.article) == TEXT


def test_several_texts_of_one_file_are_several_articles(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        with library.importing():
            for number in range(3):
                assert library.add(loaded(f"{TEXT} {number}", "/all.jsonl")).what == "imported"
        with library.importing():
            assert library.add(loaded(f"{TEXT} new", "/all.jsonl")).what == "imported"
        assert len(library.articles()) == 4


def test_a_path_used_again_for_another_article(tmp_path: Path) -> None:
    one = " ".join(f"monday{n}" for n in range(200))
    two = " ".join(f"tuesday{n}" for n in range(200))
    with opened(tmp_path) as library:
        assert library.add(loaded(one, "/today.txt")).what == "imported"
        assert library.add(loaded(two, "/today.txt")).what == "imported"
        assert library.add(loaded(f"Corrected. {one}", "/today.txt")).what == "changed"
        assert [library.text(row.id)[:10] for row in library.articles()] == ["Corrected.", "tuesday0 t"]


def test_many_changed_texts_are_saved_together(tmp_path: Path) -> None:
    disk = FailingDisk()
    with opened(tmp_path, disk) as library:
        for run in range(2):
            with library.importing():
                for number in range(30):
                    added = library.add(loaded(f"Text {number}. {run}", f"/{number}.txt"))
                    assert added.what == ("changed" if run else "imported")
        assert (tmp_path / "articles.journal").read_bytes().count(b"\n") == 3
        assert [library.text(row.id)[-1] for row in library.articles()] == ["1"] * 30


def test_relative_paths_of_two_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path / "library") as library:
        for name in ("a", "b"):
            (tmp_path / name).mkdir()
            monkeypatch.chdir(tmp_path / name)
            assert library.add(loaded(f"{TEXT} {name}", "x.txt")).what == "imported"
        assert [row.path for row in library.articles()] == [str(tmp_path / n / "x.txt") for n in ("a", "b")]
        assert library.add(loaded("Far away.", "https://example.org/a")).what == "imported"
        assert library.articles()[2].path == "https://example.org/a"


def test_names_handed_in_are_kept(tmp_path: Path) -> None:
    names = (GivenName(17, 23, "place"),)
    made = Text(loaded().article, TEXT, names)
    with opened(tmp_path) as library:
        key = library.add(made).article
        assert library.document(key).names == names
    with opened(tmp_path) as library:
        assert library.document(key).names == names


def test_many_articles_wait_for_the_disk_together(tmp_path: Path) -> None:
    disk = FailingDisk()
    with opened(tmp_path, disk) as library:
        disk.left = 10_000
        with library.importing():
            for number in range(2 * BATCH + 5):
                library.add(loaded(f"Text {number}.", f"/{number}.txt"))
        texts = 10_000 - disk.left
        assert texts < 5 * (2 * BATCH + 5)
        assert (tmp_path / "articles.journal").read_bytes().count(b"\n") == 4
        assert len(library.articles()) == 2 * BATCH + 5
        assert library.check() == []


def test_an_interrupted_import_keeps_what_was_read(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        with pytest.raises(KeyboardInterrupt), library.importing():
            library.add(loaded())
            raise KeyboardInterrupt
        assert len(library.articles()) == 1
    with opened(tmp_path) as library:
        assert len(library.articles()) == 1


@pytest.mark.parametrize("left", range(12))
def test_an_import_that_fails_leaves_what_was_there(tmp_path: Path, left: int) -> None:
    disk = FailingDisk()
    with opened(tmp_path, disk) as library:
        library.add(loaded())
        disk.left = left
        try:
            library.add(loaded("Another.", "/b.txt"))
            done = True
        except SaveError as error:
            assert "no space is left" in str(error)
            done = False
        disk.left = None
        assert len(library.articles()) == 1 + done
        assert library.add(loaded("Another.", "/b.txt")).what == ("already there" if done else "imported")
        assert library.text(library.articles()[1].id) == "Another."
        library.star(library.articles()[1].id, True)
        assert not done or library.check() == []
    with opened(tmp_path) as library:
        assert (len(library.articles()), library.check()) == (2, [])


def test_an_import_killed_at_every_moment(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    disk = PicturingDisk(folder, tmp_path / "pictures")
    with opened(folder) as library:
        key = library.add(loaded()).article
        note = library.annotate(key, *span(TEXT, "twice a day"))
    with opened(folder, disk) as library:
        library.add(loaded("Update. " + TEXT))
        library.add(loaded("Another.", "/b.txt"))
    states = set()
    for picture in disk.taken():
        with opened(picture) as library:
            text = library.text(key)
            anchor = library.annotation(note.id).anchor
            assert text[anchor.start : anchor.end] == "twice a day"
            assert [library.text(row.id) for row in library.articles()[1:]] in ([], ["Another."])
            assert [finding for finding in library.check() if finding.severity == "error"] == []
            assert not list((picture / "tmp").iterdir())
            states.add((text == TEXT, len(library.articles())))
    assert states == {(True, 1), (False, 1), (False, 2)}


def test_all_of_a_batch_is_there_even_if_annotations_cannot_follow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as library:
        keys = [library.add(loaded(f"{TEXT} {n}", f"/{n}.txt")).article for n in range(3)]
        for key in keys:
            library.annotate(key, *span(TEXT, "fare"))
        library.mark_read(keys[0], True)
        with library.importing() as importer:
            monkeypatch.setattr(importer, "_has_more_to_tell", lambda _: False)
            for n in range(3):
                library.add(loaded(f"New. {TEXT} {n}", f"/{n}.txt"))
            file = library._shelves.reader.journal._file
            assert file is not None
            file._disk = FailingDisk("sync")
            with pytest.raises(SaveError):
                importer.save()
            assert [library.text(row.id)[:4] for row in library.articles()] == ["New."] * 3
    with opened(tmp_path) as library:
        assert library.check() == []
        assert {note.anchor.state for note in library.annotations()} == {"moved"}


def test_a_removed_article_comes_back_when_imported_again(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        key = library.add(loaded()).article
        library.annotate(key, 0, 9)
        library.remove(key)
        assert library.add(loaded()).what == "imported"
        assert library.row(key).annotations == 1
        assert library.undo() == "bring back “a.txt”"
        assert len(library.articles()) == 0


def test_a_library_for_reading_takes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path), opened(tmp_path) as second, pytest.raises(ReadOnlyError):
        second.add(loaded())
