"""The library: one folder, and the one door to everything in it. It opens doors and does none of the rooms' work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from store import services
from store.errors import StoreError
from store.notes import anchoring
from store.notes.tags import clean_all
from store.records import Annotation, Decision, Document, GenreKind, GivenName, Span
from store.revisions import LibraryChange, Revisions
from store.services import article_decisions, date_decisions, step_labels
from store.services.article_rows import ArticleRow
from store.services.change_log import ChangeLog
from store.services.freshness import FreshnessMarker
from store.services.tags import Tagging
from store.storage import cache as caches
from store.storage import files
from store.storage.disk import Disk
from store.storage.history.steps import LIMIT
from store.storage.journals import Journals

if TYPE_CHECKING:
    from store.exchange.bundle import Holdings
    from store.exchange.foreign.model import ForeignNote
    from store.pipeline import CuratedAnalysis
    from store.services.imports import Added, Loaded
    from store.services.library_merge import Merged
    from store.services.note_import import Taken

__all__ = ["ArticleRow", "Library"]


class Library:
    """A library, open. What changes something raises ReadOnlyError or SaveError, and then nothing has changed."""

    def __init__(
        self, folder: Path, now: Callable[[], datetime], disk: Disk, recogniser: str | None, write: bool
    ) -> None:
        self.folder = folder
        self._recogniser = recogniser
        self._shelves = Journals(folder, disk, write=write)
        self._ledger = ChangeLog(self._shelves, now)
        self._notes, self._rows = self._ledger.notes, self._ledger.rows
        self.tagging = Tagging(self._ledger)
        """Tags renamed, deleted, taken over from a codebook, and given to many passages at once."""
        self._settled = FreshnessMarker(folder, self._shelves, recogniser)
        self._importer: services.Importer | None = None
        self._is_importing = False
        self._findings: CuratedAnalysis | None = None
        self._cached: str | None = None
        self._keeps_cache = True
        self._aliases: services.AliasFile | None = None
        self._naming: services.EntityDecisions | None = None
        self._chronology: services.EventDecisions | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        disk: Disk | None = None,
        recogniser: str | None = None,
        write: bool = True,
    ) -> Self:
        """Open a library, or make one; mends what a crash left and tells it in `notices`.

        Without `write` it is only read, and whoever writes it meanwhile is not kept from it.
        `recogniser` finds the names: "spacy:MODEL", "own", or None for the one that found them the last time.
        Raises LibraryError: it is of a newer format, is no library, or cannot be read.
        """
        library = cls(Path(folder), now, disk or Disk(), recogniser, write)
        try:
            library._ledger.catch_up()
        except BaseException:
            library._shelves.close()
            raise
        library._shelves.tidy(opening=True)
        return library

    @property
    def read_only(self) -> str | None:
        """Why nothing can be changed, as a sentence; None if all can."""
        return self._shelves.read_only

    @property
    def revision(self) -> int:
        """Counts the changes of this session."""
        return self._ledger.revisions.writes

    @property
    def revisions(self) -> Revisions:
        """What changed in this session, told apart by what rests on it."""
        return self._ledger.revisions

    def subscribe(self, told: Callable[[LibraryChange], object]) -> None:
        """Have every change told once it is written; `told` must not raise."""
        self._ledger.subscribe(told)

    @property
    def notices(self) -> tuple[str, ...]:
        """What opening mended, lost or set aside, and what the analysis could not have as it was asked for, sentences."""
        analysis = self._findings.notices if self._findings is not None else ()
        return (*self._shelves.notices, *self._alias_problems(), *analysis)

    # Articles

    def articles(self) -> Sequence[ArticleRow]:
        """All articles in the order of import, without their texts; the same sequence until something changes."""
        return self._rows.all()

    def row(self, article: str) -> ArticleRow:
        """One of them; raises NotFoundError."""
        return self._rows.get(article)

    def text(self, article: str) -> str:
        """The text as it came; raises NotFoundError, LibraryError if its file is missing or was changed."""
        return self._shelves.bodies.text(self.row(article).body)

    def document(self, article: str) -> Document:
        """An article with its text and the date in force; raises like `text`."""
        row = self.row(article)
        given = self._shelves.articles[article].get("given")
        names = None if given is None else tuple(GivenName(*name) for name in given)
        text = self.text(article)
        dated = date_decisions.of(article, text, self.decisions())
        genre = article_decisions.genre_of(self._ledger.decisions, article)
        return Document(row.article, text, row.published, names, dated, genre)

    def documents(self) -> Iterator[Document]:
        """All of them, loaded one at a time; raises like `text`."""
        return (self.document(row.id) for row in self.articles())

    def add(self, loaded: Loaded) -> Added:
        """Take a text in; within `importing` it may be saved a little later, together with others."""
        with self.importing() as importer:
            return importer.add(loaded)

    @contextmanager
    def importing(self) -> Iterator[services.Importer]:
        """What is added within is saved a hundred articles at a time, the last at the end, also after an exception."""
        importer = self._importer or services.Importer(self._ledger)
        self._importer = importer
        if self._is_importing:
            yield importer
            return
        importer.begin()
        self._is_importing = True
        try:
            yield importer
        finally:
            self._is_importing = False
            importer.save()

    def remove(self, article: str) -> None:
        """Take an article out of the library; its text and its annotations are kept, so that undo brings all back."""
        self._mark(article, "removed", True, "remove {}")

    def star(self, article: str, on: bool) -> None:
        """Star an article, or take the star away."""
        self._mark(article, "starred", on, "star {}" if on else "take the star off {}")

    def mark_read(self, article: str, on: bool, *, quiet: bool = False) -> None:
        """Mark an article as read or unread; `quiet` if the reader did not ask for it: then it is no step."""
        self._mark(article, "read", on, f"mark {{}} as {'read' if on else 'unread'}", quiet=quiet)

    def mark_all_read(self, articles: Iterable[str]) -> None:
        """Mark articles as read, all as one step; raises NotFoundError."""
        rows = [self.row(article).id for article in articles]
        self._ledger.mark_all(rows, "read", f"mark {step_labels.counted(len(rows), 'article')} as read")

    def _mark(self, article: str, mark: str, on: bool, label: str, *, quiet: bool = False) -> None:
        self.row(article)
        self._ledger.mark(article, mark, on, label, quiet=quiet)

    # Annotations

    def annotate(
        self, article: str, start: int, end: int, tags: Iterable[str] = (), comment: str = ""
    ) -> Annotation:
        """Mark a passage; raises ValueError if it is empty, or a tag is blank."""
        row = self.row(article)
        anchor = anchoring.make(self.text(article), start, end)
        note, change = self._notes.adding(article, anchor, row.body, tags, comment, self._ledger.at())
        self._ledger.do(step_labels.annotated(note), [change])
        return note

    def change_annotation(
        self,
        key: str,
        *,
        tags: Iterable[str] | None = None,
        comment: str | None = None,
        span: Span | None = None,
    ) -> Annotation:
        """Change what is given of an annotation; raises NotFoundError, ValueError."""
        old = self._notes.get(key)
        new, body = old, None
        if tags is not None:
            new = replace(new, tags=clean_all(tags))
        if comment is not None:
            new = replace(new, comment=comment)
        if span is not None:
            body = self.row(old.article).body
            new = replace(new, anchor=anchoring.make(self.text(old.article), *span))
        self._ledger.do(step_labels.changed(old, new), [self._notes.changing(new, self._ledger.at(), body)])
        return self._notes.get(key)

    def take_notes(self, notes: Iterable[ForeignNote], name: str) -> Taken:
        """Put notes of another tool, out of a file called so, where their words stand, as one step."""
        taking = services.NoteImport(self._ledger, self.articles(), self.text)
        return taking.take(notes, f"import notes from {name}")

    def delete_annotation(self, key: str) -> None:
        """Delete an annotation; raises NotFoundError."""
        note = self._notes.get(key)
        self._ledger.do(step_labels.deleted(note), [self._notes.deleting(key)])

    def annotation(self, key: str) -> Annotation:
        """One annotation; raises NotFoundError."""
        return self._notes.get(key)

    def annotations(self, article: str | None = None) -> Sequence[Annotation]:
        """The annotations of an article, or of all in their order, sorted by where they start; lost ones too."""
        if article is not None:
            return self._notes.of(article)
        return [note for row in self.articles() if row.annotations for note in self._notes.of(row.id)]

    def lost(self) -> Sequence[Annotation]:
        """Annotations that found no place in a changed text: for review."""
        return [note for note in self.annotations() if note.anchor.state == "lost"]

    def orphans(self) -> Sequence[Annotation]:
        """Annotations whose article is not in the library, or was removed: kept, and in no other list."""
        return self._notes.orphans(self._rows.has)

    def tags(self) -> Mapping[str, int]:
        """How often each tag is used, on passages and on events, sorted by name."""
        return self.tagging.counts()

    # Decisions

    def set_published(self, article: str, value: str | None) -> None:
        """Set an article's date (EDTF), or take that decision back; raises ValueError on what is no date."""
        article_decisions.set_published(self._ledger, article, value)

    def set_genre(self, article: str, kind: GenreKind | None) -> None:
        """Say what kind of text an article is, or take that back; raises ValueError on what is no kind."""
        article_decisions.set_genre(self._ledger, article, kind)

    def read_date(self, article: str, start: int, end: int, value: str | None) -> None:
        """Read words of an article as another date (EDTF), or take that back; raises ValueError on what is no date."""
        article_decisions.read_date(self._ledger, article, self.text(article), start, end, value)

    def decide(self, kind: str, target: str, value: object, label: str) -> None:
        """Put a decision (plain JSON) in the place of the one of its kind about a target, as a step named so."""
        self._ledger.do(label, self._ledger.decisions.deciding(kind, target, value, self._ledger.at()))

    def withdraw(self, kind: str, target: str, label: str) -> None:
        """Take a decision back, as a step named so; nothing happens if there is none."""
        self._ledger.do(label, self._ledger.decisions.withdrawing(kind, target))

    def decisions(self) -> Sequence[Decision]:
        """All decisions that stand, oldest first."""
        return self._ledger.decisions.all()

    @property
    def entity_decisions(self) -> services.EntityDecisions:
        """Decisions about names: who is who, and what is no name."""
        if self._naming is None:
            self._naming = services.EntityDecisions(self._ledger, self.analysis, self.text)
        return self._naming

    @property
    def event_decisions(self) -> services.EventDecisions:
        """Decisions about events: what is right, hidden, one, apart, when it was and how it is called."""
        if self._chronology is None:
            self._chronology = services.EventDecisions(self._ledger, self.analysis, self.document)
        return self._chronology

    @property
    def memos(self) -> services.Memos:
        """What was written on articles, entities, tags and events as a whole."""
        return services.Memos(self._ledger, self.analysis, self.event_decisions)

    @property
    def decision_index(self) -> services.DecisionIndex:
        """Every decision in words, and taken back."""
        return services.DecisionIndex(self.entity_decisions, self.event_decisions, self.analysis)

    @property
    def aliases(self) -> services.AliasFile:
        """The reader's own file of names that are one, and names that are not, as it stands now."""
        if self._aliases is None:
            self._aliases = services.AliasFile(self.folder)
        return self._aliases

    def _alias_problems(self) -> tuple[str, ...]:
        """Looks for the file first: most readers have none, and then need not wait for what reads it."""
        return self.aliases.problems() if (self.folder / "aliases.toml").exists() else ()

    def holdings(self) -> Holdings:
        """Everything that was imported and made, as it is bundled and merged; texts are read when they are asked for."""
        return services.holdings(self._shelves)

    def merge(self, other: Holdings, name: str) -> Merged:
        """Take over what another library holds and this one does not; ours stands where both say something else."""
        return services.LibraryMerge(self._ledger, other).run(name)

    @property
    def conflicts(self) -> services.MergeConflicts:
        """Where another library that was merged says something else, until the reader decides."""
        return services.MergeConflicts(self._ledger, self.decision_index.describe)

    # Steps

    def undo(self) -> str | None:
        """Take back the last step and tell what it was: tag “war” on “…”; None if there is none."""
        return self._ledger.apply_history(self._ledger.steps.undo)

    def redo(self) -> str | None:
        """Do the step again that was undone last, and tell what it is; None if there is none."""
        return self._ledger.apply_history(self._ledger.steps.redo)

    def history(self) -> tuple[Sequence[str], Sequence[str]]:
        """Names of the steps that can be undone, the last first, and of those that can be redone, the next first."""
        return self._ledger.steps.labels()

    # The rest

    def state(self) -> dict[str, Any]:
        """Where the reader was: what `save_state` kept last, plain JSON."""
        return files.load_state(self.folder / "state.json")

    def save_state(self, state: dict[str, Any]) -> None:
        """Keep where the reader is; never raises for a disk that refuses, and a reader without the lock keeps nothing."""
        if self.read_only is None:
            files.save_state(self.folder / "state.json", state, self._shelves.disk)

    def analysis(self) -> CuratedAnalysis:
        """Dates, names, entities and events, from the cache as far as it knows them, as the reader decided."""
        if self._findings is None:
            cache = caches.Cache(self.folder / "cache", write=self._keeps_cache and self.read_only is None)
            self._findings = services.open_analysis(self, cache, self._recogniser)
            self._cached = cache.name if self._keeps_cache else None
        return self._findings

    def reopen_analysis(self, *, keep: bool = True) -> None:
        """Look into the cache anew; without `keep` as it stands now, while another process works on it."""
        if self._findings is not None:
            self._findings.close()
        self._findings, self._keeps_cache = None, keep

    def is_stale(self) -> bool:
        """True if `analysis().refresh` has articles to analyse; not even looked for where nothing changed since it had none."""
        return not self._settled.holds() and self.analysis().is_stale()

    def check(self) -> list[services.Finding]:
        """Look the whole library over; nothing found is an empty list."""
        problems = (services.Finding("warning", problem) for problem in self._alias_problems())
        return [*services.check(self._shelves), *problems]

    def compact(self) -> None:
        """Write the journals anew without their history beyond the last thousand steps."""
        self._ledger.require_writable()
        self._ledger.steps.prune()
        self._shelves.compact()

    def close(self) -> None:
        """Let go of the folder; the object must not be used after."""
        if self.read_only is None:
            # A history that nobody can use up need not be written at every end.
            with suppress(StoreError):
                self._ledger.steps.prune(spare=LIMIT // 2)
        whole = self._settled.now(self._findings, self._cached, untouched=self.revision == 0)
        if self._findings is not None:
            self._findings.close()
        self._shelves.tidy(opening=False)
        if whole and self.read_only is None:
            self._settled.keep(whole)
        self._shelves.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
