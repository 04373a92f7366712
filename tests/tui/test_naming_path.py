"""Names corrected with keys: on a real library of a few lines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from store.library import Library
from store.records import Entity
from tests.store.libraries import loaded, opened
from tests.tui.desk import Desk, desk
from tui.screens.decisions import DecisionsScreen
from tui.screens.entity_pair import PairScreen
from tui.screens.main import MainScreen
from tui.screens.review import ReviewScreen
from tui.screens.who import WhoScreen

TEXTS = {
    "/news/a.txt": "On Monday Marta Queiroz came to Oberthal. Later Queiroz left. Queiroz was tired.\n",
    "/news/b.txt": "On 3 May 2021 Marta Queiroz met Anton Rezek in Oberthal. Nobody knew why Queirzo had come.\n",
    "/news/c.txt": "The valley of Silbertal is quiet. Rezek went to Silbertal in May. Anton Rezek slept.\n",
    "/news/d.txt": "On Tuesday Ilse Vask met Joren Vask. Later Vask left.\n",
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path) as library:
        for path, text in TEXTS.items():
            library.add(loaded(text, path))
        library.analysis().refresh(jobs=1)
        yield library


@asynccontextmanager
async def entities(
    library: Library, name: str = "", size: tuple[int, int] = (140, 40)
) -> AsyncIterator[Desk]:
    """The app in the entities pane, standing on a name."""
    async with desk(library, "3", size=size) as at:  # type: ignore[arg-type]
        if name:
            at.screen.panes.entities.follow(entity(library, name).id)
            await at.pilot.pause()
        yield at


def entity(library: Library, spelling: str) -> Entity:
    (found,) = [e for e in library.analysis().entities() if any(v.text == spelling for v in e.variants)]
    return found


def one(library: Library, *spellings: str) -> bool:
    return len({entity(library, spelling).id for spelling in spellings}) == 1


async def test_merging_with_a_name_found_by_typing(library: Library) -> None:
    async with entities(library, "Silbertal") as at:
        await at.press("m")
        await at.type("ober")
        await at.press("enter")
        at.sees(PairScreen)
        assert not one(library, "Silbertal", "Oberthal")
        await at.press("enter")
        assert one(library, "Silbertal", "Oberthal")
        chosen = at.screen.panes.entities.chosen
        assert chosen is not None
        assert {v.text for v in chosen.variants} == {"Silbertal", "Oberthal"}
        await at.press("u")
        assert not one(library, "Silbertal", "Oberthal")
        at.shows("Undid: join")


async def test_a_merge_that_is_not_confirmed_changes_nothing(library: Library) -> None:
    async with entities(library, "Silbertal") as at:
        await at.press("m")
        await at.type("ober")
        await at.press("enter", "escape")
        assert library.decisions() == []


async def test_splitting_a_spelling_off_in_who_is_this(library: Library) -> None:
    async with entities(library, "Marta Queiroz") as at:
        await at.press("i")
        screen = at.sees(WhoScreen)
        texts = [group.variant.text for group in screen.asked.variants]
        await at.press(*"j" * texts.index("Queirzo"), "s")
        assert not one(library, "Queirzo", "Marta Queiroz")
        at.shows("Split “Queirzo” off “Marta Queiroz”")


async def test_splitting_off_the_mention_under_the_cursor(library: Library) -> None:
    async with desk(library, "1") as at:  # type: ignore[arg-type]
        article = next(row.id for row in library.articles() if row.path == "/news/a.txt")
        at.screen.reader.go(article, (start := TEXTS["/news/a.txt"].rindex("Queiroz")), start + 7)
        await at.pilot.pause()
        await at.press("2", "s")
        await at.press("enter")
        names = {m.start: m.entity for m in library.analysis().names(article)}
        called = {e.id: e.name for e in library.analysis().entities()}
        assert called[names[start]] == "Queiroz"
        assert called[names[TEXTS["/news/a.txt"].index("Queiroz") - len("Marta ")]] == "Marta Queiroz"
        under = at.screen.namer.chosen()
        assert under is not None
        assert under.mentions == 1


async def test_renaming(library: Library) -> None:
    async with entities(library, "Oberthal") as at:
        await at.press("R", "ctrl+u")
        await at.type("The Valley")
        await at.press("enter")
        chosen = at.screen.panes.entities.chosen
        assert chosen is not None
        assert chosen.name == "The Valley"
        await at.press("R", "ctrl+u", "enter")
        assert entity(library, "Oberthal").name == "Oberthal"


async def test_another_kind(library: Library) -> None:
    async with entities(library, "Oberthal") as at:
        await at.press("c")
        await at.type("other")
        await at.press("enter")
        assert entity(library, "Oberthal").kind == "other"


async def test_not_a_name(library: Library) -> None:
    async with entities(library, "Oberthal") as at:
        await at.press("x")
        assert not any(e.name == "Oberthal" for e in library.analysis().entities())
        at.shows("“Oberthal” is not a name")
        await at.press("u")
        assert entity(library, "Oberthal").mentions == 2


async def test_the_number_of_near_links_and_their_review(library: Library) -> None:
    async with entities(library) as at:
        assert "? 2 to review" in at.line("#entities .heading")
        await at.press("v")
        at.sees(ReviewScreen)
        await at.press("n")
        assert [d.kind for d in library.decisions()] == ["different"]
        await at.press("u")
        assert library.decisions() == []
        await at.press("space", "n", "space")
        assert at.sees(ReviewScreen).reviewing.pair() is None
        await at.press("escape")
        assert "? 1 to review" in at.line("#entities .heading")
        await at.press("v", "y", "escape")
        assert "to review" not in at.line("#entities .heading")
        assert one(library, "Vask", "Ilse Vask") or one(library, "Vask", "Joren Vask")


async def test_all_decisions_and_taking_one_back(library: Library) -> None:
    library.entity_decisions.merge(entity(library, "Silbertal").id, entity(library, "Oberthal").id)
    library.entity_decisions.rename(entity(library, "Anton Rezek").id, "A. Rezek")
    library.set_published(library.articles()[0].id, "2021-04-08")
    async with entities(library) as at:
        await at.press("U")
        screen = at.sees(DecisionsScreen)
        words = [row.words for row in screen.request.rows]
        assert set(words) == {
            "“a.txt” is from 8 Apr 2021",
            "“Anton Rezek” is called “A. Rezek”",
            "“Silbertal” is “Oberthal”",
        }
        await at.press(*"j" * words.index("“Silbertal” is “Oberthal”"), "x")
        assert not one(library, "Silbertal", "Oberthal")
        assert len(at.sees(DecisionsScreen).request.rows) == 2


async def test_a_contradiction_is_shown(library: Library) -> None:
    naming = library.entity_decisions
    naming.keep_apart(entity(library, "Oberthal").id, entity(library, "Anton Rezek").id)
    naming.merge(entity(library, "Oberthal").id, entity(library, "Silbertal").id)
    async with entities(library, "Anton Rezek") as at:
        await at.press("m")
        await at.type("silber")
        await at.press("enter", "enter")
        assert "⚑ 1" in at.line("#entities .heading")
        assert any("are not joined" in note.message for note in at.app._notifications)
        await at.press("U")
        assert len(at.sees(DecisionsScreen).request.contradictions) == 1


async def test_a_library_that_is_only_read_is_corrected_by_nobody(library: Library) -> None:
    with opened(library.folder) as second:
        assert second.read_only
        async with entities(second, "Oberthal") as at:
            await at.press("x")
            at.shows("Nothing can be changed")
            await at.press("i", "x", "escape")
            assert second.decisions() == []


async def test_an_alias_file_edited_beside_the_app_is_read_when_the_reader_comes_back(
    library: Library,
) -> None:
    file = library.folder / "aliases.toml"
    async with entities(library, "Silbertal") as at:
        shown = {entity.id for entity in at.screen.panes.entities.all}
        file.write_text('same = [["Silbertal", "Oberthal"]]', "utf-8")
        await at.come_back()
        at.shows("Read aliases.toml again")
        assert {entity.id for entity in at.screen.panes.entities.all} < shown
        await at.press("j")
        await at.come_back()
        assert "Read aliases.toml again" not in at.footer
        file.write_text("same = [", "utf-8")
        await at.come_back()
        assert {entity.id for entity in at.screen.panes.entities.all} == shown
        assert any("aliases.toml:1: not TOML" in told for told in at.told())


async def test_kept_apart_from_another_for_good(library: Library) -> None:
    async with entities(library, "Marta Queiroz") as at:
        await at.press("d")
        await at.type("rezek")
        await at.press("enter")
        at.sees(PairScreen)
        await at.press("enter")
        at.shows("“Marta Queiroz” is not “Anton Rezek”")
        assert len(library.decisions()) == 1


async def test_a_spelling_is_chosen_to_be_split_off(library: Library) -> None:
    async with entities(library, "Marta Queiroz") as at:
        await at.press("s")
        await at.type("Queirzo")
        await at.press("enter")
        assert not one(library, "Queirzo", "Marta Queiroz")


async def test_an_entity_of_one_spelling_has_none_to_split_off(library: Library) -> None:
    async with entities(library, "Silbertal") as at:
        await at.press("s", "enter")
        at.says("It has only this spelling")
        assert library.decisions() == []


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("m", "Join “Marta Queiroz” with"),
        ("d", "“Marta Queiroz” is not"),
        ("c", "Marta Queiroz"),
        ("R", "Marta Queiroz"),
    ],
)
async def test_corrections_begin_in_who_is_this(library: Library, key: str, told: str) -> None:
    async with entities(library, "Marta Queiroz") as at:
        await at.press("i", key)
        assert not isinstance(at.app.screen, WhoScreen | MainScreen)
        assert told in str(at.app.screen.query_one("#card").border_title)
        await at.press("escape")
        assert library.decisions() == []


async def test_only_this_mention_is_no_name(library: Library) -> None:
    async with desk(library, "1") as at:  # type: ignore[arg-type]
        article = next(row.id for row in library.articles() if row.path == "/news/a.txt")
        start = TEXTS["/news/a.txt"].rindex("Queiroz")
        at.screen.reader.go(article, start, start + 7)
        await at.pilot.pause()
        await at.press("2", "x", "enter")
        assert start not in {m.start for m in library.analysis().names(article)}
        assert len(library.analysis().names(article)) > 1
