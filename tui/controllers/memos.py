"""Memos on an article, an entity, a tag or an event as a whole: asks for the words, keeps them, shows what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from store.records import Entity, Event, Memo
from tui.controllers import dialogs
from tui.filtering.palette_search import Entry
from tui.state.where import Where
from tui.words.wording import short

if TYPE_CHECKING:
    from store.services.memos import Memos
    from tui.controllers.shell import Shell
    from tui.view_models.notes import CommentRequest

_NAME = 32
"""Characters of a name in what the footer says."""


class MemoController:
    """What the reader writes on things as a whole."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    @property
    def _memos(self) -> Memos:
        return self._shell.session.library.memos

    def on_article(self, article: str) -> None:
        """Asks for the memo on an article."""
        row = self._shell.session.library.row(article)
        self._ask(row.title, self._memos.of_article(article), partial(self._memos.write_article, article))

    def on_entity(self, entity: Entity, back: Callable[[], object] = lambda: None) -> None:
        """Asks for the memo on an entity; `back` follows, whatever is answered."""
        self._ask(
            entity.name,
            self._memos.of_entity(entity),
            partial(self._memos.write_entity, entity.id),
            back,
        )

    def on_tag(self, tag: str, back: Callable[[], object] = lambda: None) -> None:
        """Asks for the memo on a tag, which is its entry in the codebook."""
        self._ask(f"#{tag}", self._memos.of_tag(tag), partial(self._memos.write_tag, tag), back)

    def on_event(self, event: Event, back: Callable[[str | None], object] = lambda now: None) -> None:
        """Asks for the memo on an event; `back` is given the id that it has then, None if nothing was written."""
        now: list[str] = []

        def write(text: str) -> None:
            now.append(self._memos.write_event(event.id, text))
            self._shell.panes.timeline.expect(now[-1])

        self._ask(event.headline, event.memo, write, lambda: back(now[-1] if now else None))

    def _ask(
        self,
        name: str,
        memo: str,
        write: Callable[[str], object],
        back: Callable[[], object] = lambda: None,
    ) -> None:
        self._edit(dialogs.CommentRequest(name, memo, heading="Memo"), write, back)

    def _edit(
        self, request: CommentRequest, write: Callable[[str], object], back: Callable[[], object]
    ) -> None:
        """What cannot be saved comes back into the editor, so that it is not lost."""

        def answered(text: str | None) -> None:
            if text is not None and text.strip() != request.comment.strip():
                if not self._shell.guarded(lambda: write(text)):
                    self._edit(replace(request, comment=text), write, back)
                    return
                name = short(request.quote, _NAME)
                self._shell.changes.all(f"Memo on “{name}”" if text else f"The memo on “{name}” is taken off")
            back()

        self._shell.ask(dialogs.CommentEditor(request), answered)

    def list_all(self) -> None:
        """All memos, found by any of their words; the one chosen leads to its thing."""
        found = [memo for memo in self._memos.all() if memo.text]
        if not found:
            self._shell.say(
                "No memo is written yet: M writes one on the article, name, row or tag you are at"
            )
            return
        entries = [
            Entry(f"{memo.called}: {short(memo.text, 200)}", memo.about, partial(self._go, memo))
            for memo in found
        ]
        screen = dialogs.PaletteScreen("Memos", entries, "words of a memo, a name")
        self._shell.ask(screen, lambda entry: entry and entry.run())

    def _go(self, memo: Memo) -> None:
        analysis = self._shell.session.library.analysis()
        if memo.about == "tag":
            self._shell.marker.list_tagged(memo.key)
        elif not memo.key:
            self._shell.say(f"“{short(memo.called, _NAME)}” is not there now")
        elif memo.about == "article":
            self._shell.reader.open(memo.key)
            self._shell.panes.focus(Where.TEXT)
        elif memo.about == "entity" and (entity := analysis.entity(memo.key)):
            self._shell.asker.who(entity)
        elif (place := analysis.events().index_of(memo.key)) is not None:
            self._shell.asker.event(analysis.events()[place])
