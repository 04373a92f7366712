"""The search of all texts: a field, and below it each hit in its line, the words found in one column."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Sequence
from functools import partial
from typing import Any, ClassVar, Literal

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from store.search.expression import QueryError
from tui.panes.chrome import DIM
from tui.panes.status_line import fitted
from tui.presenters.concordance import in_column
from tui.reading.safe import safe
from tui.screens.card import Card, dim
from tui.view_models.text_search import ArticleHits, FoundOut, TextPlace, TextSearcher
from tui.widgets.row_list import RowList
from tui.words import wording

MOST = 200
"""Articles whose passages are listed at most: who wants more asks more narrowly, or by `dateline search`."""
_AT_ONCE = 5
"""Articles looked into before keys have their turn."""
Place = tuple[int, int | None]
"""An article found, and its passage; None for its heading."""


class TextSearchScreen(Card[TextPlace | FoundOut]):
    """Searches as one types; answered with the passage to go to, or with what is to be written into a file."""

    HEADING = "Search all texts"
    HINTS = (("↑↓", "choose"), ("enter", "go there"), ("ctrl+t", "tag all"), ("ctrl+e", "export"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move('down')", show=False, priority=True),
        Binding("up,ctrl+p", "move('up')", show=False, priority=True),
        Binding("pagedown", "move('page-down')", show=False, priority=True),
        Binding("pageup", "move('page-up')", show=False, priority=True),
        # A capital E is a letter of the query here.
        Binding("ctrl+e", "hand_over('export')", show=False, priority=True),
        Binding("ctrl+t", "hand_over('tag')", show=False, priority=True),
        Binding("tab", "take_meant", show=False, priority=True),
    ]
    CSS = """
    TextSearchScreen #card { width: 120; height: 88%; }
    TextSearchScreen #said { height: 1; margin-bottom: 1; color: $dim; }
    TextSearchScreen RowList { background: $surface; }
    TextSearchScreen RowList > .row-list--cursor-blurred { background: $primary 30%; text-style: bold; }
    """

    def __init__(self, searcher: TextSearcher, query: str = "") -> None:
        """`query` stands in the field, to be searched for or typed over."""
        super().__init__()
        self._searcher, self._first = searcher, query
        self._found: Sequence[str] = ()
        self._hits: list[ArticleHits] = []
        self._places: list[Place] = []
        self._query = self._meant = ""

    def body(self) -> Iterable[Widget]:
        """The field, what is said of the query, and the list, which never takes the focus."""
        yield Input(
            self._first, placeholder='words  "a phrase"  OR  -not  (…)  wild*  who:  from:  tag:  source:'
        )
        yield Static(id="said", markup=False)
        rows = RowList()
        rows.can_focus = False
        yield rows

    @property
    def rows(self) -> RowList:
        """Headings and passages."""
        return self.query_one(RowList)

    def on_mount(self) -> None:
        """Letters go to the field."""
        super().on_mount()
        self.query_one(Input).focus()
        self._beside(self._read, "index")

    def _beside(self, work: Callable[[], Coroutine[Any, Any, None]], group: str) -> None:
        """Does something beside the keys, and ends what is under way in its group; work that never begins is not made."""
        self.run_worker(work, group=group, exclusive=True)  # type: ignore[arg-type]

    async def _read(self) -> None:
        """Takes in the texts that the index does not know, and then answers anew."""
        total = left = self._searcher.unread()
        while left:
            self._say(f"Reading the texts: {total - left:,} of {total:,}")
            await asyncio.sleep(0)
            left = self._searcher.read_some()
        if total:
            self._seek(self.query_one(Input).value)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._seek(event.value)

    def _seek(self, query: str) -> None:
        """An unfinished or wrong query leaves the list as it is and says what is wrong."""
        if not query.strip():
            self._show(query, (), "")
            return
        try:
            found = self._searcher.find(query)
        except QueryError as error:
            self._say(str(error))
            return
        self._show(query, found, self._searcher.remarks(query))

    def _show(self, query: str, found: Sequence[str], remarks: str) -> None:
        self._query, self._found, self._hits = query, found, []
        self._list()
        self.rows.choose(0)
        self._beside(partial(self._look, remarks), "passages")

    async def _look(self, remarks: str) -> None:
        """Looks into the articles found, some at a time; ends when another query comes."""
        self._meant = ""
        if self._query.strip() and not self._found:
            meant = self._searcher.meant(self._query)
            self._meant = meant if meant != self._query else ""
        asked = f"\nDid you mean  {safe(self._meant)}  ?   tab takes it" if self._meant else ""
        self.rows.say(f"No text has this{asked}" if self._query.strip() else "")
        for number, article in enumerate(self._found[:MOST], 1):
            if hits := self._searcher.passages(article):
                self._hits.append(hits)
            if number % _AT_ONCE == 0:
                self._list()
                await asyncio.sleep(0)
        self._list()
        self._say(". ".join(filter(None, (self._counted(), remarks))))

    def _counted(self) -> str:
        if not self._found:
            return ""
        articles = wording.counted(len(self._found), "article")
        passages = wording.counted(sum(len(hits.spans) for hits in self._hits), "passage")
        if len(self._found) > MOST:
            return f"{articles}; {passages} in the newest {MOST}"
        return f"{passages} in {articles}"

    def _say(self, words: str) -> None:
        self.query_one("#said", Static).update(dim(words))

    # The list

    def _list(self) -> None:
        first = self._places[-1][0] + 1 if self._places and self._hits else 0
        if not first:
            self._places = []
        for number in range(first, len(self._hits)):
            self._places.append((number, None))
            self._places += [(number, passage) for passage in range(len(self._hits[number].spans))]
        self.rows.set(len(self._places), 1, self.draw)

    def draw(self, index: int, width: int) -> Sequence[Content]:
        """A row of the list: the heading of an article, or a passage."""
        number, passage = self._places[index]
        hits = self._hits[number]
        if passage is None:
            left = [(hits.date, "bold"), ("  ", ""), (safe(hits.title), "bold")]
            right = [[(safe(hits.source), DIM)], [(f"{len(hits.spans)}", DIM)]]
            return [fitted(left, right, width - 1, 1)]
        line = in_column(hits.lines[passage], width - 3)
        return [Content.assemble("  ", (line.before, DIM), (line.words, "bold"), (line.after, DIM))]

    def action_move(self, motion: str) -> None:
        """Another row."""
        self.rows.move(motion)  # type: ignore[arg-type]

    def action_hand_over(self, verb: Literal["export", "tag"]) -> None:
        """All that was found, also what is not listed."""
        if self._found:
            self.dismiss(FoundOut(self._query, verb))

    def action_take_meant(self) -> None:
        """The query that was probably meant takes the place of the one that finds nothing."""
        if self._meant:
            field = self.query_one(Input)
            field.value = self._meant
            field.cursor_position = len(field.value)

    @on(Input.Submitted)
    @on(RowList.Activated)
    def _take(self) -> None:
        """Goes to a passage; from the heading to the first one."""
        if self.rows.index is None:
            return
        number, passage = self._places[self.rows.index]
        hits = self._hits[number]
        span = hits.spans[passage or 0] if hits.spans else None
        self.dismiss(TextPlace(self._query, hits.article, span))
