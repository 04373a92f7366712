from store.records import Event, Telling
from tests.tui.desk import desk
from tests.tui.screens.host import answer
from tui.commands import Where
from tui.event_dialogs import OpenedRow, SaidWhen, Teller
from tui.screens.event import EventScreen, quoted_part

TEXT = "The leaders signed a statement on 9 November 2020, the ministry said, and a ceasefire began."
DAY = Telling("a", 0, 9, "2020-11-09", "9 November 2020", "The leaders signed", how="said in full")
YEAR = Telling("b", 0, 9, "2020", "last year", "The statement", how="the year before its own", told="negated")
EVENT = Event(
    "v", "2020-11-09", "The leaders signed a statement", (DAY, YEAR), (), True, ("leaders", "ceasefire")
)
OPENED = OpenedRow(
    EVENT,
    "2 passages in 2 articles, 2 sources",
    (
        SaidWhen("said 9 Nov 2020", True, (Teller(DAY, "TASS", "8 Apr 2021"),)),
        SaidWhen("only 2020", False, (Teller(YEAR, "Xinhua", "undated"),)),
    ),
    (("killed", "12 (TASS) · 18 (Xinhua)"),),
    lambda telling: TEXT,
)


def test_the_date_of_a_long_passage_is_in_sight() -> None:
    for width in (30, 45, 60, 200):
        line = quoted_part(TEXT, DAY, width)
        assert "9 November 2020" in line.plain
        assert line.cell_length <= width


def test_a_passage_without_a_date_begins_at_its_beginning() -> None:
    assert quoted_part(TEXT, Telling("a", 0, 9, None, "", "x"), 20).plain == "“The leaders signe…”"


async def test_enter_goes_to_the_passage_and_o_closes() -> None:
    assert await answer(EventScreen(OPENED), "enter") == [DAY]
    assert await answer(EventScreen(OPENED), "j", "enter") == [YEAR]
    assert await answer(EventScreen(OPENED), "o") == [None]


async def test_a_row_opens_and_leads_to_its_passage() -> None:
    async with desk(None, "4", "g", "g", "j", "o") as at:
        assert isinstance(at.app.screen, EventScreen)
        opened = at.app.screen.opened
        assert opened.facts == "3 passages in 3 articles, 3 sources"
        assert [group.label for group in opened.groups] == ["said 1 Mar 2021"]
        assert {t.source for t in opened.groups[0].tellers} == {"Luma Post", "Veld Wire", "page.txt"}
        await at.press("j", "enter")
        assert at.screen.panes.active is Where.TEXT
        assert at.text[at.cursor :].split("\n")[0].find("storm") >= 0


async def test_o_on_a_heading_folds() -> None:
    async with desk(None, "4", "g", "g") as at:
        count = at.screen.panes.timeline.rows.count
        await at.press("o")
        assert at.screen.panes.timeline.rows.count < count
