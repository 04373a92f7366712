import pytest

from store.errors import NotFoundError
from store.records import Story
from tests.tui.fake import FakeAnalysis, FakeLibrary
from tui.state.jump_list import Jumps, Place
from tui.state.saved_state import State
from tui.state.session import Only, Session


def session(library: FakeLibrary | None = None, only: Only | None = None) -> Session:
    return Session(library or FakeLibrary(), only)  # type: ignore[arg-type]


def titles(opened: Session) -> list[str]:
    return [row.title for row in opened.shown]


def identifier(opened: Session, title: str) -> str:
    return next(row.id for row in opened.rows if row.title == title)


def test_articles_come_by_date_and_undated_ones_last() -> None:
    # March 2021 begins before 4 March 2021.
    assert titles(session()) == ["Vask and Beltran meet", "Harbour reopens after storm", "page.txt"]


def test_a_filter_needs_every_word_in_title_source_date_or_file() -> None:
    opened = session()
    opened.filter("vask 2021")
    assert titles(opened) == ["Vask and Beltran meet"]
    opened.filter("LUMA post")
    assert titles(opened) == ["Harbour reopens after storm"]
    opened.filter("")
    assert len(titles(opened)) == 3


def test_the_articles_of_the_command_line_are_a_filter_that_lifts() -> None:
    library = FakeLibrary()
    first = session(library).rows[0].id
    opened = session(library, Only(frozenset({first}), "seeds/"))
    assert len(opened.shown) == 1
    assert opened.total() == 3
    assert opened.lift()
    assert len(opened.shown) == 3
    assert not opened.lift()


def test_opening_loads_what_is_lit() -> None:
    opened = session()
    found = opened.open(identifier(opened, "Harbour reopens after storm"))
    assert {name.text for name in found.names} >= {"Ana Beltran", "Port Luma"}
    assert [date.text for date in found.dates][:2] == ["March 4", "Monday"]


def test_opening_what_is_gone_leaves_what_was_open() -> None:
    opened = session()
    first = opened.rows[0].id
    opened.open(first)
    with pytest.raises(NotFoundError):
        opened.open("nowhere")
    assert opened.current == first


def test_opening_marks_as_read_without_a_step_of_undo() -> None:
    library = FakeLibrary()
    opened = session(library)
    opened.mark_opened(opened.rows[0].id)
    assert opened.rows[0].read
    assert library.undo() is None


def test_a_read_only_library_keeps_articles_unread() -> None:
    opened = session(FakeLibrary(read_only="Another dateline has it open."))
    opened.mark_opened(opened.rows[0].id)
    assert not opened.rows[0].read


def test_the_neighbours_are_those_of_the_list_as_shown() -> None:
    opened = session()
    opened.open(opened.rows[1].id)
    assert opened.beside(1) == opened.rows[2].id
    opened.filter("harbour reopens")
    assert opened.beside(1) is None


def test_the_state_is_found_again() -> None:
    library = FakeLibrary()
    opened = session(library)
    opened.open(opened.rows[1].id)
    opened.remember(42)
    opened.filter("harbour")
    opened.save()
    again = session(library)
    assert again.state.article == opened.current
    assert again.position(again.open(opened.rows[1].id)) == 42
    assert again.words == "harbour"


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"article": 3},
        {"positions": []},
        {"positions": {"a": "x"}},
        {"filters": {"articles": 4}, "folded": 3},
    ],
)
def test_a_damaged_state_falls_back(data: dict[str, object]) -> None:
    assert State.read(data) == State()


def test_reading_begins_behind_the_furniture() -> None:
    opened = session()
    page = opened.open(identifier(opened, "page.txt"))
    assert page.document.text[opened.position(page) :].startswith("The storm of last week")


def test_only_the_latest_positions_are_kept() -> None:
    state = State(positions={str(n): n for n in range(3000)})
    kept = state.as_dict()["positions"]
    assert len(kept) == 2000
    assert "2999" in kept


def test_jumps_go_back_past_where_the_reader_stands() -> None:
    jumps = Jumps()
    for place in [Place("a", 1), Place("a", 1), Place("b", 2)]:
        jumps.leave(place)
    assert jumps.back(Place("b", 2)) == Place("a", 1)
    assert jumps.back(None) is None


def test_jumps_are_bounded() -> None:
    jumps = Jumps(limit=3)
    for number in range(10):
        jumps.leave(Place("a", number))
    assert [jumps.back(None) for _ in range(4)] == [Place("a", 9), Place("a", 8), Place("a", 7), None]


class Grouped(FakeAnalysis):
    def copies(self) -> dict[str, str]:
        first, second, *_ = self._texts
        return {first: first, second: first}

    def stories(self) -> tuple[Story, ...]:
        first, second, third = self._texts
        return (Story("s1", "Storm", (first, second, third)), Story("s2", "Talks", (first, third)))


class GroupedLibrary(FakeLibrary):
    def analysis(self) -> FakeAnalysis:
        return Grouped(self._texts)


def test_copies_are_one_voice() -> None:
    opened = session(GroupedLibrary())
    first, second, third = opened.library.analysis()._texts  # type: ignore[attr-defined]
    voices = opened.voices()
    assert voices.among([first, second]) == 1
    assert voices.among([first, second, third]) == 2


def test_stories_are_of_the_articles_named_on_the_command_line() -> None:
    library = GroupedLibrary()
    first, second, third = library.analysis()._texts
    assert [story.articles for story in session(library).stories()] == [
        (first, second, third),
        (first, third),
    ]
    some = session(library, Only(frozenset({first, second}), "seeds/"))
    assert [story.articles for story in some.stories()] == [(first, second)]


def test_the_first_frame_waits_for_no_stories() -> None:
    library = FakeLibrary()
    library.analysis = None  # type: ignore[assignment,method-assign]
    assert session(library).has_stories()
    opened = session()
    opened.voices()
    assert not opened.has_stories()
    told = session(GroupedLibrary())
    told.voices()
    assert told.has_stories()


def test_an_article_opens_without_its_analysis() -> None:
    library = FakeLibrary()
    opened = session(library)
    first = opened.rows[0].id
    analysed, library.analysis = library.analysis, None  # type: ignore[assignment,method-assign]
    dark = opened.open(first, lit=False)
    assert (dark.row.id, dark.dates, dark.names) == (first, (), ())
    library.analysis = analysed  # type: ignore[method-assign]
    lit = opened.reload()
    assert lit is not None and lit.names and lit.document == dark.document
