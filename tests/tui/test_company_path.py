"""Often with: from *who is this* to the sentences in which two stand together; and the names written into a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.store.libraries import dated, opened
from tests.tui.desk import desk
from tui.screens.export import ExportScreen
from tui.screens.mentions import MentionsScreen
from tui.screens.palette import PaletteScreen
from tui.screens.who import WhoScreen

FIRST = "Mara Valenko met Tobin Ostberg in Orlgrad on November 9, 2020. In March 2021 Valenko signed the statement."
SECOND = "Tobin Ostberg met Mara Valenko in Orlgrad on November 9, 2020, the Gazette said. Ostberg left."


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    with opened(tmp_path / "library") as library:
        library.add(dated(FIRST, "/news/a.txt", "2021-04-01"))
        library.add(dated(SECOND, "/news/b.txt", "2020-11-10"))
        library.analysis().refresh(jobs=1)
        yield library


async def test_often_with_leads_to_the_sentences_of_both_and_back(library: Library) -> None:
    async with desk(library, "1", "enter", "g", "g", "enter", "w") as at:  # type: ignore[arg-type]
        company = at.sees(PaletteScreen)
        facts = {entry.words: entry.facts for entry in company.found}
        assert facts["Mara Valenko"] == "person · 2 times"
        await at.type("vale")
        await at.press("enter")
        found = at.sees(MentionsScreen).mentions
        assert (found.heading, found.facts) == ("Mara Valenko", "2 times in one sentence with Tobin Ostberg")
        assert [passage.quote for passage in found.passages] == ["Mara Valenko", "Mara Valenko"]
        await at.press("escape")
        at.sees(PaletteScreen)
        await at.press("escape")
        at.sees(WhoScreen)
        await at.press("w")
        await at.type("vale")
        await at.press("enter", "enter")
        at.is_back()
        assert at.under.startswith("Mara Valenko")


async def test_names_that_are_shown_are_written(library: Library) -> None:
    async with desk(library, "3", "slash") as at:  # type: ignore[arg-type]
        await at.type("valenko")
        await at.press("enter", "E")
        assert at.sees(ExportScreen).request.asked == ("“valenko”",)
        await at.press("enter")
        at.says("Wrote 1 name to names.csv")
        assert "Mara Valenko" in Path("names.csv").read_text("utf-8")
        assert "Ostberg" not in Path("names.csv").read_text("utf-8")
        await at.press("E", "4", "space", "enter")
        assert "Ostberg" in Path("names.graphml").read_text("utf-8")


@pytest.mark.parametrize("digit", range(1, 8))
async def test_every_format_is_written(library: Library, digit: int) -> None:
    async with desk(library, "3", "E", str(digit), "enter") as at:  # type: ignore[arg-type]
        at.says("Wrote")
    (file,) = Path().iterdir()
    assert file.read_bytes() or digit == 3
