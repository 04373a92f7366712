from __future__ import annotations

from collections.abc import Sequence

from store.events import link, relink
from store.events.conflicts import find_conflicts
from store.events.coreference.link import accounts_of
from store.events.coreference.pair_score import PairScorer
from store.events.coreference.term_weights import weigh
from store.records import Entity, Event
from tests.store.events.articles import Told, entities

FERRY = [
    Told("a", "The ferry [Halden] ran aground off [Torvik] {on Monday|2019-03-04} with 212 aboard.", "2019-03-05"),
    Told("b", "The ferry [Halden] with 212 aboard ran aground near [Torvik] {on 4 March|2019-03-04}.", "2019-03-06"),
    Told("c", "Voters in [Lower Astern] rejected the dam {on Sunday|2019-03-03} with 63 percent against.", "2019-03-05"),
]  # fmt: skip


def events(told: Sequence[Told], known: Sequence[Entity] = ()) -> tuple[Event, ...]:
    return link(
        {t.document.article.id: t.tellings for t in told},
        {t.document.article.id: t.document for t in told},
        known,
    )


def articles(event: Event) -> set[str]:
    return {telling.article for telling in event.tellings}


def test_articles_that_tell_one_happening_share_a_row() -> None:
    found = events(FERRY, entities("Halden", "Torvik", "Lower Astern"))
    assert [articles(event) for event in found] == [{"c"}, {"a", "b"}]
    row = found[1]
    assert (row.date, row.said, row.inferred, row.conflict) == ("2019-03-04", "on Monday", False, False)
    assert row.linked[:2] == ("Halden", "Torvik")
    assert set(row.entities) == {"halden", "torvik"}


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert events(FERRY) == events(FERRY[::-1])


def test_an_unrelated_article_leaves_ids_alone() -> None:
    before = {event.id for event in events(FERRY[:2])}
    assert before <= {event.id for event in events(FERRY)}


def test_a_coarser_date_agrees_with_a_finer_one() -> None:
    told = [
        Told("a", "The pact of [Ostmark] and [Kareland] was signed {on 5 July 2016|2016-07-05} in [Mirin].", "2017-03-05"),
        Told("b", "The pact that [Ostmark] and [Kareland] signed in [Mirin] {in July 2016|2016-07} has held.", "2018-09-06"),
    ]  # fmt: skip
    row = next(e for e in events(told) if len(articles(e)) == 2)
    assert (row.date, row.conflict) == ("2016-07-05", False)


def test_numbers_that_clash_are_a_conflict() -> None:
    told = [
        Told("a", "The ferry [Halden] sank off [Torvik] {on Monday|2019-03-04}, killing 12 people.", "2019-03-05"),
        Told("b", "The ferry [Halden] sank near [Torvik] {on 4 March|2019-03-04} and killed 18 people.", "2019-03-06"),
    ]  # fmt: skip
    (row,) = events(told)
    assert (row.conflict, row.clash) == (True, ("killed",))
    listed = find_conflicts.find(row, {t.document.article.id: t.document for t in told})
    assert tuple(conflict.about for conflict in listed) == row.clash
    (alone,) = events(told[:1])
    assert (alone.conflict, alone.clash) == (False, ())


def test_neighbouring_days_of_something_long_past_are_a_conflict() -> None:
    told = [
        Told("a", "The ceasefire of [Casmar] and [Ardu] was signed {on 9 November 2010|2010-11-09} in [Lund].", "2012-03-05"),
        Told("b", "[Casmar] and [Ardu] signed the ceasefire in [Lund] {on 10 November 2010|2010-11-10}.", "2013-09-06"),
    ]  # fmt: skip
    row = next(e for e in events(told) if len(articles(e)) == 2)
    assert (row.conflict, row.clash) == (True, ("date",))
    assert {t.date for t in row.tellings} == {"2010-11-09", "2010-11-10"}


def test_neighbouring_days_of_news_are_two_happenings() -> None:
    told = [
        Told("a", "The [Tolmar] index closed higher {on Monday|2015-11-30} in quiet trading.", "2015-12-01"),
        Told("b", "The [Tolmar] index closed higher {on Tuesday|2015-12-01} in quiet trading.", "2015-12-02"),
    ]
    assert all(len(articles(event)) == 1 for event in events(told))


def test_loose_sentences_of_one_article_stand_in_one_row() -> None:
    told = Told(
        "a",
        "The bridge of [Lorne] fell.\nSoldiers closed the road.\nA school took in forty families.\n"
        "It was built {in 1961|1961} by [Kasten].",
        "2020-05-02",
    )
    assert [(e.date, len(e.tellings)) for e in events([told])] == [("1961", 1), ("2020-05-02", 3)]


def test_rows_are_sorted_with_undated_ones_last() -> None:
    told = [Told("z", "The bridge of [Lorne] fell.", None), *FERRY]
    dates = [event.date for event in events(told)]
    assert dates == ["2019-03-03", "2019-03-04", None]


def test_documents_may_be_loaded_one_by_one() -> None:
    documents = {t.document.article.id: t.document for t in FERRY}
    tellings = {t.document.article.id: t.tellings for t in FERRY}
    assert link(tellings, documents.__getitem__) == link(tellings, documents)


def test_nothing_gives_nothing() -> None:
    assert link({}, {}) == ()
    assert link({"a": ()}, {}) == ()


def changed(before: tuple[Event, ...], told: Told, others: Sequence[Told]) -> tuple[Event, ...]:
    documents = {t.document.article.id: t.document for t in [*others, told]}
    return relink(before, {told.document.article.id: told.tellings}, documents, entities("Halden", "Torvik"))


def test_a_telling_with_another_day_leaves_its_row() -> None:
    other = Told("b", "The ferry [Halden] with 212 aboard ran aground near [Torvik] {on 9 June|2018-06-09}.", "2018-06-10")  # fmt: skip
    after = changed(events(FERRY), other, FERRY)
    assert sorted(map(sorted, map(articles, after))) == [["a"], ["b"], ["c"]]


def test_a_telling_joins_the_row_that_it_agrees_with() -> None:
    alone = events([FERRY[0], FERRY[2]])
    after = changed(alone, FERRY[1], FERRY)
    assert sorted(map(sorted, map(articles, after))) == [["a", "b"], ["c"]]
    assert next(e for e in after if articles(e) == {"c"}) is next(e for e in alone if articles(e) == {"c"})


def test_an_article_that_is_gone_tells_nothing() -> None:
    documents = {t.document.article.id: t.document for t in FERRY}
    after = relink(events(FERRY), {"b": ()}, documents)
    assert [articles(event) for event in after] == [{"c"}, {"a"}]


TALKS = "President [Oran] met Prime Minister [Belis] in [Mirin] {on Wednesday|2021-04-07}. They spoke about gas and railways."
VISIT = "President [Oran] met visiting Prime Minister [Belis] in [Mirin]. Afterwards they opened an exhibition of carpets."


def test_the_same_people_and_a_common_verb_give_an_undated_article_no_day() -> None:
    def rows(published: str | None) -> list[set[str]]:
        found = events([Told("a", TALKS, "2021-04-08"), Told("b", VISIT, published)])
        return [articles(event) for event in found if event.headline.startswith("President")]

    assert rows("2021-04-08") == [{"a", "b"}]
    assert rows(None) == [{"a"}, {"b"}]


def test_figures_and_rare_words_join_an_undated_article_to_a_day() -> None:
    told = [FERRY[0], Told("u", "The ferry [Halden] ran aground near [Torvik] with 212 aboard.", None)]
    assert [articles(event) for event in events(told)] == [{"a", "u"}]


def test_the_nineteenth_of_an_unknown_month_is_not_the_seventh() -> None:
    text = "The ferry [Halden] ran aground off [Torvik] {on the 19th|XXXX-XX-19} with 212 aboard."
    assert [articles(event) for event in events([FERRY[0], Told("u", text, None)])] == [{"a"}, {"u"}]


def test_parts_of_one_sentence_stay_apart() -> None:
    told = Told(
        "a",
        "The union of [Torvik] claimed {on Friday|2022-02-25} that the pact signed by the union of [Torvik] {earlier this week|2022-W08} holds.",
        "2022-02-25",
    )
    assert [len(event.tellings) for event in events([told])] == [1, 1]


STORY = "The flood of January drowned shafts, pumps and lamps of the mine, and zinc went up."
TWO = [
    Told("a", f"Owners sold the pumps of [Oro Velho] after the flood.\n{STORY}", "2019-03-04"),
    Told("b", f"Miners demanded a levy on [Oro Velho] after the flood.\n{STORY}", "2019-03-04"),
]


def _likeness(others: str) -> float:
    """How likely the news of two articles is one happening among others that tell of something."""
    told = [*TWO, *(Told(f"z{at}", f"{others} It was day {at}.", "2019-02-01") for at in range(40))]
    accounts = accounts_of(
        {t.document.article.id: t.tellings for t in told}, {t.document.article.id: t.document for t in told}
    )
    scorer = PairScorer(accounts.accounts, weigh(accounts.accounts), entities("Oro Velho", "Lund"))
    places = {item.key[:2]: at for at, item in enumerate(scorer.items)}
    return scorer.of(places["a", 0], places["b", 0])


def test_what_all_articles_of_a_collection_are_about_makes_no_two_of_them_alike() -> None:
    ferries = "The ferry of [Lund] carried sheep to the islands, and fishermen waited at the quay."
    assert _likeness(f"Reporters walked to [Oro Velho]. {STORY}") < 0.5 < 0.7 < _likeness(ferries)


def test_the_news_of_an_article_is_not_of_a_day_long_before_it() -> None:
    told = [
        Told("a", "[Ana Reyes] left the board of the mine in [Lund].", "2019-03-20"),
        Told(
            "b", "[Ana Reyes] left the board of the mine in [Lund] {on 12 February|2019-02-12}.", "2019-02-13"
        ),
    ]
    assert len(events(told, entities("Ana Reyes", "Lund"))) == 2
    near = [
        told[0],
        Told("b", "[Ana Reyes] left the board of the mine in [Lund] {on 19 March|2019-03-19}.", "2019-03-20"),
    ]
    assert len(events(near, entities("Ana Reyes", "Lund"))) == 1
