from tests.tui.fake import HARBOUR, FakeLibrary
from tui.presenters import entities
from tui.state.session import Session


def session() -> Session:
    opened = Session(FakeLibrary())  # type: ignore[arg-type]
    opened.open(next(row.id for row in opened.rows if row.title.startswith("Harbour")))
    return opened


def test_a_passage_has_the_words_around_it_in_its_paragraph() -> None:
    opened = session()
    assert opened.current
    start = HARBOUR.index("two cranes")
    found = entities.Passages(opened).at(opened.current, start, start + 10)
    assert (found.before, found.quote) == ("“We lost ", "two cranes")
    assert found.after.startswith(", but nobody")
    assert found.after.endswith("…")
    assert (found.title, found.date, found.paragraph) == ("Harbour reopens after storm", "4 Mar 2021", 3)


def test_who_gathers_spellings_with_their_passages_and_company() -> None:
    opened = session()
    entity = opened.library.analysis().entity("e1")
    assert entity
    found = entities.who(opened, entity)
    assert {(v.variant.text, len(v.passages)) for v in found.variants} == {
        ("Ana Beltran", 3),
        ("Beltran", 2),
        ("Beltren", 1),
    }
    assert found.together[0][0] == "Joren Vask"


def test_mentions_stand_on_the_one_that_was_asked_about() -> None:
    opened = session()
    entity = opened.library.analysis().entity("e1")
    assert entity and opened.opened
    here = [name for name in opened.opened.names if name.entity == "e1"][1]
    found = entities.mentions(opened, entity, (here.start, here.end))
    assert found.facts == "6 mentions in 3 articles"
    assert found.passages[found.chosen].quote == here.text


def test_notes_of_a_removed_article_say_so() -> None:
    library = FakeLibrary()
    note = library.annotate(library.articles()[0].id, 0, 7, tags=("damage",))
    del library._articles[note.article]
    opened = Session(library)  # type: ignore[arg-type]
    assert (
        entities.note_rows(opened, library.orphans())[0].title
        == "an article that is no longer in the library"
    )


def test_the_date_prompt_shows_the_evidence() -> None:
    opened = session()
    assert opened.current
    asked = entities.date_request(opened, opened.current)
    assert len(asked.evidence) == 1
    assert not asked.decided
