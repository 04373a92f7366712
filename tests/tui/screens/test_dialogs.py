from datetime import date, timedelta

import pytest

from store.records import Published, Reading, TimeExpression
from tests.tui.screens.host import Host, answer
from tui.screens.comment import CommentEditor
from tui.screens.date import DatePrompt, echo, read_date
from tui.screens.rename_tag import RenameTag
from tui.screens.tags import TagPicker
from tui.screens.when import WhenScreen, facts
from tui.view_models.dates import DateAnswer, DateRequest, ReadAs, WhenWasThis
from tui.view_models.notes import CommentRequest, RenameAnswer, RenameRequest, TagRequest

TAGS = {"war": 7, "war/ceasefire": 2, "quote": 9}
DATED = DateRequest("Talks begin", Published("2021-04-08", "a line of its own at the end"))
DECIDED = DateRequest("Talks begin", Published("2021-04-08", "set by you"), decided=True)


async def test_a_few_letters_and_enter_tag() -> None:
    assert await answer(TagPicker(TagRequest("a quote", TAGS)), *"cea", "enter") == [("war/ceasefire",)]


async def test_a_new_tag_is_made_by_naming_it() -> None:
    assert await answer(TagPicker(TagRequest("a quote", {})), *"new", "enter") == [("new",)]


async def test_several_are_ticked_with_tab() -> None:
    keys = ["tab", *"quo", "tab", "enter"]
    assert await answer(TagPicker(TagRequest("a quote", TAGS, recent=("war",))), *keys) == [("war", "quote")]


async def test_esc_tags_nothing() -> None:
    assert await answer(TagPicker(TagRequest("a quote", TAGS)), *"quo", "escape") == [None]


async def test_a_comment_has_lines_and_is_saved_by_a_key() -> None:
    dialog = CommentEditor(CommentRequest("a quote"))
    assert await answer(dialog, *"one", "enter", *"two", "ctrl+s") == ["one\ntwo"]


async def test_a_changed_comment_is_thrown_away_only_when_asked_twice() -> None:
    request = CommentRequest("a quote", "old")
    assert await answer(CommentEditor(request), "x", "escape") == []
    assert await answer(CommentEditor(request), "x", "escape", "escape") == [None]
    assert await answer(CommentEditor(request), "escape") == [None]


@pytest.mark.parametrize("typed", ["2022", "2022-09", "2022-09-07", "2020-23"])
def test_edtf_is_taken_with_the_precision_that_was_typed(typed: str) -> None:
    assert read_date(typed) == typed


@pytest.mark.parametrize("typed", ["soon", "2022-13", "XXXX-08", "", "Armenia"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    assert read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("7 Sep 2022", "2022-09-07"),
        ("September 2022", "2022-09"),
        ("fall 2020", "2020-23"),
        ("7. September 2022", "2022-09-07"),
        ("7 сентября 2022 года", "2022-09-07"),
    ],
)
def test_dates_in_words_are_understood(typed: str, value: str) -> None:
    assert read_date(typed) == value


def test_the_prompt_says_what_was_understood() -> None:
    assert echo("2021-04-07", False) == ("= Wed 7 Apr 2021   (day)", True)
    assert echo("nonsense", False)[1] is False


def test_words_counted_from_today_are_shown_resolved() -> None:
    yesterday = date.today() - timedelta(days=1)
    said, good = echo("gestern", False)
    assert good and f"{yesterday.day} {yesterday:%b} {yesterday.year}" in said


async def test_the_article_gets_the_typed_date() -> None:
    assert await answer(DatePrompt(DATED), *"2022-09", "enter") == [DateAnswer("2022-09")]


async def test_nonsense_keeps_the_prompt_open() -> None:
    assert await answer(DatePrompt(DATED), *"soon", "enter") == []


async def test_an_empty_field_takes_the_readers_date_back() -> None:
    assert await answer(DatePrompt(DECIDED), "backspace", "enter") == [DateAnswer(None)]


async def test_possible_dates_are_taken_with_the_arrows() -> None:
    doubtful = Published(None, "its sentences contradict each other", candidates=("2019-05", "2021-05"))
    request = DateRequest("Talks begin", doubtful)
    assert await answer(DatePrompt(request), "down", "down", "enter") == [DateAnswer("2021-05")]
    assert await answer(DatePrompt(request), "up", "enter") == [DateAnswer("2021-05")]


async def test_a_tag_is_chosen_and_renamed() -> None:
    dialog = RenameTag(RenameRequest(TAGS))
    assert await answer(dialog, "down", "enter", *"s", "enter") == [RenameAnswer("war", "wars")]


WEDNESDAY = TimeExpression(
    *(3, 15, "on Wednesday", "DATE", "2021-04-07", "2021-04-07"),
    how="the last Wednesday on or before the article’s day",
    rule="weekday",
    anchor="2021-04-08",
    anchor_how="this article’s date",
    readings=(Reading("2021-04-14", "2021-04-14", "if it was announced beforehand"),),
)


async def test_the_date_card_leads_to_the_articles_date() -> None:
    asked = WhenWasThis(WEDNESDAY, DATED.published, "Talks begin")
    assert await answer(WhenScreen(asked), "D") == ["date"]
    assert await answer(WhenScreen(asked), "enter") == [None]


async def test_another_reading_is_taken_with_its_digit_and_enter() -> None:
    asked = WhenWasThis(WEDNESDAY, DATED.published, "Talks begin")
    assert await answer(WhenScreen(asked), "1", "enter") == [ReadAs("2021-04-14")]
    assert await answer(WhenScreen(asked), "1", "1") == [ReadAs("2021-04-14")]
    assert await answer(WhenScreen(asked), "2", "enter") == [None]


async def test_a_digit_alone_changes_no_date() -> None:
    asked = WhenWasThis(WEDNESDAY, DATED.published, "Talks begin")
    assert await answer(WhenScreen(asked), "1") == []
    assert await answer(WhenScreen(asked), "1", "escape") == [None]


async def test_the_reader_types_a_reading_of_their_own() -> None:
    asked = WhenWasThis(WEDNESDAY, DATED.published, "Talks begin")
    assert await answer(WhenScreen(asked), "e", *"2021-04-01", "enter") == [ReadAs("2021-04-01")]


async def test_a_reading_is_taken_back_only_where_there_is_one() -> None:
    mine = WhenWasThis(WEDNESDAY, DATED.published, "Talks begin", decided=True)
    assert await answer(WhenScreen(mine), "x") == [ReadAs(None)]
    assert await answer(WhenScreen(WhenWasThis(WEDNESDAY, DATED.published, "Talks begin")), "x") == []


async def test_what_is_only_read_keeps_its_readings() -> None:
    asked = WhenWasThis(WEDNESDAY, DATED.published, "Talks begin", decided=True, writable=False)
    assert await answer(WhenScreen(asked), "1", "x", "e") == []


def test_the_date_card_names_anchor_rule_and_other_readings() -> None:
    lines = {
        name: words.plain for name, words in facts(WhenWasThis(WEDNESDAY, DATED.published, "Talks begin"))
    }
    assert lines["result"].startswith("Wed 7 Apr 2021")
    assert lines["counted from"] == "8 Apr 2021, this article’s date"
    assert lines["or else"] == "1  14 Apr 2021, if it was announced beforehand"


async def test_markup_in_a_title_is_shown_as_it_stands() -> None:
    app = Host(DatePrompt(DateRequest("[red]Talks[/] \x1b[31mbegin", Published(None, "unknown"))))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        picture = app.export_screenshot()
    assert "[red]Talks[/]" in picture.replace("&#160;", " ")
