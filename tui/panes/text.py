"""The text pane: the article, its date above it, the position below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from store import edtf
from store.records import Annotation, Span
from tui.panes.chrome import DIM
from tui.panes.pane import Pane
from tui.panes.rows.article_entity_rows import STAR
from tui.panes.status_line import Bar, Part
from tui.reading.find import Folded
from tui.reading.marks import Layer, Mark
from tui.reading.palette import tone
from tui.reading.safe import safe
from tui.state.session import Opened
from tui.state.where import Where
from tui.widgets.article_view import ArticleView
from tui.words import wording

NEAR_THE_TOP = 300
"""Code points within which a title in the text is not repeated above it."""
_MEMO = 80
"""Characters of a memo in the lines above the text; M shows all of it."""
NOTHING_OPEN = "Nothing is open yet: choose an article and press enter."
EMPTY_LIBRARY = """\
This library is empty.

To fill it, press : and type import; or leave with q and name files or folders of articles:

    dateline PATH…

It reads text, web pages, PDF, Word, mail, feeds, tables and archives."""


class TextPane(Pane):
    """The article being read."""

    where = Where.TEXT

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.view = ArticleView()
        self._position = Bar(classes="position")
        self._same: str | None = None
        self._title = ""
        self._facts: list[Part] = []
        self._folded: tuple[str, Folded] | None = None

    @property
    def body(self) -> Widget:
        """The text."""
        return self.view

    def compose_body(self) -> Iterable[Widget]:
        """The text and the line below it."""
        yield self.view
        yield self._position

    def head_again(self) -> None:
        """The heading names the article."""
        self.head(self._facts, self._title)

    def show_nothing(self, empty: bool) -> None:
        """Before an article is opened: what to do next."""
        self.view.clear(EMPTY_LIBRARY if empty else NOTHING_OPEN)
        self._title, self._facts = "", []
        self.head_again()

    def show_article(self, opened: Opened, cursor: int) -> None:
        """The article with all its layers, the cursor where it was left."""
        self._same = None
        self.view.load(
            opened.document.text,
            title=_title_above(opened),
            facts=facts(opened),
            cursor=cursor,
            layers=layers(opened),
        )
        self.show_row(opened)

    def show_anew(self, opened: Opened) -> None:
        """The same article after its dates have changed; what is in view stays there."""
        top = self.view.scroll_offset.y
        self.show_article(opened, self.view.cursor)
        self.view.scroll_to(y=top, animate=False, immediate=True)

    def show_row(self, opened: Opened) -> None:
        """The heading's facts, which change without the text."""
        self._title = safe(opened.row.title)
        self._facts = [(STAR, "$primary")] if opened.row.starred else []
        self.head_again()

    def show_notes(self, notes: Iterable[Annotation]) -> None:
        """The layer of annotations."""
        self.view.set_layer("note", note_marks(notes))
        self.show_position()

    def light_passage(self, span: Span | None) -> None:
        """Lights where a jump led."""
        self.view.set_layer("passage", [Mark(*span)] if span else [])

    def lead(self, spans: Sequence[Span]) -> None:
        """Lights passages and brings the first into view; the cursor stays where the reader left it."""
        self.view.set_layer("passage", [Mark(*span) for span in spans])
        if spans:
            line, top = self.view.line_of(spans[0][0]), self.view.scroll_offset.y
            if not top <= line < top + self.view.size.height:
                self.view.scroll_to(y=max(line - self.view.size.height // 3, 0), animate=False)

    def light_same(self, entity: str | None) -> None:
        """Lights the other mentions of who is named under the cursor."""
        if entity != self._same:
            self._same = entity
            same = [mark for mark in self.view.marks("name") if entity and mark.id == entity]
            self.view.set_layer("same", same)

    # The search

    @property
    def hits(self) -> Sequence[Span]:
        """Where the words searched for stand."""
        return [(mark.start, mark.end) for mark in self.view.marks("hit")]

    def light_hits(self, words: str) -> Sequence[Span]:
        """Lights every place of some words, and gives them."""
        if self._folded is None or self._folded[0] is not self.view.text:
            self._folded = (self.view.text, Folded(self.view.text))
        hits = self._folded[1].find_all(words)
        self.show_hits(hits)
        return hits

    def show_hits(self, hits: Iterable[Span]) -> None:
        """Lights places that a search found."""
        self.view.set_layer("hit", [Mark(*hit) for hit in hits])
        self.view.set_layer("current", [])

    def to_hit(self, hit: Span) -> None:
        """Goes to one hit and lights it more than the others."""
        self.view.go_to(hit[0])
        self.view.set_layer("current", [Mark(*hit)])

    def darken(self) -> bool:
        """Takes away what a search or a jump lit; False if nothing was."""
        layers: tuple[Layer, ...] = ("hit", "current", "passage")
        lit = any(self.view.marks(layer) for layer in layers)
        for layer in layers:
            self.view.set_layer(layer, [])
        return lit

    def step_to(self, layer: Layer, forward: bool) -> bool:
        """Goes to the next or previous mark of a layer; False if there is none."""
        at = self.view.cursor
        starts = sorted({mark.start for mark in self.view.marks(layer)})
        found = [start for start in starts if (start > at if forward else start < at)]
        if found:
            self.view.go_to(found[0] if forward else found[-1])
        return bool(found)

    def show_position(self) -> None:
        """Paragraph and word, and the place of the search."""
        if not self.view.text:
            self._position.show([], [])
            return
        at = self.view.position
        right: list[Part] = [(f"¶ {at.paragraph}/{at.paragraphs}   word {at.word:,}/{at.words:,}", DIM)]
        self._position.show([*self._doubt(), *self._hits()], [right], 1)

    def _doubt(self) -> list[Part]:
        """What the question mark in the margin means, where the cursor stands on such a note or one is in the text."""
        asked = [mark for mark in self.view.marks("note") if mark.asks]
        if any(mark.start <= self.view.cursor < mark.end for mark in asked):
            return [("? uncertain note: the text has changed   ", "$warning")]
        return [(f"? {wording.counted(len(asked), 'uncertain note')}   ", "$warning")] if asked else []

    def _hits(self) -> list[Part]:
        hits = self.view.marks("hit")
        if not hits:
            return []
        number = sum(hit.start <= self.view.cursor for hit in hits)
        return [(f"hit {max(number, 1)} of {len(hits)}", DIM)]


def _title_above(opened: Opened) -> str:
    """The title, unless the text begins with it anyway, or with a menu and then with it."""
    title = opened.row.article.title
    if title is None or (title.span and title.span[0] < NEAR_THE_TOP):
        return ""
    return title.value


def facts(opened: Opened) -> str:
    """Date with how it was found, kind, source, file: "8 Apr 2021 (stated, last line) · news report · Xinhua"."""
    row = opened.row
    published = row.published
    day = edtf.weekday(published.value) if published.value and edtf.is_valid(published.value) else None
    date = f"{day} {wording.dated(published)}" if day else wording.dated(published)
    byline = row.article.byline.value if row.article.byline else ""
    # A chain of reasoning is told whole by the prompt for the date (D); here it would push the text away.
    parts = [
        f"{date} ({wording.short(published.how, 60)})",
        wording.genre(opened.genre) if opened.genre else "",
        row.source or "",
        byline,
        wording.filename(row.article),
        f"memo: {wording.short(opened.memo, _MEMO)}" if opened.memo else "",
    ]
    return " · ".join(part for part in parts if part)


def layers(opened: Opened) -> dict[Layer, list[Mark]]:
    """What is lit in the text."""
    return {
        "furniture": [Mark(start, end) for start, end in opened.row.article.furniture],
        "name": [Mark(name.start, name.end, name.entity) for name in opened.names],
        "date": [Mark(date.start, date.end) for date in opened.dates],
        "note": note_marks(opened.notes),
        "passage": [],
        "same": [],
        "hit": [],
    }


def note_marks(notes: Iterable[Annotation]) -> list[Mark]:
    """Annotations in the colour of their first tag."""
    return [
        Mark(n.anchor.start, n.anchor.end, n.id, tone(n.tags[0]) if n.tags else 0, n.anchor.state == "fuzzy")
        for n in notes
        if n.anchor.state != "lost"
    ]
