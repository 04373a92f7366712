"""The articles under their stories."""

from tests.tui.decided import DecidedLibrary
from tests.tui.desk import desk
from tui.widgets.row_list import RowList


def drawn(rows: RowList) -> list[str]:
    return ["".join(s.text for s in rows.render_line(y)).rstrip() for y in range(rows.virtual_size.height)]


async def test_articles_stand_under_their_stories_and_go_back() -> None:
    async with desk(DecidedLibrary(), "1", "s", size=(170, 40)) as at:
        pane = at.screen.panes.articles
        assert pane.rows.count == 5
        lines = drawn(pane.rows)
        assert lines[0] == " ▾ Storm closes harbour"
        assert lines[1].strip() == "2 articles, 1 copy"
        assert any(line.endswith("≡") for line in lines)
        assert "by story" in at.line("#articles .heading")
        await at.press("s")
        assert pane.rows.count == 3


async def test_enter_folds_a_story_and_opens_an_article() -> None:
    async with desk(DecidedLibrary(), "1", "s", "g", "g") as at:
        pane = at.screen.panes.articles
        assert (pane.chosen, pane.chosen_story) == (None, "s1")
        await at.press("enter")
        assert pane.rows.count == 3
        await at.press("enter", "j", "j", "enter")
        assert at.screen.session.opened
        assert at.screen.session.opened.row.path.endswith("page.txt")


async def test_the_next_article_is_the_next_of_the_list() -> None:
    async with desk(DecidedLibrary(), "1", "s", "g", "g", "j", "enter", "J") as at:
        names = [at.screen.session.row_of(a).title for a in at.screen.session.listed or ()]  # type: ignore[union-attr]
        assert names == ["Harbour reopens after storm", "page.txt", "Vask and Beltran meet"]
        assert at.screen.session.opened
        assert at.screen.session.opened.row.title == "page.txt"
        await at.press("J", "1")
        assert at.screen.panes.articles.chosen == at.screen.session.current
        await at.press("z", "M", "K")
        assert at.screen.panes.articles.chosen is None
        assert at.screen.panes.articles.chosen_story == "s1"


async def test_a_filter_opens_what_it_finds() -> None:
    async with desk(DecidedLibrary(), "1", "s", "z", "M", "/") as at:
        pane = at.screen.panes.articles
        assert pane.rows.count == 2
        await at.type("harbour")
        assert drawn(pane.rows)[1].strip() == "1 of 2 articles"


async def test_the_view_is_kept() -> None:
    library = DecidedLibrary()
    async with desk(library, "1", "s", "g", "g", "z", "c", "4", "!", "q"):
        pass
    async with desk(library) as at:
        pane = at.screen.panes.articles
        assert (pane.by_story, pane.closed, pane.rows.count) == (True, {"s1"}, 3)
        assert at.screen.panes.timeline.several
        assert at.screen.panes.timeline.shown == 1


async def test_headings_fold_only_where_there_are_some() -> None:
    async with desk(DecidedLibrary(), "1", "z", "a") as at:
        at.says("Articles fold under their stories")
