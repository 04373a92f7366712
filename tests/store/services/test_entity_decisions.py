"""Decisions about names in a library: followed at once, kept, taken back, told."""

from pathlib import Path

import pytest

from store.errors import DecisionError, NotFoundError
from store.library import Library
from store.records import Entity
from tests.store.libraries import loaded, opened

TEXTS = {
    "/news/a.txt": "On Monday Marta Queiroz came to Oberthal. Later Queiroz left. Queiroz was tired.\n",
    "/news/b.txt": "On 3 May 2021 Marta Queiroz met Anton Rezek in Oberthal. Nobody knew why Queirzo had come.\n",
    "/news/c.txt": "The valley of Silbertal is quiet. On 5 May 2021 Rezek went to Silbertal. Anton Rezek slept.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with opened(tmp_path) as library:
        for path, text in TEXTS.items():
            library.add(loaded(text, path))
        library.analysis().refresh(jobs=1)
    return tmp_path


def entity(library: Library, spelling: str) -> Entity:
    (found,) = [e for e in library.analysis().entities() if any(v.text == spelling for v in e.variants)]
    return found


def key(library: Library, spelling: str) -> str:
    return entity(library, spelling).id


def names(library: Library, number: int) -> list[tuple[str, str]]:
    """Words of the mentions of an article, and how their entity is called."""
    analysis = library.analysis()
    called = {e.id: e.name for e in analysis.entities()}
    return [(m.text, called[m.entity]) for m in analysis.names(library.articles()[number].id)]


def test_a_merge_is_followed_everywhere_and_undone(folder: Path) -> None:
    with opened(folder) as library:
        library.entity_decisions.merge(key(library, "Silbertal"), key(library, "Oberthal"))
        one = entity(library, "Oberthal")
        assert {v.text for v in one.variants} == {"Oberthal", "Silbertal"}
        assert {n for w, n in names(library, 2) if w == "Silbertal"} == {one.name}
        assert library.analysis().entity(one.id) == one
        told = [
            e
            for e in library.analysis().events()
            if any(t.article == library.articles()[2].id for t in e.tellings)
        ]
        assert any(one.id in event.entities for event in told)
        assert any(one.id in t.entities for t in library.analysis().tellings(library.articles()[2].id))
        assert library.undo() == "join “Silbertal” and “Oberthal”"
        assert key(library, "Oberthal") != key(library, "Silbertal")
        assert library.redo() == "join “Silbertal” and “Oberthal”"
        assert key(library, "Oberthal") == key(library, "Silbertal")


def test_decisions_hold_after_a_restart_and_another_analysis(folder: Path) -> None:
    with opened(folder) as library:
        library.entity_decisions.merge(key(library, "Silbertal"), key(library, "Oberthal"))
        library.entity_decisions.rename(key(library, "Marta Queiroz"), "M. Queiroz")
        before = [(e.name, e.variants, e.mentions) for e in library.analysis().entities()]
    with opened(folder) as again:
        assert [(e.name, e.variants, e.mentions) for e in again.analysis().entities()] == before
        again.add(loaded("In June Silbertal was full. Oberthal was empty, said Queiroz.\n", "/news/d.txt"))
        again.analysis().refresh(jobs=1)
        assert key(again, "Oberthal") == key(again, "Silbertal")
        assert entity(again, "Marta Queiroz").name == "M. Queiroz"
        assert ("Silbertal", entity(again, "Oberthal").name) in names(again, 3)


def test_a_renamed_entity_can_be_decided_about_again(folder: Path) -> None:
    with opened(folder) as library:
        library.entity_decisions.rename(key(library, "Oberthal"), "The Valley")
        library.entity_decisions.merge(key(library, "Oberthal"), key(library, "Silbertal"))
        library.entity_decisions.set_kind(key(library, "Silbertal"), "other")
        assert (entity(library, "Oberthal").name, entity(library, "Oberthal").kind) == ("The Valley", "other")
        library.entity_decisions.rename(key(library, "Oberthal"), "")
        assert entity(library, "Oberthal").name != "The Valley"


def test_one_mention_follows_its_words_through_a_changed_text(folder: Path) -> None:
    path, text = next(iter(TEXTS.items()))
    with opened(folder) as library:
        article = library.articles()[0].id
        library.entity_decisions.split(
            key(library, "Marta Queiroz"), "Queiroz", article, text.rindex("Queiroz")
        )
        assert [n for w, n in names(library, 0) if w == "Queiroz"] == ["Marta Queiroz", "Queiroz"]
        library.add(loaded("A line above all the others was added here.\n\n" + text, path))
        library.analysis().refresh(jobs=1)
        assert [n for w, n in names(library, 0) if w == "Queiroz"] == ["Marta Queiroz", "Queiroz"]
        library.add(loaded(text.replace("Queiroz was tired", "She was tired, they said"), path))
        library.analysis().refresh(jobs=1)
        assert [n for w, n in names(library, 0) if w == "Queiroz"] == ["Marta Queiroz"]


def test_splitting_off_what_a_merge_brought_takes_the_merge_back(folder: Path) -> None:
    with opened(folder) as library:
        library.entity_decisions.merge(key(library, "Silbertal"), key(library, "Oberthal"))
        one = entity(library, "Oberthal")
        guest = next(v.text for v in one.variants if v.text != one.name)
        library.entity_decisions.split(one.id, guest)
        assert key(library, "Oberthal") != key(library, "Silbertal")
        assert library.decisions() == []


def test_the_opposite_takes_the_place_of_a_decision(folder: Path) -> None:
    with opened(folder) as library:
        library.entity_decisions.keep_apart(key(library, "Silbertal"), key(library, "Oberthal"))
        library.entity_decisions.merge(key(library, "Oberthal"), key(library, "Silbertal"))
        assert [d.kind for d in library.decisions()] == ["same"]
        library.undo()
        assert [d.kind for d in library.decisions()] == ["different"]


def test_a_contradiction_is_given_when_it_is_made(folder: Path) -> None:
    with opened(folder) as library:
        library.entity_decisions.split(key(library, "Marta Queiroz"), "Queirzo")
        assert not library.entity_decisions.keep_apart(key(library, "Oberthal"), key(library, "Anton Rezek"))
        assert not library.entity_decisions.merge(key(library, "Oberthal"), key(library, "Silbertal"))
        (found,) = library.entity_decisions.merge(key(library, "Silbertal"), key(library, "Anton Rezek"))
        assert found.left_out
        assert library.analysis().contradictions() == (found,)


def test_not_a_name(folder: Path) -> None:
    with opened(folder) as library:
        library.entity_decisions.not_a_name(key(library, "Oberthal"))
        library.entity_decisions.not_a_name(key(library, "Marta Queiroz"), "Queirzo")
        assert not {"Oberthal", "Queirzo"} & {w for n in range(3) for w, _ in names(library, n)}
        gone = {e.id for e in library.analysis().entities()}
        assert all(set(event.entities) <= gone for event in library.analysis().events())


def test_decisions_are_told_and_taken_back_one_by_one(folder: Path) -> None:
    with opened(folder) as library:
        article = library.articles()[0].id
        naming = library.entity_decisions
        naming.merge(key(library, "Silbertal"), key(library, "Oberthal"))
        naming.keep_apart(key(library, "Marta Queiroz"), key(library, "Anton Rezek"))
        naming.split(key(library, "Queiroz"), "Queirzo")
        naming.rename(key(library, "Anton Rezek"), "A. Rezek")
        naming.set_kind(key(library, "Anton Rezek"), "organisation")
        naming.not_a_name(key(library, "Queiroz"), "Queiroz", article, TEXTS["/news/a.txt"].rindex("Queiroz"))
        library.set_published(article, "2021-04-08")
        told = {naming.describe(decision) for decision in library.decisions()}
        assert told == {
            "“Silbertal” is “Oberthal”",
            "“Marta Queiroz” is not “Anton Rezek”",
            "“Queirzo” is not “Marta Queiroz”’s: split off",
            "“Anton Rezek” is called “A. Rezek”",
            "“Anton Rezek” is an organisation",
            "“Queiroz” (once in “a.txt”) is not a name",
            "“a.txt” is from 8 Apr 2021",
        }
        first = next(d for d in library.decisions() if d.kind == "rename")
        naming.take_back(first)
        assert entity(library, "Anton Rezek").name == "Anton Rezek"
        assert library.undo() == "take back: “Anton Rezek” is called “A. Rezek”"
        assert entity(library, "Anton Rezek").name == "A. Rezek"


def test_the_alias_file(folder: Path) -> None:
    (folder / "aliases.toml").write_text(
        'same = [\n  ["Oberthal", "Silbertal"],\n]\ndifferent = [["Queirzo", "Marta Queiroz"]]\n', "utf-8"
    )
    with opened(folder) as library:
        whys = [v.why for v in entity(library, "Oberthal").variants]
        assert "joined by your alias file, line 2: “Silbertal” is “Oberthal”" in whys
        assert key(library, "Queirzo") != key(library, "Queiroz")
        assert library.aliases.problems() == ()
        library.entity_decisions.split(key(library, "Oberthal"), "Silbertal")
        assert key(library, "Oberthal") != key(library, "Silbertal")


def test_a_broken_alias_file_says_so_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "aliases.toml").write_text("same = [", "utf-8")
    with opened(folder) as library:
        assert entity(library, "Oberthal").name == "Oberthal"
        (problem,) = library.aliases.problems()
        assert problem.startswith("aliases.toml:1: not TOML")
        assert problem in library.notices
        assert problem in [finding.what for finding in library.check()]


def test_the_alias_file_is_read_again_when_it_changes(folder: Path) -> None:
    file = folder / "aliases.toml"
    with opened(folder) as library:
        assert key(library, "Oberthal") != key(library, "Silbertal")
        file.write_text('same = [["Oberthal", "Silbertal"]]', "utf-8")
        assert key(library, "Oberthal") == key(library, "Silbertal")
        one = key(library, "Oberthal")
        assert any(one in event.entities for event in library.analysis().events())
        file.write_text('same = [["Oberthal", "Silbertax"]]', "utf-8")
        assert key(library, "Oberthal") != key(library, "Silbertal")
        file.write_bytes(b"\xff")
        assert library.notices == ("aliases.toml cannot be read: not UTF-8.",)
        file.write_text('same = [["Oberthal", "Silbertal"]]', "utf-8")
        assert key(library, "Oberthal") == key(library, "Silbertal")
        file.unlink()
        assert key(library, "Oberthal") != key(library, "Silbertal")
        assert library.notices == ()


def test_a_decision_that_means_nothing_is_refused(folder: Path) -> None:
    with opened(folder) as library:
        naming, valley = library.entity_decisions, key(library, "Oberthal")
        for decide in (naming.merge, naming.keep_apart):
            with pytest.raises(DecisionError, match="“Oberthal” cannot be joined with itself"):
                decide(valley, valley)
        with pytest.raises(DecisionError, match="“planet” is no kind of name: choose among person, place"):
            naming.set_kind(valley, "planet")
        for part in (naming.split, naming.not_a_name):
            with pytest.raises(NotFoundError, match="“Oberthal” is spelt “Silbertal” nowhere"):
                part(valley, "Silbertal")
        assert library.decisions() == []
        assert library.history() == ([], [])


def test_an_entity_that_is_gone(folder: Path) -> None:
    with opened(folder) as library, pytest.raises(NotFoundError):
        library.entity_decisions.merge("person/nobody", "person/no-one")


def test_near_links_wait_until_the_reader_decides(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        library.add(loaded("On Monday Marta Queiroz met Otto Queiroz. Later Queiroz left.\n", "/news/a.txt"))
        library.analysis().refresh(jobs=1)
    with opened(tmp_path) as library:
        called = {e.id: e.name for e in library.analysis().entities()}
        waiting = library.analysis().suggestions()
        assert sorted(called[s.other if called[s.one] == "Queiroz" else s.one] for s in waiting) == [
            "Marta Queiroz",
            "Otto Queiroz",
        ]
        library.entity_decisions.keep_apart(waiting[0].one, waiting[0].other)
        (left,) = library.analysis().suggestions()
        library.entity_decisions.merge(left.one, left.other)
        assert library.analysis().suggestions() == []
        library.undo()
        library.undo()
        assert len(library.analysis().suggestions(wait=False)) == 2
