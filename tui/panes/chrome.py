"""The lines above and below the panes: what is open, and what can be pressed. Pure: parts of a `Bar`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.panes.status_line import Part
from tui.reading.safe import safe
from tui.reading.selection import By
from tui.settings.bindings import Keymap
from tui.state.session import Session
from tui.state.where import Where
from tui.words.wording import counted

DIM = "$dim"
STRONG = "bold $primary"
MODE = "bold reverse"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was found; None while it is being looked up."""

    entities: int | None = None
    events: int | None = None


_MODES: Mapping[By, str] = {"character": "VISUAL", "sentence": "VISUAL SENTENCE"}


def header(
    session: Session, counts: Counts, keys: Keymap, selecting: By | None, work: str = ""
) -> tuple[Sequence[Part], list[list[Part]], int]:
    """Library, what is shown of it, what was found in it, what is under way, mode; how many groups at the right must stay."""
    left: list[Part] = [("dateline", STRONG), (" · ", DIM), *_what(session, keys)]
    modes = [_MODES[selecting]] if selecting else []
    if session.read_only:
        modes.append("READ ONLY")
    right = [[(fact, DIM)] for fact in _facts(session, counts)]
    under_way: list[list[Part]] = [[(safe(work), STRONG)]] if work else []
    right = [*right, *under_way]
    return left, [*right, *([(f" {mode} ", MODE)] for mode in modes)], len(modes) + len(under_way)


def _what(session: Session, keys: Keymap) -> Iterator[Part]:
    """The library's name, or the filter in force and the key that lifts it."""
    shown, total = len(session.shown), session.total()
    if not (session.only or session.words):
        yield safe(session.library.folder.name), ""
        return
    yield f"{shown:,} of {counted(total, 'article')}", ""
    named = [session.only.label] if session.only else []
    if session.words.strip():
        named.append("/" + session.words.strip())
    yield ": " + safe(" ".join(named)), "bold"
    if key := keys.shown("filter.lift"):
        yield f" · {key} shows all", DIM


def _facts(session: Session, counts: Counts) -> Iterator[str]:
    if not (session.only or session.words):
        yield counted(len(session.shown), "article")
    if counts.entities:
        yield counted(counts.entities, "entity", "entities")
    if counts.events:
        yield counted(counts.events, "event")
    if undated := session.undated():
        yield f"{undated:,} undated"
    if notes := session.notes():
        yield counted(notes, "note")


def footer(
    hints: Sequence[tuple[str, str]], pending: str, message: str, saved: str
) -> tuple[list[Part], list[list[Part]], int, int]:
    """The keys that matter now with their words, or the message; the keys begun and whether all is saved; for `Bar.show`."""
    right: list[list[Part]] = [[(saved, DIM)]] if saved else []
    if pending:
        right.append([(f"{pending}…", STRONG)])
    if message:
        return [(safe(message), "")], right, len(right), 0
    left: list[Part] = []
    for key, word in hints:
        left += [(key, STRONG), (f" {safe(word)}   ", DIM)]
    return left, right, len(right), 2


TABS = {
    Where.ARTICLES: "Articles",
    Where.TEXT: "Text",
    Where.ENTITIES: "Entities",
    Where.TIMELINE: "Timeline",
}


def tabs(active: Where) -> list[Part]:
    """The line of four tabs for narrow screens."""
    parts: list[Part] = []
    for number, (pane, name) in enumerate(TABS.items(), 1):
        here = pane is active
        parts += [(f" {number} {name} ", "bold reverse $primary" if here else DIM), (" ", "")]
    return parts


def tab_at(x: int) -> Where | None:
    """The pane whose tab stands at a column of that line."""
    for pane, (text, _) in zip(TABS, tabs(Where.TEXT)[::2], strict=True):
        if 0 <= x < len(text):
            return pane
        x -= len(text) + 1
    return None
