"""The list of all decisions, whatever they are about."""

from pathlib import Path

from tests.store.decided import find, key, told_by, written
from tests.store.libraries import opened


def test_all_kinds_are_told_and_taken_back(tmp_path: Path) -> None:
    with opened(written(tmp_path)) as library:
        before = list(library.analysis().events())
        called = {entity.name: entity.id for entity in library.analysis().entities()}
        library.entity_decisions.rename(called["Anton Rezek"], "A. Rezek")
        library.set_published(library.articles()[0].id, "2021-05-06")
        library.event_decisions.retitle(key(library, "depot"), "The depot")
        told = {library.decision_index.describe(decision) for decision in library.decisions()}
        assert told == {
            "“Anton Rezek” is called “A. Rezek”",
            "“a.txt” is from 6 May 2021",
            "“Marta Queiroz opened th…” is headed “The depot”",
        }
        for decision in library.decisions():
            library.decision_index.take_back(decision)
        assert (library.decisions(), list(library.analysis().events())) == ([], before)


def test_a_decision_that_a_later_one_overrules_is_told(tmp_path: Path) -> None:
    with opened(written(tmp_path)) as library:
        other = told_by(find(library, "resigned"))
        joined = library.event_decisions.join(key(library, "depot"), key(library, "resigned"))
        assert library.decision_index.facts() == {}
        library.event_decisions.split(joined, other)
        (first,) = (decision for decision in library.decisions() if decision.kind == "event same")
        assert library.decision_index.facts() == {first.id: "a later decision says otherwise"}
        library.decision_index.take_back(first)
        assert library.decision_index.facts() == {}
