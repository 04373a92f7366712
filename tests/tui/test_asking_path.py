"""Enter in the text: who is this, when was this, what did I note; and what is done with the answers. On a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from store.records import TimeExpression
from tests.store.libraries import dated, opened
from tests.tui.desk import Desk, desk
from tui.screens.date import DatePrompt
from tui.screens.mentions import MentionsScreen
from tui.screens.notes import NotesScreen
from tui.screens.when import WhenScreen
from tui.screens.who import WhoScreen

FERRY = "On Monday Marta Queiroz opened the ferry at Oberthal. Nobody else was there. Queiroz left soon.\n"
TRAIN = "Anton Rezek met Marta Queiroz in Oberthal on 3 May 2021. They took the train.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path) as library:
        library.add(dated(FERRY, "/news/ferry.txt", "2021-05-06"))
        library.add(dated(TRAIN, "/news/train.txt", "2021-05-07"))
        library.analysis().refresh(jobs=1)
        yield library


async def stand(at: Desk, library: Library, words: str, file: str = "ferry") -> None:
    """Opens the article with the cursor on the words."""
    article = next(row.id for row in library.articles() if file in row.path)
    at.screen.reader.go(article, (start := library.text(article).index(words)), start + len(words))
    await at.pilot.pause()
    await at.press("2")


def date_in(library: Library, words: str) -> TimeExpression:
    (found,) = [
        d for row in library.articles() for d in library.analysis().dates(row.id) if d.text.endswith(words)
    ]
    return found


async def test_the_footer_says_what_enter_does(library: Library) -> None:
    ferry = next(row.id for row in library.articles() if "ferry" in row.path)
    library.annotate(ferry, (start := FERRY.index("Nobody")), start + 6, comment="really?")
    async with desk(library) as at:  # type: ignore[arg-type]
        for words, told in (
            ("Marta", "who is this"),
            ("Monday", "when was this"),
            ("Nobody", "open note"),
            ("soon", ""),
        ):
            await stand(at, library, words)
            assert at.screen.asker.here() == told


async def test_enter_on_a_name_says_who_that_is_and_goes_to_a_mention(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await stand(at, library, "Marta")
        await at.press("enter")
        assert at.sees(WhoScreen).asked.entity.name == "Marta Queiroz"
        await at.press(">")
        at.is_back()
        assert at.under.startswith("Marta Queiroz in Oberthal")


async def test_enter_on_a_date_reads_it_otherwise_and_back(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        assert date_in(library, "Monday").edtf == "2021-05-03"
        await stand(at, library, "Monday")
        await at.press("enter")
        at.sees(WhenScreen)
        await at.press("e", *"2021-04-26", "enter")
        assert date_in(library, "Monday").edtf == "2021-04-26"
        at.shows("Read as 26 Apr 2021: “Monday”")
        await stand(at, library, "Monday")
        await at.press("enter", "x")
        assert date_in(library, "Monday").edtf == "2021-05-03"
        at.shows("Read again as it was found")


async def test_from_a_date_to_the_date_of_the_article(library: Library) -> None:
    async with desk(library) as at:  # type: ignore[arg-type]
        await stand(at, library, "Monday")
        await at.press("enter", "D")
        at.sees(DatePrompt)
        await at.press("escape")
        await stand(at, library, "Monday")
        await at.press("enter", "enter")
        at.is_back()
        assert [d for d in library.decisions() if d.kind == "date"] == []


async def test_enter_on_a_note_opens_it_and_on_plain_text_says_where_to_go(library: Library) -> None:
    ferry = next(row.id for row in library.articles() if "ferry" in row.path)
    library.annotate(ferry, (start := FERRY.index("Nobody")), start + 6, comment="really?")
    async with desk(library) as at:  # type: ignore[arg-type]
        await stand(at, library, "Nobody")
        await at.press("enter")
        at.sees(NotesScreen)
        await at.press("escape")
        await stand(at, library, "soon")
        await at.press("enter")
        at.says("No name, date or note here")


async def test_every_mention_of_an_entity_and_the_way_to_one(library: Library) -> None:
    async with desk(library, "3") as at:  # type: ignore[arg-type]
        queiroz = next(e for e in library.analysis().entities() if e.name == "Marta Queiroz")
        at.screen.panes.entities.follow(queiroz.id)
        await at.pilot.pause()
        await at.press("enter")
        at.sees(MentionsScreen)
        await at.press("G", "enter")
        at.is_back()
        assert at.under.startswith(("Marta Queiroz", "Queiroz"))
