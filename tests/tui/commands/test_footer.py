"""The footer asks what can be pressed now, and asks no command twice for one key."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.tui.desk import desk
from tui.commands.base import Command
from tui.commands.context import Context


@contextmanager
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """How often each command was asked whether it applies."""
    counts: Counter[str] = Counter()
    applies = Command.available

    def counted(self: Command, context: Context) -> bool:
        counts[self.id] += 1
        return applies(self, context)

    with monkeypatch.context() as patched:
        patched.setattr(Command, "available", counted)
        yield counts


@pytest.mark.parametrize("key", ["j", "k", "tab", "w", "]", "escape", "v"])
@pytest.mark.parametrize(
    "before", [["2"], ["1"], ["3"], ["4"]], ids=["text", "articles", "entities", "timeline"]
)
async def test_a_key_asks_each_command_once(
    before: list[str], key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(None, "j", "enter", "j", *before) as at:
        with asked(monkeypatch) as counts:
            await at.press(key)
        assert max(counts.values(), default=0) <= 1, counts.most_common(3)


async def test_where_a_key_led_is_what_the_footer_speaks_of(monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(None, "j", "enter") as at:
        with asked(monkeypatch) as counts:
            await at.press("]", "e")
        assert counts["text.ask"] == 1, "not for the key begun on plain text, once for the name reached"
        assert "who is this" in at.line("#footer")
        at.screen.panes.text.view.go_to(0)
        await at.pilot.pause()
        assert "who is this" not in at.line("#footer"), "a move by no key is followed too"


async def test_a_row_chosen_by_the_mouse_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(None, "4", "g", "g") as at:
        assert "fold" in at.line("#footer")
        at.screen.panes.timeline.rows.choose(1)
        await at.pilot.pause()
        assert "passage" in at.line("#footer")
