from dataclasses import replace

from textual.widgets import Static

from store.records import Telling
from tests.tui.desk import desk
from tests.tui.screens.event_cases import DAY, DECIDED, NOTE, OPENED, TEXT, YEAR
from tests.tui.screens.host import Host, answer
from tui.screens.event import EventScreen
from tui.screens.event_rows import quoted_part
from tui.state.where import Where
from tui.view_models.events import EventAnswer, NotesAnswer, Teller


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


async def test_every_correction_has_its_key() -> None:
    keys = {"c": "confirm", "x": "hide", "e": "date", "R": "title", "m": "join", "t": "tag"}
    for key, verb in keys.items():
        assert await answer(EventScreen(OPENED), key) == [EventAnswer(verb, (DAY,))]  # type: ignore[arg-type]


async def test_the_passage_under_the_cursor_or_the_marked_ones_are_split_off() -> None:
    assert await answer(EventScreen(OPENED), "j", "s") == [EventAnswer("split", (YEAR,))]
    assert await answer(EventScreen(OPENED), "space", "s") == [EventAnswer("split", (DAY,))]
    assert await answer(EventScreen(OPENED), "space", "k", "space", "j", "s") == [
        EventAnswer("split", (YEAR,))
    ]


async def test_one_passage_has_to_stay() -> None:
    assert await answer(EventScreen(OPENED), "space", "space", "s") == []
    alone = replace(OPENED, groups=OPENED.groups[:1])
    assert await answer(EventScreen(alone), "s") == []
    assert await answer(EventScreen(alone), "space", "s") == []


async def test_notes_are_opened_only_where_some_lie() -> None:
    assert await answer(EventScreen(OPENED), "a") == [NotesAnswer((NOTE,))]
    assert await answer(EventScreen(OPENED), "j", "a") == []


async def test_what_is_only_read_is_not_corrected() -> None:
    closed = replace(OPENED, writable=False)
    assert await answer(EventScreen(closed), *"cxeRmts", "space") == []
    assert await answer(EventScreen(closed), "a") == [NotesAnswer((NOTE,))]


async def test_the_keys_stand_there_from_the_beginning() -> None:
    app = Host(EventScreen(OPENED))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        said = str(app.screen.query_one("#keys", Static).render())
        assert said == "c confirm  x hide  e date  R title  m join  s split  t tag  M memo  a note"


async def test_the_keys_say_what_they_would_do_now() -> None:
    app = Host(screen := EventScreen(DECIDED))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        said = screen.keys().plain
        assert said.startswith("c unconfirm  x hide")
        assert "s split  t tag  M memo  a note" in said
        await pilot.press("space")
        assert "s split 1  " in screen.keys().plain
        assert "a note" not in screen.keys().plain


async def test_markup_in_a_source_is_shown_as_it_stands() -> None:
    group = OPENED.groups[0]
    odd = replace(group, tellers=(Teller(DAY, "[b]TASS[/]", "8 Apr 2021"),))
    app = Host(EventScreen(replace(OPENED, groups=(odd,))))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "[b]TASS[/]" in app.export_screenshot()


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
