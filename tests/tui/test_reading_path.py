"""Opening, moving, finding one's way."""

from tests.tui.desk import desk
from tests.tui.fake import FakeLibrary
from tui.state.where import Where


async def test_enter_opens_the_article_on_which_the_list_stands() -> None:
    async with desk(None, "j", "enter") as at:
        assert at.text.startswith("Harbour reopens after storm")
        assert at.screen.panes.active is Where.TEXT
        assert at.screen.focused is at.screen.panes.text.view


async def test_opening_marks_as_read_and_u_does_not_take_that_back() -> None:
    library = FakeLibrary()
    async with desk(library, "enter") as at:
        assert at.screen.session.rows[0].read
        await at.press("u")
        at.says("Nothing to undo")


async def test_r_and_star_are_steps_that_undo_names() -> None:
    library = FakeLibrary()
    async with desk(library, "S") as at:
        assert at.screen.session.rows[0].starred
        at.says("Starred")
        assert at.footer.endswith("saved")
        await at.press("u")
        assert not at.screen.session.rows[0].starred
        at.says("Undid: star")
        await at.press("ctrl+r")
        assert at.screen.session.rows[0].starred


async def test_motions_and_sequences_reach_the_text() -> None:
    async with desk(None, "j", "enter", "w") as at:
        assert at.under.startswith("reopens")
        await at.press("G")
        assert at.under.strip() == "."
        await at.press("g")
        at.shows("g…")
        await at.press("g")
        assert at.cursor == 0
        assert "g…" not in at.footer


async def test_names_and_dates_are_walked() -> None:
    async with desk(None, "j", "enter", "]", "e") as at:
        assert at.under.startswith("PORT LUMA")
        await at.press("]", "d", "]", "d")
        assert at.under.startswith("Monday")
        await at.press("[", "d")
        assert at.under.startswith("March 4")
        await at.press("[", "d")
        at.says("No date above")


async def test_a_russian_keyboard_moves_too() -> None:
    async with desk(None, "о", "enter", "ц", "ъ", "у") as at:
        assert at.under.startswith("PORT LUMA")


async def test_next_and_previous_article_work_from_any_pane() -> None:
    async with desk(None, "enter", "3", "J") as at:
        assert at.text.startswith("Harbour")
        await at.press("K")
        assert at.text.startswith("Vask")
        await at.press("K")
        at.says("This is the first article of the list")


async def test_panes_by_number_and_tab() -> None:
    async with desk(None, "4") as at:
        assert at.screen.focused is at.screen.panes.timeline.rows
        await at.press("tab")
        assert at.screen.panes.active is Where.ARTICLES
        await at.press("shift+tab", "shift+tab")
        assert at.screen.panes.active is Where.ENTITIES


async def test_zoom_and_back() -> None:
    async with desk(None, "3", "+") as at:
        assert at.screen.panes.entities.size.width > 130
        assert not at.screen.panes.text.is_on_screen
        await at.press("escape")
        assert at.screen.panes.text.is_on_screen


async def test_the_timeline_goes_to_the_passages_one_after_the_other() -> None:
    async with desk(None, "enter", "4", "g", "g", "j") as at:
        chosen = at.screen.panes.timeline.chosen
        assert chosen and chosen.headline == "Storm damages harbour"
        await at.press("enter")
        assert at.under.startswith(" They spoke")
        at.shows("Telling")
        await at.press("enter")
        assert not at.text.startswith("Vask and Beltran")


async def test_ctrl_o_goes_back_to_where_a_jump_began() -> None:
    async with desk(None, "enter", "w", "w") as at:
        start, text = at.cursor, at.text
        await at.press("4", "g", "g", "j", "enter", "enter")
        assert at.text != text
        await at.press("ctrl+o", "ctrl+o")
        assert (at.cursor, at.text) == (start, text)


async def test_the_timeline_follows_the_cursor() -> None:
    async with desk(None, "enter") as at:
        at.screen.panes.text.view.go_to(at.text.index("received"))
        await at.pilot.pause()
        chosen = at.screen.panes.timeline.chosen
        assert chosen and chosen.id == "v2"


async def test_folds_close_and_open() -> None:
    async with desk(None, "4", "z", "M") as at:
        assert at.screen.panes.timeline.rows.count == 2
        await at.press("g", "g", "enter")
        assert at.screen.panes.timeline.rows.count == 5
        await at.press("}")
        assert at.screen.panes.timeline.grain == "month"


async def test_q_leaves_a_selection_before_the_app() -> None:
    async with desk(None, "enter", "v", "w", "q") as at:
        assert at.app.is_running
        assert not at.screen.reader.selecting
        await at.press("q")
        assert not at.app.is_running


async def test_hints_go_to_what_the_letters_stand_on() -> None:
    async with desk(None, "j", "enter", "f", "a") as at:
        assert at.under.startswith("PORT LUMA")
        await at.press("ctrl+o")
        assert at.cursor == 0


async def test_any_other_key_takes_the_hints_away() -> None:
    async with desk(None, "j", "enter", "f", "escape") as at:
        assert not at.screen.finder.hinting
        assert at.cursor == 0


async def test_copying_takes_the_source_and_names_it() -> None:
    async with desk(None, "enter", "y") as at:
        assert at.app.clipboard == "Vask and Beltran meet"
        at.says("Copied 4 words")
        await at.press("Y")
        assert at.app.clipboard == "“Vask and Beltran meet”\n— Vask and Beltran meet, Veld Wire, Mar 2021~"


async def test_what_is_copied_steers_no_shell() -> None:
    async with desk(None, "enter") as at:
        at.app.copy_to_clipboard("one\x1b[201~\x9b2J\r\ntwo\u202e")
        assert at.app.clipboard == "one\ufffd[201~\ufffd2J\ntwo\ufffd"


async def test_a_click_in_another_pane_goes_there() -> None:
    async with desk() as at:
        await at.pilot.click(at.screen.panes.entities.rows, offset=(3, 1))
        assert at.screen.panes.active is Where.ENTITIES


async def test_the_timeline_leads_the_text_and_leaves_the_cursor() -> None:
    async with desk(None, "enter", "4", "g", "g", "j") as at:
        assert [at.text[mark.start : mark.end] for mark in at.screen.panes.text.view.marks("passage")] == [
            " They spoke about the harbour of Port Luma, which a storm"
        ]
        assert at.cursor == 0
