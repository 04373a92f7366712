"""Searching all texts, and walking what was found across articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.records import Span
from store.search.expression import field_terms, parse_expression
from store.search.query import Query
from store.services.text_search import Found, TextSearch
from tui.controllers import dialogs
from tui.presenters.concordance import around
from tui.view_models.text_search import ArticleHits, FoundOut, TextPlace
from tui.words import wording

if TYPE_CHECKING:
    from tui.controllers.shell import Shell

_SOME = 5
"""Texts taken into the index at once: a hundredth of a second."""


class TextSearchController:
    """Answers the search screen (`TextSearcher`), and keeps what was found for `n` and `N`."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        library = shell.session.library
        self._search = TextSearch(
            library.folder, library.articles, library.text, write=library.read_only is None
        )
        self._found = Found((), ())
        self._walked: Found | None = None
        self.query = ""
        """What was searched for last."""

    def close(self) -> None:
        """Give the index free."""
        self._search.close()

    def open(self, query: str | None = None) -> None:
        """The search screen, with a query or the last one."""
        from tui.screens.text_search import TextSearchScreen

        self._shell.ask(TextSearchScreen(self, self.query if query is None else query), self._go)

    def _go(self, place: TextPlace | FoundOut | None) -> None:
        """Opens the article at the hit; its hits stay marked, and `n` goes on into the next."""
        if place is None:
            return
        if isinstance(place, FoundOut):
            (self._export if place.verb == "export" else self._tag)(place.query)
            return
        self.query, self._walked = place.query, self._found
        self._shell.reader.go(place.article, place.span[0] if place.span else 0)
        self.light()
        if place.span:
            self._stand(place.span)

    def _export(self, query: str) -> None:
        """Asks for the file; the search comes back after it."""
        self.query, found = query, self._found
        passages = dialogs.FoundPassages(query, found.articles, partial(self._passages, found))
        self._shell.exporter.ask_found(passages, lambda: self.open(query))

    def _tag(self, query: str) -> None:
        """Asks for the tags of every passage found, and gives them as one step; the search comes back after it."""
        self.query, found, session = query, self._found, self._shell.session
        if session.read_only:
            self._shell.say("Nothing can be changed: " + session.read_only)
            return
        passages = [(article, span) for article in found.articles for span in self._readable(found, article)]
        if not passages:
            self._shell.say("The query asks for no words: there are no passages to tag")
            return
        many = f"{wording.counted(len(passages), 'passage')} of {query.strip()}"

        def tagged(tags: tuple[str, ...] | None) -> None:
            if tags and self._shell.guarded(lambda: self._give(passages, tags, query)):
                session.last_tags = tags
            self.open(query)

        request = dialogs.TagRequest(many, session.library.tags(), (), session.last_tags)
        self._shell.ask(dialogs.TagPicker(request), tagged)

    def _give(self, passages: Sequence[tuple[str, Span]], tags: tuple[str, ...], query: str) -> None:
        label = f"tag {wording.counted(len(passages), 'passage')} of “{wording.short(query, 40)}”"
        number = self._shell.session.library.tagging.tag_all(passages, tags, label)
        self._shell.changes.all(
            f"Tagged {wording.counted(number, 'passage')} {' '.join(tags)} · u takes it back"
        )

    def _readable(self, found: Found, article: str) -> list[Span]:
        try:
            return self._passages(found, article)
        except StoreError:
            return []

    # What the screen asks

    def unread(self) -> int:
        """How many texts the index does not know yet."""
        return len(self._search.missing())

    def read_some(self) -> int:
        """Take a few of them in; gives how many are left that can be read."""
        return self._search.read_some(_SOME)

    def find(self, query: str) -> Sequence[str]:
        """Ids of the articles that answer, else of those that would if the last word went on; raises QueryError."""
        fields = self._shell.session.known.articles
        self._found = self._search.search(query, fields)
        if not self._found.articles and _unfinished(query):
            self._found = self._search.search(f"{query}*", fields)
        return self._found.articles

    def remarks(self, query: str) -> str:
        """Names that nobody has, and what no article can be."""
        asked = Query(field_terms(parse_expression(query)))
        return ". ".join(self._shell.session.known.remarks_on_articles(asked))

    def meant(self, query: str) -> str:
        """With words of the texts for those that no text has."""
        return self._search.meant(query)

    def passages(self, article: str) -> ArticleHits | None:
        """An article with each passage in its line."""
        library = self._shell.session.library
        try:
            row, text = library.row(article), library.text(article)
            spans = self._passages(self._found, article)
        except StoreError:
            return None
        lines = [around(text, span) for span in spans]
        return ArticleHits(article, wording.dated(row.published), row.title, row.source or "", spans, lines)

    def _passages(self, found: Found, article: str) -> list[Span]:
        """Words, and mentions of those whom the query asks for; raises StoreError if the text cannot be read."""
        session = self._shell.session
        text = session.library.text(article)
        names = session.library.analysis().names(article) if found.names else ()
        return found.passages(text, session.known.mentions(names, found.names))

    # Walking

    @property
    def walking(self) -> bool:
        """True while `n` and `N` go through what was found."""
        return self._walked is not None

    def end(self) -> bool:
        """Forget what was found; False if nothing was."""
        walked, self._walked = self._walked, None
        return walked is not None

    def light(self) -> None:
        """Marks the hits of the open article, if it is one of those found."""
        current = self._shell.session.current
        if self._walked and current and current in self._walked.articles:
            self._shell.panes.text.show_hits(self._passages(self._walked, current))

    def step(self, direction: int) -> None:
        """The next hit or the one before, in this article or the nearest one that has some."""
        if self._walked is None:
            return
        view, current = self._shell.panes.text.view, self._shell.session.current
        spans = self._shell.panes.text.hits if current in self._walked.articles else ()
        starts = [span[0] for span in spans]
        at = bisect_right(starts, view.cursor) if direction > 0 else bisect_left(starts, view.cursor) - 1
        if 0 <= at < len(spans):
            self._stand(spans[at])
        else:
            self._onward(direction)

    def _onward(self, direction: int) -> None:
        """Into the next article with a hit; articles that answer without one are passed over."""
        assert self._walked is not None
        articles, current = self._walked.articles, self._shell.session.current
        if current in articles:
            at = articles.index(current) + direction
        else:
            at = 0 if direction > 0 else len(articles) - 1
        while 0 <= at < len(articles):
            try:
                spans = self._passages(self._walked, articles[at])
            except StoreError:
                spans = []
            if spans:
                self._to(articles[at], spans[0 if direction > 0 else -1])
                return
            at += direction
        end = "last" if direction > 0 else "first"
        self._shell.say(
            f"This is the {end} hit of {self.query} in {wording.counted(len(articles), 'article')}"
        )

    def _to(self, article: str, span: Span) -> None:
        self._shell.reader.go(article, span[0])
        self.light()
        self._stand(span)

    def _stand(self, span: Span) -> None:
        """On a hit; says where in the row of articles that is."""
        assert self._walked is not None
        self._shell.panes.text.to_hit(span)
        articles, current = self._walked.articles, self._shell.session.current
        self._shell.refresh_position()
        if current in articles:
            self._shell.say(f"{self.query}: article {articles.index(current) + 1:,} of {len(articles):,}")


def _unfinished(query: str) -> bool:
    """True if a word of the texts stands at the end, which may still be typed."""
    return query[-1:].isalnum() and ":" not in query.split()[-1]
