"""Who is this: the spellings of an entity with the reason for each, and the passages where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from store.records import Telling, Variant
from tui.reading.safe import safe
from tui.screens.card import dim, strong
from tui.screens.list_card import ListCard
from tui.screens.passage_rows import in_context, where
from tui.view_models.entities import TakesPart, VariantPassages, WhoAnswer, WhoIsThis
from tui.view_models.passages import Passage
from tui.widgets.row_list import RowList
from tui.words import wording
from tui.words.cells import column, cut

Row = VariantPassages | Passage | TakesPart | None
"""A spelling, one of its passages below it, an event; None for the line above the events."""
NAME_WIDTH = 26
ROOM = 6
"""Lines kept free for passages, so that opening a spelling moves nothing."""
FEW = 3
"""Events shown until the line above them is opened."""


def reason(variant: Variant) -> str:
    """How a spelling belongs here, in a clause that begins with the kind of link."""
    how = "the name" if variant.how == "same" else variant.how
    return f"{how} · {variant.why}" if variant.why and variant.why != how else how


def variant_line(group: VariantPassages, opened: bool, width: int) -> Content:
    """ "▸ Pahsinyan   1   typo · two letters swapped, …"."""
    variant = group.variant
    sign = "▾ " if opened else "▸ "
    name = safe(variant.text)
    name = column(name, min(max(NAME_WIDTH, 0), width // 2))
    head = Content.assemble((sign, "$dim"), (name, "bold"), f"{variant.count:>5,}   ")
    room = max(width - head.cell_length, 0)
    return head + Content.styled(cut(safe(reason(variant)), room), "$dim")


def event_line(event: TakesPart, width: int) -> Content:
    """ "    7 Apr 2021~   Pashinyan meets Putin in Moscow  3 passages"."""
    told = f"  {event.told:,} passages" if event.told > 1 else ""
    date = set_cell_size(event.date, max(cell_len(event.date), 13))
    room = max(width - cell_len(date) - cell_len(told) - 5, 1)
    headline = cut(safe(event.headline), room)
    return Content.assemble("   ", (date, "$dim"), "  ", headline, (told, "$dim"))


CORRECTIONS = (
    ("m", "merge"),
    ("s", "split"),
    ("R", "rename"),
    ("c", "kind"),
    ("x", "not a name"),
    ("M", "memo"),
)


def few(events: Sequence[TakesPart]) -> Sequence[TakesPart]:
    """The events that most passages tell, by date."""
    most = sorted(range(len(events)), key=lambda number: -events[number].told)[:FEW]
    return [events[number] for number in sorted(most)]


class WhoScreen(ListCard[Passage | Telling | WhoAnswer]):
    """Shows an entity; answered with the passage to go to, or with what is to be corrected."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,o,l,right,h,left", "fold", show=False),
        Binding("less_than_sign", "end(0)", show=False),
        Binding("greater_than_sign", "end(1)", show=False),
        Binding("m", "correct('merge')", show=False),
        Binding("s", "correct('split')", show=False),
        Binding("R", "correct('rename')", show=False),
        Binding("c", "correct('kind')", show=False),
        Binding("x", "correct('drop')", show=False),
        Binding("d", "correct('apart')", show=False),
        Binding("M", "correct('memo')", show=False),
        Binding("w", "company", show=False),
        Binding("E", "export", show=False),
    ]

    def __init__(self, asked: WhoIsThis) -> None:
        super().__init__()
        self.asked = asked
        self._open: set[int] = set()
        self._rows: list[tuple[int, Row]] = []

    def hints(self) -> Iterable[tuple[str, str]]:
        """Corrections where the library can be changed, else ways to look around."""
        if self.asked.writable:
            return (("enter", "open"), *CORRECTIONS, ("w", "often with"), ("E", "export"), ("esc", "close"))
        around = (
            *(("enter", "passages, go there"), ("space", "open, close"), ("< >", "first, last mention")),
            ("w", "often with"),
            ("E", "export"),
        )
        return (*around, ("esc", "close"))

    def heading(self) -> Content:
        """Name, kind, how often."""
        entity = self.asked.entity
        many = wording.counted(entity.mentions, "mention")
        places = wording.counted(len(entity.articles), "article")
        return Content.assemble(strong(entity.name), "  ", dim(f"{entity.kind} · {many} in {places}"))

    def above(self) -> Iterable[Widget]:
        """Roles, company, first and last mention."""
        for name, words in self._facts():
            yield Static(Content.assemble(dim(f"{name:<8}"), words), classes="fact", markup=False)
        yield Static("", markup=False)

    def below(self) -> Iterable[Widget]:
        """The whole reason of the spelling under the cursor."""
        yield Static("", id="reason", classes="quiet", markup=False)

    @on(RowList.Chosen)
    def _say(self) -> None:
        at = self.rows.index
        row = self._rows[at][1] if at is not None and at < len(self._rows) else None
        words = ""
        if isinstance(row, VariantPassages):
            words = reason(row.variant)
        elif isinstance(row, Passage):
            words = where(row)
        elif isinstance(row, TakesPart):
            words = f"{row.date} · {row.headline}"
        self.query_one("#reason", Static).update(Content(safe(words)))

    def _facts(self) -> Iterator[tuple[str, Content]]:
        asked = self.asked
        if asked.memo:
            yield "memo", Content(safe(asked.memo))
        if asked.roles:
            yield "as", Content(safe(" · ".join(asked.roles)))
        if asked.together:
            yield "with", Content(safe(" · ".join(f"{name} {count}" for name, count in asked.together)))
        ends = asked.ends
        if ends:
            yield "first", Content(where(ends[0]))
            if ends[0] != ends[1]:
                yield "last", Content(where(ends[1]))

    def fill(self) -> None:
        """Spellings, the most frequent first, with the passages of those that are open."""
        self._regroup()
        groups = self.asked.variants
        events = min(len(self.asked.events), FEW) + bool(self.asked.events)
        self.fit(len(groups) + events + min(max((len(g.passages) for g in groups), default=0), ROOM))
        self._say()
        if self.asked.here:
            self._stand_on_asked()

    def _regroup(self) -> None:
        self._rows = []
        for number, group in enumerate(self.asked.variants):
            self._rows.append((number, group))
            if number in self._open:
                self._rows += [(number, passage) for passage in group.passages]
        if events := self.asked.events:
            number = len(self.asked.variants)
            self._rows.append((number, None))
            self._rows += [(number, event) for event in (events if number in self._open else few(events))]
        self.rows.set(len(self._rows), 1, self._draw)

    def _stand_on_asked(self) -> None:
        for number, group in enumerate(self.asked.variants):
            if any((p.start, p.end) == self.asked.here for p in group.passages):
                self.rows.choose(self._place_of(number))
                return

    def _place_of(self, number: int) -> int:
        return next(
            i
            for i, (n, row) in enumerate(self._rows)
            if n == number and (row is None or isinstance(row, VariantPassages))
        )

    def _draw(self, index: int, width: int) -> Sequence[Content]:
        number, row = self._rows[index]
        if isinstance(row, VariantPassages):
            return [variant_line(row, number in self._open, width)]
        if row is None:
            return [self._above_events(number)]
        if isinstance(row, TakesPart):
            return [event_line(row, width)]
        place = dim(f"  {row.date} ¶{row.paragraph}")
        line = in_context(row, max(width - 6 - place.cell_length, 10))
        pad = " " * max(width - 6 - line.cell_length - place.cell_length, 0)
        return [Content.assemble("     ", line, pad, place)]

    def _above_events(self, number: int) -> Content:
        events = self.asked.events
        sign = "▾ " if number in self._open or len(events) <= FEW else "▸ "
        more = f", {FEW} shown" if len(events) > FEW and number not in self._open else ""
        return Content.assemble(
            (sign, "$dim"), ("takes part in ", "$dim"), wording.counted(len(events), "event"), (more, "$dim")
        )

    def chosen(self, index: int) -> None:
        """Opens a spelling; goes to a passage, at once where a spelling has only one."""
        number, row = self._rows[index]
        if isinstance(row, Passage):
            self.dismiss(row)
        elif isinstance(row, TakesPart):
            self.dismiss(row.passage)
        elif row is None:
            self._toggle(number)
        elif len(row.passages) == 1:
            self.dismiss(row.passages[0])
        else:
            self._toggle(number)

    def action_fold(self) -> None:
        """Opens or closes the spelling under the cursor."""
        if self.rows.index is not None:
            self._toggle(self._rows[self.rows.index][0])

    def _toggle(self, number: int) -> None:
        self._open ^= {number}
        self._regroup()
        self.rows.choose(self._place_of(number))

    def action_end(self, which: int) -> None:
        """Goes to the first or the last mention."""
        ends = self.asked.ends
        if ends:
            self.dismiss(ends[which])

    def action_company(self) -> None:
        """Asks for those who stand in the same sentences."""
        self.dismiss(WhoAnswer("company", self.asked.entity.name))

    def action_export(self) -> None:
        """Writes every mention into a file."""
        self.dismiss(WhoAnswer("export", self.asked.entity.name))

    def action_correct(self, verb: str) -> None:
        """Answers with a correction of what stands under the cursor."""
        if not self.asked.writable or self.rows.index is None:
            return
        number, row = self._rows[self.rows.index]
        passage = row if isinstance(row, Passage) else None
        if number >= len(self.asked.variants):
            # An event is no spelling: what concerns the whole entity can be done from here.
            if verb not in ("split", "drop"):
                self.dismiss(WhoAnswer(verb, self.asked.entity.name))  # type: ignore[arg-type]
            return
        self.dismiss(WhoAnswer(verb, self.asked.variants[number].variant.text, passage))  # type: ignore[arg-type]
