"""The analysis is a function of its documents, and following a change gives what starting over gives."""

from random import Random

import pytest

from store.pipeline import analyse, assemble, examine_all, redate
from store.pipeline.maintenance import exact_update
from store.records import Analysis, Document
from store.storage.codec import dumps
from tests.store.analysis.shelves import DATES, dated, made_up

DOCUMENTS = made_up(14)


def by_id(documents: list[Document]) -> dict[str, Document]:
    return {document.article.id: document for document in documents}


def written(analysis: Analysis) -> str:
    return dumps([*analysis.articles.values(), *analysis.entities, *analysis.events])


def test_it_finds_something() -> None:
    analysis = analyse(DOCUMENTS)
    assert list(analysis.articles) == [document.article.id for document in DOCUMENTS]
    assert all(found.dates for found in analysis.articles.values())
    assert analysis.entities
    assert any(len({t.article for t in event.tellings}) > 1 for event in analysis.events)


def test_twice_the_same() -> None:
    assert written(analyse(DOCUMENTS)) == written(analyse(made_up(14)))


def test_the_order_of_the_articles_changes_nothing_but_their_order() -> None:
    shuffled = list(DOCUMENTS)
    Random(5).shuffle(shuffled)
    one, other = analyse(DOCUMENTS), analyse(shuffled)
    assert one.articles == other.articles
    assert one.events == other.events
    assert {e.id: sorted(e.articles) for e in one.entities} == {
        e.id: sorted(e.articles) for e in other.entities
    }


@pytest.mark.parametrize("only", [{"dates"}, {"names"}, {"dates", "names"}, {"events"}])
def test_only_what_is_asked_for(only: set[str]) -> None:
    analysis = analyse(DOCUMENTS[:4], frozenset(only))
    found = next(iter(analysis.articles.values()))
    assert bool(found.dates) == bool(only & {"dates", "events"})
    assert bool(found.names) == bool(analysis.entities) == bool(only & {"names", "events"})
    assert bool(analysis.events) == ("events" in only)


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(ValueError, match="colours"):
        analyse(DOCUMENTS[:1], frozenset({"colours"}))


def test_no_documents() -> None:
    assert analyse([]) == Analysis()


@pytest.mark.parametrize("jobs", [None, 1, 2])
def test_processes_change_nothing(jobs: int | None) -> None:
    documents = by_id(DOCUMENTS)
    examined = {found.article: found for _, found in examine_all(documents.values(), jobs=jobs)}
    assert list(examined) == list(documents)
    assert assemble(documents, examined) == analyse(DOCUMENTS)


def test_redating_looks_at_no_other_article() -> None:
    documents = by_id(DOCUMENTS)
    before = analyse(DOCUMENTS)
    key = DOCUMENTS[2].article.id
    documents[key] = dated(documents[key], "2022-04-20")
    after = redate(before, documents, [key])
    assert after == analyse(documents.values())
    assert after.articles[key].dates != before.articles[key].dates


@pytest.mark.parametrize("seed", range(4))
def test_following_random_edits_gives_what_starting_over_gives(seed: int) -> None:
    random = Random(seed)
    spare = made_up(18, seed + 10)
    documents = by_id(DOCUMENTS[:8])
    analysis = analyse(documents.values())
    for _ in range(6):
        changed = {random.choice(list(documents))}
        match random.choice(("date", "date", "add", "remove")):
            case "date":
                (key,) = changed
                documents[key] = dated(documents[key], random.choice(DATES))
            case "add":
                new = spare.pop()
                changed = {new.article.id}
                documents[new.article.id] = new
            case "remove":
                documents.pop(*changed)
        if analysis.articles.keys() == documents.keys():
            analysis = redate(analysis, documents, changed)
        else:
            analysis = exact_update.regroup(analysis, documents, changed, {})
        assert analysis == analyse(documents.values())


def test_a_few_more_articles_may_be_patched_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exact_update, "SMALL_PART", 1)
    documents = by_id(DOCUMENTS)
    before = analyse(DOCUMENTS)
    new = made_up(1, seed=77)[0]
    documents[new.article.id] = new
    after = exact_update.regroup(before, documents, {new.article.id}, {}, patch=True)
    whole = analyse(documents.values())
    assert after.articles == whole.articles
    assert after.entities == whole.entities
    assert told(after) == told(whole)
    untouched = {event.id for event in before.events} & {event.id for event in after.events}
    assert len(untouched) > len(before.events) / 2
    gone = exact_update.regroup(after, by_id(DOCUMENTS), {new.article.id}, {}, patch=True)
    assert told(gone) == told(before)


def told(analysis: Analysis) -> set[tuple[str, int, int]]:
    return {(t.article, t.start, t.end) for event in analysis.events for t in event.tellings}
