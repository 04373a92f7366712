"""Two entities side by side, each with passages: to be joined, or told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.reading.safe import safe
from tui.screens.card import Card, dim, strong
from tui.view_models.entities import Pair, Side
from tui.view_models.passages import Passage
from tui.words import wording

AROUND = 36
"""Characters shown before and after a name: less than a passage holds, as it stands in half the width."""
TALL = 13
"""Lines that everything but the passages takes."""
EACH = 4
"""Lines of a passage in half the width."""


def said_of(side: Side, passages: int) -> Content:
    """Name, numbers, other spellings, roles, passages: one item below the other."""
    entity = side.entity
    many = wording.counted(entity.mentions, "mention")
    places = wording.counted(len(entity.articles), "article")
    lines = [strong(entity.name), dim(f"{entity.kind} · {many} in {places}")]
    others = [variant.text for variant in entity.variants if variant.text != entity.name]
    if others:
        lines.append(dim(wording.short("also " + ", ".join(others), 100)))
    if side.roles:
        lines.append(dim(wording.short("as " + ", ".join(side.roles), 100)))
    for passage in side.passages[:passages]:
        lines += [Content(""), *_in_column(passage)]
    return Content("\n").join(lines)


def _in_column(passage: Passage) -> Iterator[Content]:
    before, after = safe(passage.before), safe(passage.after)
    before = "…" + before[-AROUND:].lstrip() if len(before) > AROUND else before
    after = after[:AROUND].rstrip() + "…" if len(after) > AROUND else after
    yield Content.assemble((before, "$dim"), (safe(passage.quote), "bold $primary"), (after, "$dim"))
    yield dim(wording.short(f"{passage.date} · {passage.title}", 60))


def said_of_both(pair: Pair) -> Content:
    """Why they may be one, and whether articles name both."""
    both = f"{wording.counted(pair.together, 'article')} {'names' if pair.together == 1 else 'name'} both"
    facts = [fact for fact in (pair.why, both if pair.together else "no article names both") if fact]
    return dim(" · ".join(facts))


class SideBySide(Vertical):
    """Shows a pair."""

    DEFAULT_CSS = """
    SideBySide { height: auto; }
    SideBySide > Horizontal { height: auto; margin-top: 1; }
    SideBySide .side { width: 1fr; height: auto; padding-right: 2; }
    """

    def compose(self) -> ComposeResult:
        """The reason above, the two below it."""
        yield Static("", id="both", markup=False)
        with Horizontal():
            yield Static("", id="one", classes="side", markup=False)
            yield Static("", id="other", classes="side", markup=False)

    def show(self, pair: Pair | None) -> None:
        """Another pair; None clears."""
        room = max(min((self.app.size.height * 88 // 100 - TALL) // EACH, 4), 1)
        self.query_one("#both", Static).update(said_of_both(pair) if pair else "")
        self.query_one("#one", Static).update(said_of(pair.one, room) if pair else "")
        self.query_one("#other", Static).update(said_of(pair.other, room) if pair else "")


class PairScreen(Card[bool]):
    """Asks whether two entities that the reader chose are to be joined, or kept apart; answered with True or None."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "take", show=False),
        Binding("q,n", "leave", show=False),
    ]

    def __init__(self, pair: Pair, question: str, verb: str) -> None:
        super().__init__()
        self.pair, self.question, self.verb = pair, question, verb

    def heading(self) -> Content:
        """The question."""
        return Content(self.question)

    def hints(self) -> Iterable[tuple[str, str]]:
        """Yes or no."""
        return (("enter", self.verb), ("esc", "leave as it is"))

    def body(self) -> Iterable[Widget]:
        """Both."""
        yield SideBySide()

    def on_mount(self) -> None:
        """What is known of them."""
        self.query_one(SideBySide).show(self.pair)

    def action_take(self) -> None:
        """Yes."""
        self.dismiss(True)
