import pytest

from store.search.query import parse
from tests.tui.fake import FakeLibrary
from tui.filtering.library_terms import LibraryTerms
from tui.filtering.text_filter import Haystack, entity_words


@pytest.fixture
def library() -> FakeLibrary:
    made = FakeLibrary()
    harbour, talks, _ = made.articles()
    made.annotate(talks.id, 24, 60, tags=("war/talks",))
    made.star(harbour.id, True)
    made.mark_read(harbour.id, True)
    return made


def known(library: FakeLibrary, named: bool = True) -> LibraryTerms:
    made = LibraryTerms(library.articles, library.annotations, library.analysis().genres)
    if named:
        made.name(library.analysis().entities())
    return made


def articles(library: FakeLibrary, typed: str) -> list[str]:
    rows = library.articles()
    found = Haystack(rows, lambda row: row.title, known(library).of_article).matching(typed)
    return [rows[i].path.rpartition("/")[2] for i in found]


def entities(library: FakeLibrary, typed: str) -> list[str]:
    all_ = library.analysis().entities()
    return [all_[i].name for i in Haystack(all_, entity_words, known(library).of_entity).matching(typed)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("who:vask", ["harbour.txt", "talks.txt", "page.txt"]),
        ("who:veldmark", ["harbour.txt", "talks.txt"]),
        ("-who:veldmark", ["page.txt"]),
        ("source:luma", ["harbour.txt"]),
        ("tag:war", ["talks.txt"]),
        ("genre:interview", ["talks.txt"]),
        ("-genre:interview", ["harbour.txt", "page.txt"]),
        ("genre:news is:starred", ["harbour.txt"]),
        ("tag:wa", []),
        ("is:starred", ["harbour.txt"]),
        ("is:unread", ["talks.txt", "page.txt"]),
        ("is:read vask", []),
        ("is:undated", ["page.txt"]),
        ("is:inferred", ["talks.txt"]),
        ("from:2021-03-02", ["harbour.txt", "talks.txt"]),
        ("from:2021-03-05", ["talks.txt"]),
        ("to:2020", []),
        ("who:nobodyatall", []),
        ("kind:place", ["harbour.txt", "talks.txt"]),
        ("-kind:place", ["page.txt"]),
        ("from:4 Mar 2021 to:March 2021", ["harbour.txt", "talks.txt"]),
    ],
)
def test_articles(library: FakeLibrary, typed: str, found: list[str]) -> None:
    assert articles(library, typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("who:beltren", ["Ana Beltran"]),
        ("source:luma place", ["PORT LUMA", "Veldmark"]),
        ("is:undated", ["Ana Beltran", "Joren Vask"]),
        ("genre:inter", ["Ana Beltran", "Joren Vask", "PORT LUMA", "Veldmark"]),
        ("genre:live", []),
        ("kind:person", ["Ana Beltran", "Joren Vask"]),
        ("-kind:people", ["PORT LUMA", "Veldmark"]),
        ("tag:war -person", ["PORT LUMA", "Veldmark"]),
    ],
)
def test_entities(library: FakeLibrary, typed: str, found: list[str]) -> None:
    assert entities(library, typed) == found


def test_before_names_are_known_nothing_is_left_out(library: FakeLibrary) -> None:
    early = known(library, named=False)
    [term] = parse("who:vask").terms
    test = early.of_article(term)
    assert all(test(row) for row in library.articles())
    [kind] = parse("kind:place").terms
    assert all(early.of_article(kind)(row) for row in library.articles())
    early.name(library.analysis().entities())
    [term] = parse("who:veldmark").terms
    test = early.of_article(term)
    assert sum(test(row) for row in library.articles()) == 2


def test_marks_are_asked_anew_after_a_change(library: FakeLibrary) -> None:
    made = known(library)
    [term] = parse("is:starred").terms
    row = library.articles()[1]
    assert not made.of_article(term)(row)
    library.star(row.id, True)
    made.forget()
    assert made.of_article(term)(row)


def test_near_misses_and_strangers_are_remarked(library: FakeLibrary) -> None:
    said = known(library).remarks(parse("who:beltrin who:qqqqq from:20"))
    assert said[0].startswith("from: ")
    assert said[1:] == ["Nobody is called “beltrin”: Ana Beltran?", "Nobody and nothing is called “qqqqq”"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("has:note", ["talks.txt"]),
        ("has:tag", ["talks.txt"]),
        ("-has:note", ["harbour.txt", "page.txt"]),
        ("notes:war", ["talks.txt"]),
        ("in:notes (war OR harbour)", ["talks.txt"]),
        ("is:starred OR has:note", ["harbour.txt", "talks.txt"]),
        ("published:2021-03-03..2021-03", ["harbour.txt", "talks.txt"]),
        ("when:1900", []),
    ],
)
def test_what_is_on_articles_and_when(library: FakeLibrary, typed: str, found: list[str]) -> None:
    assert articles(library, typed) == found


def test_articles_tell_of_a_time(library: FakeLibrary) -> None:
    events = library.analysis().events()
    made = LibraryTerms(library.articles, library.annotations, events=lambda: events)
    date = next(date for date in events.dates() if date)
    [term] = parse(f"when:{date}").terms
    wanted = {a for d, told in zip(events.dates(), events.articles(), strict=True) if d == date for a in told}
    assert wanted
    assert wanted <= made.articles(term)
    telling = events[list(events.dates()).index(date)].tellings[0]
    assert made.tells(term, telling.article, telling.start, telling.end)
    [never] = parse("when:1900").terms
    assert not made.tells(never, telling.article, telling.start, telling.end)


def test_each_list_says_what_it_cannot_answer(library: FakeLibrary) -> None:
    made = known(library)
    query = parse("is:lost is:planned is:unread")
    assert made.remarks_on_notes(query) == ["“is:planned” is asked of the timeline: no note is"]
    assert made.remarks_on_events(query) == ["“is:lost” is asked of the list of notes: no event is"]
    assert len(made.remarks_on_articles(query)) == 2
    assert made.remarks_on_articles(parse("in:title")) == ["in: wants words beside it"]
