"""From unread article to unread article."""

from tests.tui.desk import desk


async def test_the_next_unread_article_is_one_key_away_and_read_ones_are_passed_over() -> None:
    async with desk(None, "j", "enter", "g", "g") as at:
        session = at.screen.session
        titles = {row.article.id: row.title for row in session.rows}
        assert titles[session.current or ""] == "Harbour reopens after storm"
        await at.press("O")
        assert titles[session.current or ""] == "page.txt"
        await at.press("O")
        assert titles[session.current or ""] == "Vask and Beltran meet"
        await at.press("O")
        assert all(row.read for row in session.rows)
        at.says("No article of the list is unread")


async def test_one_marked_as_unread_again_is_found_from_the_text() -> None:
    async with desk(None, "j", "enter", "O", "O", "1", "g", "g", "r", "2", "O") as at:
        session = at.screen.session
        assert session.current == session.shown[0].article.id
        assert all(row.read for row in session.shown)


async def test_what_a_filter_hides_is_not_opened() -> None:
    async with desk(None, "/", *"vask", "enter", "enter", "O") as at:
        assert at.screen.session.current == at.screen.session.shown[0].article.id
        at.says("No article of the list is unread")
