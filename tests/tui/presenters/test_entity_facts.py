"""Roles with their dates, first and last mention, and events of an entity."""

from dataclasses import replace

from store.records import Mention
from tests.tui.fake import FakeLibrary
from tui.presenters import entities, entity_facts
from tui.state.session import Session


def session() -> Session:
    return Session(FakeLibrary())  # type: ignore[arg-type]


def said(role: str, *articles: str) -> list[tuple[str, Mention]]:
    return [(article, Mention(0, 4, "Rowe", "person", "e1", role)) for article in articles]


def test_a_role_has_the_dates_of_the_articles_that_say_it() -> None:
    opened = session()
    talks, harbour, page = (row.id for row in opened.rows)
    found = [*said("mayor", talks, harbour, page), *said("guest", page), *said("host", harbour, harbour)]
    assert entity_facts.roles(opened, found) == (
        "mayor (Mar 2021~ … 4 Mar 2021)",
        "host (4 Mar 2021)",
        "guest",
    )


def test_a_span_of_months_needs_no_days() -> None:
    library = FakeLibrary()
    library.set_published(library.articles()[0].id, "2020-11-09")
    opened = Session(library)  # type: ignore[arg-type]
    first, last = (row.id for row in opened.rows[:2])
    assert opened.row_of(first).date == "2020-11-09"  # type: ignore[union-attr]
    assert entity_facts.roles(opened, said("mayor", last, first))[0].startswith("mayor (Nov 2020 … Mar 2021")


def test_first_and_last_mention_go_by_date_and_leave_undated_articles_out() -> None:
    opened = session()
    entity = opened.library.analysis().entity("e1")
    assert entity
    # The order in which articles came says nothing of when they were written.
    ends = entities.who(opened, replace(entity, articles=entity.articles[::-1])).ends
    assert ends
    assert [end.date for end in ends] == ["Mar 2021~", "4 Mar 2021"]


def test_events_lead_to_the_passage_in_the_open_article() -> None:
    opened = session()
    harbour = next(row.id for row in opened.rows if row.title.startswith("Harbour"))
    opened.open(harbour)
    port, events = opened.library.analysis().entity("e3"), opened.library.analysis().events()
    assert port
    (storm,) = entities.who(opened, port, None, events).events
    assert (storm.date, storm.headline, storm.told) == ("1 Mar 2021", "Storm damages harbour", 3)
    assert storm.passage.article == harbour


def test_a_reason_calls_the_article_by_name_and_not_by_its_id() -> None:
    opened = session()
    row = opened.rows[0]
    said = entity_facts.reason(opened, f"article {row.id} says so: “Harbour Board”, in brackets “HB”")
    assert said == f"{row.source or row.title} says so: “Harbour Board”, in brackets “HB”"
    assert entity_facts.reason(opened, "article 00ff says so: x") == "an article says so: x"
    assert entity_facts.reason(opened, "romanisation of “Rowe”") == "romanisation of “Rowe”"
