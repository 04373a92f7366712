from pathlib import Path

import pytest

from tests.tui.screens.event_cases import EXPORT, HAPPENING, PAIR, UNDATED, WHEN
from tests.tui.screens.host import Host, answer
from tui.screens.date import DatePrompt
from tui.screens.event_pair import JoinScreen
from tui.screens.export import ExportScreen
from tui.screens.new_event import HappeningPrompt
from tui.screens.rename_prompt import CallPrompt
from tui.view_models.dates import DateAnswer
from tui.view_models.events import HappeningAnswer
from tui.view_models.export import ExportAnswer, ExportRequest


async def test_two_rows_are_joined_only_when_asked_for() -> None:
    assert await answer(JoinScreen(PAIR), "enter") == [True]
    assert await answer(JoinScreen(PAIR), "escape") == [None]
    assert await answer(JoinScreen(PAIR), "q") == [None]


async def test_both_rows_show_their_passages_and_their_clash() -> None:
    app = Host(JoinScreen(PAIR))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        picture = app.export_screenshot().replace("&#160;", " ")
    for words in (
        "both name Armenia, Azerbaijan",
        "9 Nov 2020 (TASS)",
        "“After the Nov. 10, 2020",
        "#aid/roads",
    ):
        assert words in picture


async def test_a_new_event_is_kept_as_it_was_prefilled() -> None:
    kept = HappeningAnswer("The leaders signed a statement", "2020-11-09")
    assert await answer(HappeningPrompt(HAPPENING), "enter") == [kept]
    assert await answer(HappeningPrompt(HAPPENING), "tab", "enter") == [kept]
    assert await answer(HappeningPrompt(HAPPENING), "escape") == [None]


async def test_a_new_event_gets_the_readers_headline_and_date() -> None:
    typed = (*"Signed", "tab", *"fall", "space", *"2020", "enter")
    assert await answer(HappeningPrompt(HAPPENING), "ctrl+u", *typed) == [
        HappeningAnswer("Signed", "2020-23")
    ]


async def test_an_empty_date_is_left_to_the_passage() -> None:
    assert await answer(HappeningPrompt(UNDATED), "enter") == [HappeningAnswer(UNDATED.headline, None)]
    assert await answer(HappeningPrompt(HAPPENING), "tab", "backspace", "enter") == [
        HappeningAnswer(HAPPENING.headline, None)
    ]


async def test_what_is_no_date_keeps_the_prompt_open() -> None:
    assert await answer(HappeningPrompt(HAPPENING), "tab", *"soon", "enter") == []


async def test_the_date_of_an_event_is_asked_for_like_an_articles() -> None:
    assert await answer(DatePrompt(WHEN), "backspace", "enter") == [DateAnswer(None)]
    assert await answer(DatePrompt(WHEN), "down", "enter") == [DateAnswer("2020-11-10")]


async def test_an_empty_headline_gives_it_its_own_again() -> None:
    prompt = CallPrompt("A statement", "retitle", "its own headline again")
    assert ("enter", "retitle") in [*prompt.hints()]
    assert await answer(prompt, "ctrl+u", "enter") == [""]
    assert await answer(CallPrompt("A statement"), "enter") == [None]


async def test_a_format_is_chosen_by_digit_or_arrows_and_the_suffix_follows() -> None:
    def chosen(form: str, path: str) -> list[ExportAnswer]:
        return [ExportAnswer(form, False, Path(path), path)]

    assert await answer(ExportScreen(EXPORT), "enter") == chosen("md", "/timeline.md")
    assert await answer(ExportScreen(EXPORT), "5", "enter") == chosen("html", "/timeline.html")
    assert await answer(ExportScreen(EXPORT), "down", "enter") == chosen("csv", "/timeline.csv")
    assert await answer(ExportScreen(EXPORT), "tab", "up", "up", "enter") == chosen(
        "timelinejs", "/timeline.json"
    )


async def test_digits_belong_to_the_name_while_it_is_typed() -> None:
    (found,) = await answer(ExportScreen(EXPORT), "tab", "ctrl+u", *"/2021", "enter")
    assert found.path == Path("/2021.md")
    assert found.form == "md"


async def test_everything_is_a_key_away_where_a_filter_is_set() -> None:
    (found,) = await answer(ExportScreen(EXPORT), "space", "enter")
    assert found.everything
    (found,) = await answer(ExportScreen(ExportRequest(212, 212, name="/timeline.md")), "space", "enter")
    assert found.everything


async def test_what_is_there_is_written_over_only_when_asked_twice(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    request = ExportRequest(3, 3, name=str(tmp_path / "a.md"))
    assert await answer(ExportScreen(request), "enter") == []
    assert len(await answer(ExportScreen(request), "enter", "enter")) == 1
    assert await answer(ExportScreen(request), "enter", "tab", "x", "backspace", "enter") == []


@pytest.mark.parametrize("name", ["", "/", "/no such folder/a.md"])
async def test_where_no_file_can_be_the_dialog_stays(name: str) -> None:
    assert await answer(ExportScreen(ExportRequest(3, 3, name=name)), "enter") == []
