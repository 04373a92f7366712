"""What two libraries say of one thing: kept, told in words, decided, taken back, and not asked again."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import NotFoundError
from store.library import Library
from store.services.merge_conflicts import Conflict
from tests.store.libraries import dated, opened

TEXT = "Mara Valenko opened the bridge at Orlgrad on 3 May 2031."


def pair(tmp_path: Path) -> tuple[Library, Library]:
    """Two libraries with the same article, note, memo and date, of which each says something else."""
    ours = opened(tmp_path / "ours")
    key = ours.add(dated(TEXT, "/news/a.txt", "2031-05-04")).article
    note = ours.annotate(key, 0, 12, ["people"], "mayor").id
    theirs = opened(tmp_path / "theirs")
    theirs.merge(ours.holdings(), "ours")
    ours.change_annotation(note, comment="mayor of Orlgrad")
    theirs.change_annotation(note, tags=["women"], comment="engineer")
    for library, date, memo in ((ours, "2031-05-05", "local"), (theirs, "2031-06-05", "an agency's")):
        library.set_published(key, date)
        library.memos.write_article(key, memo)
    return ours, theirs


def merged(tmp_path: Path) -> tuple[Library, Library, dict[str, Conflict]]:
    ours, theirs = pair(tmp_path)
    assert ours.merge(theirs.holdings(), "theirs").conflicts == 3
    return ours, theirs, {row.about.split()[1]: row for row in ours.conflicts.open()}


def test_each_is_told_in_words(tmp_path: Path) -> None:
    ours, theirs, found = merged(tmp_path)
    with ours, theirs:
        note, memo, date = found["note"], found["memo"], found["date"]
        assert note.sentence.startswith("the note on “Mara Valenko” in “")
        assert note.sentence.endswith(": here #people, “mayor of Orlgrad”, there #women, “engineer”")
        assert (memo.here, memo.there) == ("“local”", "“an agency's”")
        assert memo.about.startswith("the memo on “")
        assert (date.about[:9], date.here, date.there) == ("the date ", "5 May 2031", "5 Jun 2031")
        assert {row.other for row in found.values()} == {"theirs"}
        assert [row.joinable for row in (note, memo, date)] == [True, True, False]
        assert all(row.article for row in found.values())


@pytest.mark.parametrize(
    ("side", "tags", "comment", "memo", "day"),
    [
        ("here", ("people",), "mayor of Orlgrad", "local", "2031-05-05"),
        ("there", ("women",), "engineer", "an agency's", "2031-06-05"),
        ("both", ("people", "women"), "mayor of Orlgrad\n\nengineer", "local\n\nan agency's", "2031-05-05"),
    ],
)
def test_each_side_can_be_taken_as_one_step_and_is_not_asked_again(
    tmp_path: Path, side: str, tags: tuple[str, ...], comment: str, memo: str, day: str
) -> None:
    ours, theirs, found = merged(tmp_path)
    with ours, theirs:
        for row in found.values():
            steps = len(ours.history()[0])
            ours.conflicts.settle(row.id, side if row.joinable or side != "both" else "here")  # type: ignore[arg-type]
            assert len(ours.history()[0]) == steps + 1
        (note,) = ours.annotations()
        assert (note.tags, note.comment) == (tags, comment)
        assert ours.memos.of_article(note.article) == memo
        assert ours.articles()[0].date == day
        assert not ours.conflicts.open()
        again = ours.merge(theirs.holdings(), "theirs")
        assert (again.conflicts, ours.conflicts.open()) == (0, [])
        ours.undo()
        assert len(ours.conflicts.open()) == 1


def test_merging_twice_asks_once(tmp_path: Path) -> None:
    ours, theirs, _ = merged(tmp_path)
    with ours, theirs:
        assert ours.merge(theirs.holdings(), "theirs").conflicts == 0
        assert len(ours.conflicts.open()) == 3


def test_what_is_decided_otherwise_meanwhile_is_open_no_more(tmp_path: Path) -> None:
    ours, theirs, found = merged(tmp_path)
    with ours, theirs:
        (note,) = ours.annotations()
        ours.change_annotation(note.id, tags=["women"], comment="engineer")
        assert {row.about.split()[1] for row in ours.conflicts.open()} == {"memo", "date"}
        ours.undo()
        ours.delete_annotation(note.id)
        assert {row.about.split()[1] for row in ours.conflicts.open()} == {"memo", "date"}
        with pytest.raises(NotFoundError, match="decided already"):
            ours.conflicts.settle(found["note"].id, "there")


def test_a_passage_that_ends_elsewhere_is_one_too(tmp_path: Path) -> None:
    ours, theirs = pair(tmp_path)
    with ours, theirs:
        (note,) = ours.annotations()
        for library, end in ((ours, 12), (theirs, 30)):
            library.change_annotation(note.id, tags=["people"], comment="", span=(0, end))
        ours.merge(theirs.holdings(), "theirs")
        row = next(row for row in ours.conflicts.open() if row.about.startswith("the note"))
        assert (row.here, row.there) == (
            "“Mara Valenko”, #people",
            "“Mara Valenko opened the bridge”, #people",
        )
        assert not row.joinable
        with pytest.raises(ValueError, match="choose one"):
            ours.conflicts.settle(row.id, "both")
        ours.conflicts.settle(row.id, "there")
        assert ours.annotations()[0].anchor.exact == "Mara Valenko opened the bridge"


def test_what_they_say_stands_on_our_text_when_it_changes_before_it_is_taken(tmp_path: Path) -> None:
    ours, theirs, found = merged(tmp_path)
    with ours, theirs:
        ours.add(dated(f"A line above.\n\n{TEXT}", "/news/a.txt", "2031-05-04"))
        ours.conflicts.settle(found["note"].id, "there")
        (note,) = ours.annotations()
        text = ours.text(note.article)
        assert text[note.anchor.start : note.anchor.end] == note.anchor.exact == "Mara Valenko"
        assert note.tags == ("women",)


def test_they_go_with_a_bundle_and_nothing_rests_on_them(tmp_path: Path) -> None:
    ours, theirs, _ = merged(tmp_path)
    with ours, theirs, opened(tmp_path / "copy") as copy:
        names = ours.revisions.names
        ours.conflicts.settle(ours.conflicts.open()[0].id, "here")
        assert ours.revisions.names == names
        copy.merge(ours.holdings(), "ours")
        assert [row.sentence for row in copy.conflicts.open()] == [
            row.sentence for row in ours.conflicts.open()
        ]


@pytest.mark.parametrize("value", ["odd", {}, {"of": "x", "from": "y", "theirs": 1}, None])
def test_an_odd_record_is_passed_over(tmp_path: Path, value: object) -> None:
    with opened(tmp_path / "desk") as library:
        library.decide("conflict note", "odd", value, "odd")
        library.decide("conflict of a later version", "odd", value, "odd")
        assert library.conflicts.open() == []
