"""Searching the text and filtering the lists."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store.records import Span
from store.search.date_input import begun, read_date
from store.search.query import parse
from store.search.terms import quoted
from tui.reading.hints import narrow
from tui.state.where import Where
from tui.words import wording

if TYPE_CHECKING:
    from tui.controllers.shell import Shell
    from tui.controllers.text_search import TextSearchController


class SearchController:
    """What was searched for, and the line in which it is typed."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.sought = ""
        """The words searched for in the text."""
        self._texts: TextSearchController | None = None
        self._typing: Where | None = None
        self._came_from: int | None = None
        self._origin = 0
        self._labels: dict[str, Span] = {}
        self._letters = ""

    @property
    def jumping(self) -> bool:
        """True while the reader types a date to go to."""
        return self._came_from is not None

    @property
    def typing(self) -> bool:
        """True while the reader types words."""
        return self._typing is not None

    def start(self, where: Where) -> None:
        """Opens the line of a pane: empty for a search, with the words in force for a filter."""
        self._typing = where
        view = self._shell.panes.text.view
        self._origin = view.cursor
        self._shell.panes.here.type_words("" if where is Where.TEXT else self._words(where))
        self._shell.refresh_footer()

    def start_jump(self) -> None:
        """Opens a line of the timeline to type a date in."""
        timeline = self._shell.panes.timeline
        self._typing, self._came_from = Where.TIMELINE, timeline.rows.index or 0
        timeline.type_words("", "→")
        self._shell.refresh_footer()

    def _jump(self, words: str) -> None:
        """To the date that begins with what was typed so far."""
        date = self._date(words)
        if date and not self._shell.panes.timeline.jump(date):
            self._shell.say("Nothing here has a date")

    @staticmethod
    def _date(words: str) -> str | None:
        """The date of all of the words in any language, else the one that begins with what was typed so far."""
        # Only who types a date waits for the grammar.
        from store import dates

        partly = begun(words)
        if partly and read_date(words) == partly:
            return partly
        return dates.read_typed(words, date.today()) or partly

    def _words(self, where: Where) -> str:
        if where is Where.ARTICLES:
            return self._shell.session.words
        return self._shell.session.state.filters.get(_NAMES[where], "")

    def typed(self, words: str) -> None:
        """Follows the words as they are typed."""
        if self.jumping:
            self._jump(words)
        elif self._typing is Where.TEXT:
            self.seek(words, self._origin)
        elif self._typing is not None:
            self.filter(self._typing, words)
            known, query = self._shell.session.known, parse(words)
            of_events = self._typing is Where.TIMELINE
            said = known.remarks_on_events(query) if of_events else known.remarks_on_articles(query)
            remarks = [self._below_titles(words), *said]
            self._shell.say(". ".join(filter(None, remarks)))

    def _below_titles(self, words: str) -> str:
        """What enter does where no title has the words; "" where it keeps the filter."""
        session = self._shell.session
        if self._typing is not Where.ARTICLES or session.shown or not session.rows:
            return ""
        query = parse(words)
        if not query.of("words") and not query.of("who"):  # "genre:opinion" asks nothing of the texts
            return ""
        return f"0 titles; enter looks into {wording.counted(len(session.library.articles()), 'text')}"

    def left(self, kept: bool) -> None:
        """Closes the line; words not kept are taken back."""
        into_texts = (
            self._shell.session.words if kept and self._below_titles(self._shell.session.words) else ""
        )
        where, self._typing = self._typing, None
        came_from, self._came_from = self._came_from, None
        shell = self._shell
        shell.panes.here.close_line()
        if came_from is not None:
            if not kept:
                shell.panes.timeline.rows.choose(came_from)
        elif where is Where.TEXT and not kept:
            self.clear()
            shell.panes.text.view.go_to(self._origin)
        elif where is not None and not kept:
            self.filter(where, "")
        if into_texts:
            self.filter(Where.ARTICLES, "")
        shell.panes.here.body.focus()
        shell.refresh_frame()
        if into_texts:
            self.texts.open(into_texts)

    def filter(self, where: Where, words: str) -> None:
        """Shows only the rows of a list for which a query holds."""
        session, panes = self._shell.session, self._shell.panes
        session.state.filters[_NAMES[where]] = words
        if where is Where.ARTICLES:
            chosen = panes.articles.chosen
            session.filter(words)
            panes.articles.show_rows(session)
            # The row chosen stays, before and behind a filter; where that hides it the open article takes its place.
            if session.place_of(chosen) is None:
                panes.articles.choose(session, session.current)
        elif where is Where.ENTITIES:
            name = panes.entities.chosen
            panes.entities.filter(words)
            panes.entities.follow(name.id if name else None)
        else:
            panes.timeline.filter(words)
        self._shell.refresh_frame()

    def filtered(self, where: Where) -> bool:
        """True if a list shows only some of its rows."""
        return where is not Where.TEXT and bool(self._words(where).strip())

    def only_who(self, name: str) -> None:
        """Shows only the articles and events of somebody, until the filters are lifted."""
        words = quoted("who", name)
        for where in (Where.ARTICLES, Where.TIMELINE):
            self.filter(where, words)
        panes = self._shell.panes
        articles, events = len(self._shell.session.shown), panes.timeline.shown
        said = f"{name}: {wording.counted(articles, 'article')}, {wording.counted(events, 'event')}"
        key = self._shell.keymap.shown("filter.lift")
        self._shell.say(f"{said}; {key} shows all" if key else said)

    def any(self) -> bool:
        """True if a filter is set anywhere."""
        session = self._shell.session
        return bool(session.only) or self._narrowed() or any(self.filtered(where) for where in _NAMES)

    def _narrowed(self) -> bool:
        """True if a key made a list show less: one kind of names, or what several sources tell."""
        return bool(self._shell.panes.entities.kind) or self._shell.panes.timeline.several

    def lift(self) -> None:
        """Takes the filters off all lists; if there are none, the one from the command line."""
        session = self._shell.session
        typed, narrowed = [where for where in _NAMES if self.filtered(where)], self._narrowed()
        self._shell.panes.entities.show_kind("")
        self._shell.panes.timeline.show_several(False)
        for where in typed:
            self.filter(where, "")
        if not (typed or narrowed) and session.lift():
            self._shell.panes.articles.show_rows(session)
            self._shell.panes.articles.choose(session, session.current)
            self._shell.lists.load()
            self._shell.refresh_frame()

    # In the text

    def seek(self, words: str, start: int) -> None:
        """Lights the words in the text and goes to the first place from `start` on."""
        text = self._shell.panes.text
        self.sought = words
        self._end_walk()
        hits = text.light_hits(words)
        if hits:
            text.to_hit(next((hit for hit in hits if hit[0] >= start), hits[0]))
        self._shell.refresh_position()

    def step(self, direction: int) -> None:
        """The next hit or the one before, round the end; after a search of all texts on into other articles."""
        text = self._shell.panes.text
        if not self.sought and self._texts and self._texts.walking:
            self._texts.step(direction)
            return
        hits = text.hits or text.light_hits(self.sought)
        if not hits:
            self._shell.say(f"“{self.sought}” is not in this article")
            return
        at = text.view.cursor
        if direction > 0:
            text.to_hit(next((hit for hit in hits if hit[0] > at), hits[0]))
        else:
            text.to_hit(next((hit for hit in reversed(hits) if hit[0] < at), hits[-1]))

    def this_word(self) -> None:
        """Searches for the word under the cursor and goes to its next place."""
        text = self._shell.panes.text
        span = text.view.page.word_at(text.view.cursor)
        if span is None:
            self._shell.say("There is no word here")
            return
        self.sought = text.view.text[span[0] : span[1]]
        number = len(text.light_hits(self.sought))
        self.step(1)
        self._shell.say(f"“{self.sought}”: {number} in this article")

    def clear(self) -> bool:
        """Forgets the search and what a jump lit; False if there was neither."""
        self.sought = ""
        walked = self._end_walk()
        return self._shell.panes.text.darken() or walked

    # In all texts

    @property
    def texts(self) -> TextSearchController:
        """The search of all texts; its index is opened when it is first asked for."""
        if self._texts is None:
            from tui.controllers.text_search import TextSearchController

            self._texts = TextSearchController(self._shell)
        return self._texts

    @property
    def has_hits(self) -> bool:
        """True if something was searched for, in this text or in all."""
        return bool(self.sought) or (self._texts is not None and self._texts.walking)

    def arrived(self) -> None:
        """Another article is open: a search in the text before ends, one of all texts goes on."""
        self.sought = ""
        self._shell.panes.text.darken()
        if self._texts:
            self._texts.light()

    def _end_walk(self) -> bool:
        return self._texts is not None and self._texts.end()

    # Letter hints

    def hints(self) -> None:
        """Labels the names, dates and notes in view."""
        view = self._shell.panes.text.view
        self._labels = view.labels_in_view("name", "date", "note")
        if not self._labels:
            self._shell.say("No name, date or note is in view")
        self._hint("")

    @property
    def hinting(self) -> bool:
        """True while a letter is awaited."""
        return bool(self._labels)

    def hint_key(self, key: str) -> None:
        """Takes a letter of a label; any key that fits none takes the labels away."""
        self._hint(self._letters + key)

    def _hint(self, typed: str) -> None:
        view = self._shell.panes.text.view
        left = narrow(self._labels, typed) if len(typed) <= 2 else {}
        if typed in left:
            self._shell.session.leave(view.cursor)
            view.go_to(left[typed][0])
            left = {}
        self._labels, self._letters = left, typed if left else ""
        view.show_hints(left, typed)


_NAMES = {Where.ARTICLES: "articles", Where.ENTITIES: "entities", Where.TIMELINE: "timeline"}
