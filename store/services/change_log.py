"""Everything the reader changes passes here: it is written as one step, and whoever depends on it is told.

The road of a change is the same for all: `do` (or undo, an import, a quiet mark) writes it to the journal, `_tell` renews
what this log itself keeps and then tells the subscribers what changed. Nobody else has to be told, and nobody looks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from store.errors import NotFoundError, ReadOnlyError, StoreError
from store.notes import Annotations
from store.records import Decision
from store.revisions import LibraryChange, Revisions
from store.services.article_rows import Rows, title_of
from store.services.step_labels import quoted
from store.storage.history import Applied, StandingDecisions, Steps
from store.storage.journal import Change, Doc
from store.storage.journals import Journals


class ChangeLog:
    """Annotations, decisions, marks and steps of one library, kept in step with each other."""

    def __init__(self, shelves: Journals, now: Callable[[], datetime]) -> None:
        self.shelves = shelves
        self.notes = Annotations(shelves.reader.shelf(Annotations.TABLE))
        self.decisions = StandingDecisions(shelves.reader.shelf(StandingDecisions.TABLE))
        self.steps = Steps(shelves.reader, self._adjust)
        self.rows = Rows(shelves, self.decisions.published, self.notes.count)
        self.revisions = Revisions()
        self._subscribers: list[Callable[[LibraryChange], object]] = [self.revisions.tell]
        self._now = now

    def at(self) -> str:
        """This moment, as records have it."""
        return self._now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def title(self, article: str) -> str:
        """The title of an article, in quotation marks; raises NotFoundError."""
        return quoted(self.rows.get(article).title)

    def title_or_gone(self, article: str) -> str:
        """The same for what is told of old decisions: their article may be gone."""
        with suppress(NotFoundError):
            return self.title(article)
        return "an article that is gone"

    def require_writable(self) -> None:
        """Raises ReadOnlyError if nothing can be changed."""
        if self.shelves.read_only is not None:
            raise ReadOnlyError(self.shelves.read_only)

    def do(self, label: str, changes: Iterable[Change]) -> Sequence[Change]:
        """Make changes as one step; gives those that change something. Raises ReadOnlyError, SaveError."""
        self.require_writable()
        made = self.steps.do(label, changes, self.at())
        self._enter(made)
        return made

    def take_back(self, decision: Decision, told: str) -> None:
        """Undo one decision, however old, as a step like any other; `told` is the decision in words."""
        changes = self.decisions.withdrawing(decision.kind, decision.target)
        self.do(f"take back: {told}", changes)

    def write_unlogged(self, changes: Iterable[Change]) -> None:
        """Make changes that are no step: the reader did not ask for them. Raises ReadOnlyError, SaveError."""
        self.require_writable()
        made = [change for change in changes if change.before != change.after]
        self.steps.write(made)
        self._enter(made)

    def apply_history(self, turn: Callable[[], Applied | None]) -> str | None:
        """Undo or redo, whichever is given; tells what it was, None if there was nothing."""
        self.require_writable()
        applied = turn()
        if applied is None:
            return None
        self._enter(applied.changes)
        return applied.label

    def mark(self, article: str, mark: str, on: bool, label: str, *, quiet: bool = False) -> None:
        """Set or clear "read", "starred" or "removed" of an article; `{}` in the label stands for its title."""
        change = self._marking(article, mark, on)
        if quiet:
            self.write_unlogged([change])
        else:
            self.do(label.format(quoted(title_of(self.shelves.articles[article]))), [change])

    def mark_all(self, articles: Iterable[str], mark: str, label: str) -> None:
        """Set a mark of several articles, as one step."""
        self.do(label, [self._marking(article, mark, on=True) for article in articles])

    def _marking(self, article: str, mark: str, on: bool) -> Change:
        before = self.shelves.marks.get(article, {})
        after = {name: True for name in (*before, mark) if name != mark or on}
        return Change("marks", article, before, after)

    def subscribe(self, told: Callable[[LibraryChange], object]) -> None:
        """Have every change told once it is written and the lists of this log show it; `told` must not raise."""
        self._subscribers.append(told)

    def article_changed(self, article: str) -> None:
        """An article was imported, or its text has changed."""
        self.rows.renew(article)
        self._tell(LibraryChange(articles=(article,), rows=(article,)))

    def _enter(self, changes: Iterable[Change]) -> None:
        """Let everybody know what was changed."""
        articles, rows, kinds = set[str](), set[str](), set[str]()
        for change in changes:
            document = change.after or change.before or {}
            if change.table == Annotations.TABLE:
                self.notes.enter(change)
                rows.add(self.notes.article_of(change))
            elif change.table == StandingDecisions.TABLE:
                self.decisions.forget()
                rows.add(str(document.get("target")))
                kinds.add(str(document.get("kind")))
            elif change.table == "marks":
                rows.add(change.id)
                if _is_removed(change.before) != _is_removed(change.after):
                    articles.add(change.id)
        for article in sorted(rows):
            self.rows.renew(article)
        if rows:
            self._tell(LibraryChange(articles, rows, kinds))

    def _tell(self, change: LibraryChange) -> None:
        for told in self._subscribers:
            told(change)

    def move_annotations(self, article: str, text: str) -> Sequence[Change]:
        """Put the annotations of an article on the text it has now; in memory alone if nothing can be written."""
        changes = self.notes.reanchoring(article, self.shelves.articles[article]["body"], text)
        try:
            if self.shelves.read_only is None:
                self.steps.write(changes)
        finally:
            # Even unsaved they must not stand on a text that is gone; the next opening works them out again.
            self.shelves.reader.journal.show(changes)
            self._enter(changes)
        return changes

    def catch_up(self) -> None:
        """Finish an import that was killed between an article's new text and its annotations."""
        articles = self.shelves.articles
        for article in self.notes.behind(articles):
            # Where the text is missing or damaged `check` says so, and the annotations wait.
            with suppress(StoreError):
                self.move_annotations(article, self.shelves.bodies.text(articles[article]["body"]))

    def _adjust(self, change: Change) -> Change:
        """What undo brings back may have been made for an earlier text of its article."""
        article = self.shelves.articles.get((change.after or {}).get("article", ""))
        if change.table != Annotations.TABLE or article is None:
            return change
        return self.notes.caught_up(change, article["body"], self.shelves.bodies.text)


def _is_removed(marks: Doc | None) -> bool:
    return bool(marks and marks.get("removed"))
