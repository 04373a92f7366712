"""From mention to mention of one name, through all articles by date."""

from tests.tui.desk import desk


async def test_mentions_are_walked_across_articles_and_back() -> None:
    async with desk(None, "j", "enter", "]", "e", "]", "e", "]", "e") as at:
        assert at.under.startswith("Ana Beltran said")
        await at.press("]", "m")
        assert at.under.startswith("Beltran told")
        at.says("Ana Beltran: mention 4 of 6, in article 2 of 3")
        await at.press("[", "m", "[", "m")
        assert at.under.startswith("Ana Beltran in Veldmark")
        at.shows("mention 2 of 6, in article 1 of 3")
        await at.press("]", "m", "]", "m", "]", "m", "]", "m")
        assert at.under.startswith("Beltren said")
        at.shows("mention 6 of 6, in article 3 of 3")


async def test_the_walk_ends_at_the_last_mention() -> None:
    async with desk(None, "j", "enter", "]", "e", "]", "e", "]", "e") as at:
        await at.press(*"]m]m]m")
        before = at.cursor
        await at.press(*"]m")
        assert at.cursor == before
        at.says("This is the last of 6 mentions of Ana Beltran")
        await at.press("ctrl+o")
        assert at.under.startswith("Ana Beltran will")


async def test_on_plain_text_it_says_where_names_are() -> None:
    async with desk(None, "j", "enter", "]", "m") as at:
        at.says("No name is here")
